import type { MetricsStore } from '../ports/metrics-store.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const metricsStore: Connect<MetricsStore> = (runtime) => storesOf(runtime).metricsStore
