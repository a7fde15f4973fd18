import type { Context } from 'hono'
import type * as z from 'zod'
import { AppError, type Culprit } from '../errors.ts'

const DEFAULT_MAX_BYTES = 65_536

/**
 * The JSON body, parsed with the route's schema.
 * Refuses another media type (415), a body over the route's limit (413) and any private key (400, never logged).
 */
export async function readBody<S extends z.ZodType>(
  c: Context,
  route: { body: S; maxBodyBytes?: number },
): Promise<z.infer<S>> {
  if (!/^application\/(\S+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
    throw new AppError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Cannot read the body: send it with content-type: application/json',
    )
  const text = await readText(c.req.raw, route.maxBodyBytes ?? DEFAULT_MAX_BYTES)
  return check(route.body, parseJson(text), 'body')
}

/** The query string, parsed with the route's schema. */
export function readQuery<S extends z.ZodObject>(c: Context, route: { query: S }): z.infer<S> {
  return check(route.query, c.req.query(), 'query')
}

/** Reads at most `maxBytes` of the body as UTF-8; stops reading, and refuses, at the first byte more. */
export async function readText(request: Request | Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes)
      throw new AppError('PAYLOAD_TOO_LARGE', `Cannot read the body: it is over ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return new TextDecoder().decode(bytes)
}

function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text, refuseSecrets)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('INVALID_REQUEST', 'Cannot read the body: it is not valid JSON')
  }
  return value
}

const secretName = /^(private_?key|mnemonic|seed_?phrase|secret_?key)$/i

function refuseSecrets(name: string, value: unknown): unknown {
  if (secretName.test(name))
    throw new AppError(
      'PRIVATE_KEY_REFUSED',
      `Cannot accept "${name}": no private key is ever needed here. Choose signing "wallet" to sign the transaction yourself`,
    )
  return value
}

function check<S extends z.ZodType>(schema: S, value: unknown, where: 'body' | 'query'): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const culprits = parsed.error.issues.flatMap(culpritsOf)
  const [first] = culprits
  throw new AppError(
    'INVALID_REQUEST',
    `Cannot accept the ${where}: ${first?.pointer || where} ${first?.detail}`,
    {
      culprits,
    },
  )
}

function culpritsOf(issue: z.core.$ZodIssue): Culprit[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: 'is not a known field' }))
  return [{ pointer: pointerOf(path), detail: issue.message }]
}

/** RFC 6901. */
function pointerOf(path: string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A path parameter that must be one of our own ids; anything else is simply not there. */
export function idParam(c: Context, prefix: 'wf' | 'ct' | 'dp'): string {
  const id = c.req.param('id') ?? ''
  if (!new RegExp(`^${prefix}_[0-9a-f]{32}$`).test(id))
    throw new AppError(
      'NOT_FOUND',
      `Cannot find "${id.slice(0, 64)}": an id here looks like ${prefix}_ and 32 hex digits`,
    )
  return id
}
