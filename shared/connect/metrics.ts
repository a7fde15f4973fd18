import { metricBuffer } from '../adapters/metrics/buffer.ts'
import type { Metrics } from '../ports/basics.ts'
import { uuid7 } from './ids.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

/** Deltas of this request, flushed once after its response under an id that makes a repeated flush harmless. */
export const metrics: Connect<Metrics> = (runtime) => {
  const buffer = metricBuffer(() =>
    runtime.afterResponse(() => storesOf(runtime).metricsStore.flush(uuid7(new Date()), buffer.drain())),
  )
  return buffer
}
