import type { Metrics } from '../../ports/basics.ts'
import type { MetricDelta } from '../../ports/metrics-store.ts'
import { type MetricName, metricTable } from './table.ts'

export interface MetricBuffer extends Metrics {
  /** What was counted since the last drain, one delta a series. */
  drain(): MetricDelta[]
}

/** Collects deltas of one request. `onFirst` is called once there is something to flush. */
export function metricBuffer(onFirst: () => void): MetricBuffer {
  const deltas = new Map<string, MetricDelta>()
  const add = (name: string, labels: Record<string, string>, by: number) => {
    if (deltas.size === 0) onFirst()
    const key = JSON.stringify([name, labels])
    deltas.set(key, { name, labels, by: (deltas.get(key)?.by ?? 0) + by })
  }
  return {
    count: (name, labels, by = 1) => add(name, labels, by),
    observe(name, labels, value) {
      // Stored per bucket, not cumulated: one observation touches three series. Cumulated when rendered.
      const bucket = bucketsOf(name).find((upper) => value <= upper)
      add(`${name}_bucket`, { ...labels, le: bucket === undefined ? '+Inf' : String(bucket) }, 1)
      add(`${name}_sum`, labels, value)
      add(`${name}_count`, labels, 1)
    },
    drain() {
      const drained = [...deltas.values()]
      deltas.clear()
      return drained
    },
  }
}

function bucketsOf(name: string): readonly number[] {
  const metric = metricTable[name as MetricName]
  return metric?.type === 'histogram' ? metric.buckets : []
}
