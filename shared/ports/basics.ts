export interface Clock {
  now(): Date
}

/** Prefixed, time-ordered ids (a UUIDv7 behind `wf_`, `ct_`, `dp_`). */
export interface Ids {
  next(prefix: 'wf' | 'ct' | 'dp' | 'req' | 'own' | 'lease'): string
}

export type LogFields = Record<string, unknown>

/** One line of JSON an entry; secrets are redacted before anything is written. */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** Wakes a stage function at once. Best effort: a lost nudge costs latency only, the timer calls again. */
export interface Nudge {
  stage(name: string): void
}

export interface Metrics {
  /** Adds to a counter of the metric table; buffered, flushed once after the response. */
  count(name: string, labels: Record<string, string>, by?: number): void
  /** Observes a value in the metric's base unit. */
  observe(name: string, labels: Record<string, string>, value: number): void
}
