import { Hono } from 'hono/quick'
import { AppError } from '../errors.ts'
import type { Clock, Ids, Log, Metrics } from '../ports/basics.ts'
import type { Actor, KeyStore } from '../ports/keys.ts'
import type { RateLimiter } from '../ports/limiter.ts'
import { identify } from './identify.ts'
import { observe } from './observe.ts'
import { problemResponder } from './problem.ts'
import type { Route } from './route.ts'

/** What every function needs, whatever it does. */
export interface HttpPorts {
  keys: KeyStore
  limiter: RateLimiter
  log: Log
  metrics: Metrics
  clock: Clock
  ids: Ids
  settings: HttpSettings
}

export interface HttpSettings {
  pepper: string
  internalSecret: string
  ratePerMinute: number
}

export interface Identified {
  Variables: { actor: Actor; requestId: string; traceparent: string }
}

/** A plain Hono app with the house behaviour on: request id, trace, identity, scope, rate limit, one error shape. */
export function newFunction(ports: HttpPorts, route: Route) {
  const fail = problemResponder(ports)
  return new Hono<Identified>()
    .onError(fail)
    .notFound((c) => fail(new AppError('NOT_FOUND', `No route for ${c.req.method} ${c.req.path}`), c))
    .use(observe(ports, route))
    .use(identify(ports, route))
}
