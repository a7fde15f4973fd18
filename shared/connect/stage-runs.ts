import type { StageRuns } from '../ports/stage-runs.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const stageRuns: Connect<StageRuns> = (runtime) => storesOf(runtime).stageRuns
