import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AppError, errorTable } from '../errors.ts'
import type { Log } from '../ports/basics.ts'

/** RFC 9457 problem details with the house's stable `code`. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  instance: string
  request_id: string
  errors?: readonly { pointer: string; detail: string }[]
}

/** The only place an error becomes a response. An unexpected one is logged whole and shown as nothing. */
export function problemResponder({ log }: { log: Log }) {
  return (error: Error, c: Context): Response => {
    const known = asAppError(error)
    const requestId = String(c.get('requestId') ?? 'unknown')
    if (errorTable[known.code].status >= 500)
      log.error('request failed', { requestId, path: c.req.path, error })
    return problemResponse(known, { instance: c.req.path, requestId, headers: c.res.headers })
  }
}

export function problemResponse(
  error: AppError,
  { instance, requestId, headers }: { instance: string; requestId: string; headers?: Headers },
): Response {
  const { status, title } = errorTable[error.code]
  const problem: Problem = {
    type: `/api/v1/docs#${error.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    instance,
    request_id: requestId,
    ...(error.culprits.length > 0 ? { errors: error.culprits } : {}),
  }
  const answer = new Headers(headers)
  answer.set('content-type', 'application/problem+json')
  if (error.retryAfterSeconds !== undefined) answer.set('retry-after', String(error.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status, headers: answer })
}

function asAppError(error: Error): AppError {
  if (error instanceof AppError && error.code !== 'INTERNAL') return error
  if (error instanceof HTTPException && error.status === 400)
    return new AppError('INVALID_REQUEST', error.message)
  return new AppError('INTERNAL', 'Unexpected failure: quote the request id when reporting it')
}
