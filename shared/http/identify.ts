import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Actor } from '../ports/keys.ts'
import type { RateVerdict } from '../ports/limiter.ts'
import { keyHmac, keyIdOf, sameText } from '../security/api-key.ts'
import { INTERNAL_HEADER, verifyInternal } from '../security/internal-call.ts'
import { readText } from './body.ts'
import type { HttpPorts, Identified } from './function.ts'
import type { Route } from './route.ts'

const WINDOW_SECONDS = 60

/** Turns the caller's key into an actor that holds the route's scope, and spends its rate limit. */
export function identify(ports: HttpPorts, route: Route) {
  return createMiddleware<Identified>(async (c, next) => {
    if (route.scope === 'internal') await requireSignature(ports, c)
    else if (route.scope !== 'open') {
      const actor = await actorOf(ports, c)
      if (!actor.scopes.includes(route.scope))
        throw new AppError('FORBIDDEN', `Cannot do that: this key lacks the scope "${route.scope}"`)
      await spend(ports, c, { subject: `key:${actor.keyId}`, weight: route.weight ?? 1 })
      c.set('actor', actor)
    }
    await next()
  })
}

async function actorOf(ports: HttpPorts, c: Context): Promise<Actor> {
  const token = tokenOf(c)
  const id = keyIdOf(token)
  const found = id === undefined ? undefined : await ports.keys.find(id)
  // Compared even when nothing was found, so that an unknown id takes as long as a wrong secret.
  const genuine = await sameText(found?.hmac ?? '', await keyHmac(ports.settings.pepper, token))
  if (!found || !genuine)
    throw new AppError(
      'UNAUTHENTICATED',
      'Cannot identify you: send a valid key as "Authorization: Bearer hk_..."',
    )
  const { record } = found
  if (record.revokedAt) throw new AppError('UNAUTHENTICATED', 'Cannot use this key: it was revoked')
  if (record.expiresAt && record.expiresAt <= ports.clock.now())
    throw new AppError('UNAUTHENTICATED', 'Cannot use this key: it has expired')
  return { keyId: record.id, ownerId: record.ownerId, scopes: record.scopes }
}

/** Header only, never the query string. A browser's WebSocket can set one header: `Sec-WebSocket-Protocol: bearer, <key>`. */
function tokenOf(c: Context): string {
  const bearer = /^Bearer (\S{1,128})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const protocol = /^bearer, ?(\S{1,128})$/.exec(c.req.header('sec-websocket-protocol') ?? '')?.[1]
  return bearer ?? c.req.header('x-api-key')?.slice(0, 128) ?? protocol ?? ''
}

async function spend(
  { limiter, settings }: HttpPorts,
  c: Context,
  { subject, weight }: { subject: string; weight: number },
): Promise<void> {
  const policy = { quota: settings.ratePerMinute, windowSeconds: WINDOW_SECONDS }
  const verdict = await limiter.spend(subject, weight, policy)
  c.header('RateLimit-Policy', `"default";q=${policy.quota};w=${policy.windowSeconds}`)
  c.header('RateLimit', `"default";r=${verdict.remaining};t=${verdict.retryAfterSeconds}`)
  if (!verdict.allowed) throw tooMany(verdict)
}

function tooMany({ retryAfterSeconds }: RateVerdict): AppError {
  return new AppError('RATE_LIMITED', `Too many requests: retry in ${retryAfterSeconds} s`, {
    retryAfterSeconds,
  })
}

/** Internal bodies are small: a stage call carries none, the compiler reads its own. */
const MAX_INTERNAL_BYTES = 4_096

async function requireSignature({ settings, clock }: HttpPorts, c: Context): Promise<void> {
  const body = await readText(c.req.raw.clone(), MAX_INTERNAL_BYTES)
  const call = { path: c.req.path, body, now: clock.now() }
  if (!(await verifyInternal(settings.internalSecret, c.req.header(INTERNAL_HEADER), call)))
    throw new AppError('UNAUTHENTICATED', 'Cannot call this: it is for other functions of this system')
}
