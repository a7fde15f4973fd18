/** Every error a client can see: its stable code, the HTTP status it travels with, and its title (RFC 9457). */
export const errorTable = {
  INVALID_REQUEST: { status: 400, title: 'The request is not valid' },
  PRIVATE_KEY_REFUSED: { status: 400, title: 'Private keys are never accepted' },
  UNAUTHENTICATED: { status: 401, title: 'A valid API key is needed' },
  FORBIDDEN: { status: 403, title: 'This API key may not do that' },
  NOT_FOUND: { status: 404, title: 'Nothing is here' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This path does not answer that method' },
  CONFLICT: { status: 409, title: 'The state does not allow that' },
  PAYLOAD_TOO_LARGE: { status: 413, title: 'The body is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Send JSON' },
  FENCED: { status: 409, title: 'Another run took this work over' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'This Idempotency-Key belongs to another request' },
  SPEC_NOT_UNDERSTOOD: { status: 422, title: 'The description names no kind of contract' },
  SPEC_CONTRADICTION: { status: 422, title: 'The description contradicts itself' },
  SOURCE_REFUSED: { status: 422, title: 'The source breaks a rule' },
  COMPILE_FAILED: { status: 422, title: 'The source does not compile' },
  COMPILE_LIMIT: { status: 422, title: 'The compilation went over its limit' },
  AUDIT_FAILED: { status: 422, title: 'The audit could not be completed' },
  AUDIT_BLOCKED: { status: 422, title: 'The audit found what may not be deployed' },
  TESTS_FAILED: { status: 422, title: 'The contract failed its tests' },
  DEPLOYMENT_REFUSED: { status: 422, title: 'The deployment cannot be made' },
  DEPLOYMENT_REVERTED: { status: 422, title: 'The chain reverted the deployment' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  INTERNAL: { status: 500, title: 'Unexpected failure' },
  UPSTREAM_FAILED: { status: 502, title: 'An outside service failed' },
  UNAVAILABLE: { status: 503, title: 'Not available now' },
  TIMEOUT: { status: 504, title: 'It took too long' },
} as const

export type ErrorCode = keyof typeof errorTable

/** One culprit in a bad request: a JSON pointer (RFC 6901) and what is wrong there. */
export interface Culprit {
  pointer: string
  detail: string
}

export interface AppErrorOptions extends ErrorOptions {
  /** Whether trying the same thing again can help. Default: true for UPSTREAM_FAILED, UNAVAILABLE and TIMEOUT. */
  retryable?: boolean
  retryAfterSeconds?: number
  culprits?: readonly Culprit[]
  /** What was made before it failed and is worth keeping: an audit report that blocks, a test report that fails. */
  details?: unknown
}

const retryableByDefault: readonly ErrorCode[] = ['UPSTREAM_FAILED', 'UNAVAILABLE', 'TIMEOUT']

/** An expected failure. Domain code and adapters throw it; only the HTTP edge turns it into a response. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly retryAfterSeconds: number | undefined
  readonly culprits: readonly Culprit[]
  readonly details: unknown

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.retryable = options.retryable ?? retryableByDefault.includes(code)
    this.retryAfterSeconds = options.retryAfterSeconds
    this.culprits = options.culprits ?? []
    this.details = options.details
  }
}
