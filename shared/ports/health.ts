export interface Probe {
  status: 'healthy' | 'unhealthy'
  /** Milliseconds the probe took. */
  responseTimeMs: number
  /** What a person may read; never the vendor's own text. */
  error?: string
}

export interface Health {
  /** Asks each thing this system needs to work, in parallel, each within a second or two. */
  probe(): Promise<Record<string, Probe>>
}
