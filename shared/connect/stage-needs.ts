import type { EngineSettings } from '../workflow/tick.ts'
import { effects } from './effects.ts'
import { nudge } from './nudge.ts'
import type { Connect } from './runtime.ts'
import { stageRuns } from './stage-runs.ts'

const engine: Connect<EngineSettings> = ({ config }) => ({ leaseSeconds: config.LEASE_SECONDS })
const keepAlive: Connect<(work: Promise<unknown>) => void> =
  ({ waitUntil }) =>
  (work) =>
    waitUntil(work)

/** What every stage function needs beside its own ports. */
export const stageNeeds = { effects, engine, keepAlive, nudge, stageRuns }
