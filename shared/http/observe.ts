import { createMiddleware } from 'hono/factory'
import type { HttpPorts, Identified } from './function.ts'
import type { Route } from './route.ts'

const validTraceparent = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** Request id, trace context (W3C) and one metric pair a request, labelled by the route's pattern, never by its path. */
export function observe({ metrics, clock, ids }: HttpPorts, route: Route) {
  return createMiddleware<Identified>(async (c, next) => {
    const started = clock.now().getTime()
    c.set('requestId', ids.next('req'))
    c.set('traceparent', traceparentOf(c.req.header('traceparent')))
    c.header('x-request-id', c.get('requestId'))
    c.header('traceparent', c.get('traceparent'))
    c.header('x-content-type-options', 'nosniff')
    await next()
    if (route.scope === 'internal') return
    const labels = { method: route.method, route: route.path, status: String(c.res.status) }
    metrics.count('hyperagent_http_requests_total', labels)
    metrics.observe(
      'hyperagent_http_request_duration_seconds',
      { method: route.method, route: route.path },
      (clock.now().getTime() - started) / 1000,
    )
  })
}

/** The caller's trace with a span of our own, or a new trace when theirs is absent or malformed. */
function traceparentOf(header: string | undefined): string {
  const trace = header && validTraceparent.test(header) ? header.slice(3, 35) : randomHex(16)
  return `00-${trace}-${randomHex(8)}-01`
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
