/** One buffered delta: a counter's increment, or a histogram's bucket, sum or count. */
export interface MetricDelta {
  name: string
  labels: Record<string, string>
  by: number
}

/** Counters shared by every isolate. */
export interface MetricsStore {
  /** Adds the deltas once, however often the flush of this id is sent. */
  flush(id: string, deltas: MetricDelta[]): Promise<void>
  /** Every counter's total. */
  totals(): Promise<{ name: string; labels: Record<string, string>; value: number }[]>
  /** Live state that is never counted but looked up: workflows by status, due runs, dead letters. */
  gauges(): Promise<{ name: string; labels: Record<string, string>; value: number }[]>
}
