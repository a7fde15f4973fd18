import { AppError } from '../../shared/errors.ts'
import { problemResponse } from '../../shared/http/problem.ts'
import type { Route } from '../../shared/http/route.ts'

export interface DeployedFunction {
  fetch(request: Request, env: Record<string, unknown>, ctx: Context): Promise<Response>
}

interface Context {
  waitUntil(promise: Promise<unknown>): void
}

type Entry = readonly [route: Pick<Route, 'method' | 'path'>, deployed: DeployedFunction]

/**
 * Many functions in one local Worker: picks the one whose method and path match. In production each has its own Worker and
 * the platform does this.
 */
export function routeRequests(entries: readonly Entry[]): DeployedFunction {
  const table = entries.map(([route, deployed]) => ({ route, deployed, pattern: patternOf(route.path) }))
  return {
    async fetch(request, env, ctx) {
      const { pathname } = new URL(request.url)
      const here = table.filter(({ pattern }) => pattern.test(pathname))
      const method = request.method === 'HEAD' ? 'GET' : request.method
      const match = here.find(({ route }) => route.method === method)
      if (match) return match.deployed.fetch(request, env, ctx)
      return refusal(pathname, request.method, [...new Set(here.map(({ route }) => route.method))])
    },
  }
}

/** `/a/:id/b` as a pattern; a trailing slash is optional. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/\/$/, '')
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${source}/?$`)
}

function refusal(instance: string, method: string, allowed: string[]): Response {
  const error =
    allowed.length > 0
      ? new AppError('METHOD_NOT_ALLOWED', `Cannot ${method} ${instance}: it answers ${allowed.join(', ')}`)
      : new AppError('NOT_FOUND', `Cannot find ${instance}: GET /api/v1/docs lists every route`)
  const headers = new Headers(allowed.length > 0 ? { allow: allowed.join(', ') } : {})
  return problemResponse(error, { instance, requestId: 'none', headers })
}
