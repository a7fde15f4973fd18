import type { TxJournal } from '../../ports/journal.ts'
import type { KeyStore } from '../../ports/keys.ts'
import type { RateLimiter } from '../../ports/limiter.ts'
import type { MetricsStore } from '../../ports/metrics-store.ts'
import type { Effects, StageRuns } from '../../ports/stage-runs.ts'
import type { WorkflowStore } from '../../ports/workflows.ts'
import { effects } from './effects.ts'
import { txJournal } from './journal.ts'
import { keyStore } from './keys.ts'
import { rateLimiter } from './limiter.ts'
import { metricsStore } from './metrics.ts'
import type { Sql } from './sql.ts'
import { stageRuns } from './stage-runs.ts'
import { workflowStore } from './workflows.ts'

/** Everything Postgres serves, by port. */
export interface Stores {
  workflows: WorkflowStore
  stageRuns: StageRuns
  effects: Effects
  journal: TxJournal
  keys: KeyStore
  limiter: RateLimiter
  metricsStore: MetricsStore
  database: Database
}

export interface Database {
  /** Answers once the database took a statement; throws otherwise. */
  ping(): Promise<void>
}

export function createStores(sql: Sql): Stores {
  return {
    workflows: workflowStore(sql),
    stageRuns: stageRuns(sql),
    effects: effects(sql),
    journal: txJournal(sql),
    keys: keyStore(sql),
    limiter: rateLimiter(sql),
    metricsStore: metricsStore(sql),
    database: {
      async ping() {
        await sql`select 1`
      },
    },
  }
}
