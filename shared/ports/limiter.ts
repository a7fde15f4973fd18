/** A policy of the generic cell rate algorithm: `quota` units in `windowSeconds`, all of which may come at once. */
export interface RatePolicy {
  quota: number
  windowSeconds: number
}

export interface RateVerdict {
  allowed: boolean
  /** Units left now. */
  remaining: number
  /** Seconds until one more unit (when refused: until this call fits). */
  retryAfterSeconds: number
}

export interface RateLimiter {
  /** Spends `weight` units of the subject's allowance; a refused call spends nothing. */
  spend(subject: string, weight: number, policy: RatePolicy): Promise<RateVerdict>
}
