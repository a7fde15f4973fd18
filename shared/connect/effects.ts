import type { Effects } from '../ports/stage-runs.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const effects: Connect<Effects> = (runtime) => storesOf(runtime).effects
