import { clock } from '../connect/clock.ts'
import { ids } from '../connect/ids.ts'
import { keys } from '../connect/keys.ts'
import { limiter } from '../connect/limiter.ts'
import { log } from '../connect/log.ts'
import { metrics } from '../connect/metrics.ts'
import {
  type Connect,
  type Connected,
  connect,
  type ExecutionContext,
  openRuntime,
} from '../connect/runtime.ts'
import { settings } from '../connect/settings.ts'
import { AppError } from '../errors.ts'
import type { HttpPorts } from './function.ts'
import { problemResponse } from './problem.ts'

interface App {
  fetch(request: Request, env?: unknown, ctx?: ExecutionContext): Response | Promise<Response>
}

const httpNeeds = { clock, ids, keys, limiter, log, metrics, settings }

/**
 * The default export of every function: Workers call `fetch(request, env, ctx)`, Deno's server is given the same three.
 * The app is built per request because a Worker may not use one request's sockets in another.
 */
export function edge<N extends Record<string, Connect<unknown>>>(
  createApp: (ports: HttpPorts & Connected<N>) => App,
  needs: N,
) {
  return {
    async fetch(request: Request, env: Record<string, unknown>, ctx: ExecutionContext): Promise<Response> {
      try {
        const { runtime, finish } = openRuntime(env, ctx)
        const ports = { ...connect(runtime, httpNeeds), ...connect(runtime, needs) }
        const response = await createApp(ports).fetch(request, env, ctx)
        finish()
        return response
      } catch (error) {
        return refused(request, error)
      }
    },
  }
}

/** A function that cannot even be built: its configuration is wrong. */
function refused(request: Request, error: unknown): Response {
  const known = error instanceof AppError ? error : new AppError('INTERNAL', 'Unexpected failure')
  return problemResponse(known, { instance: new URL(request.url).pathname, requestId: 'none' })
}
