import type { NewEvent } from '../artifacts/events.ts'
import type { StageRun } from '../ports/stage-runs.ts'
import type { ContractRecord, DeploymentRecord, StageName } from '../ports/workflows.ts'

/** How one attempt of a stage ended, when it did not throw. */
export type Outcome =
  | {
      is: 'done'
      /** The stage's artifact, kept as its result. */
      result: unknown
      /** What the `completed` event tells. */
      summary: Record<string, unknown>
      /** Further events, before `completed`. */
      events?: NewEvent[]
      contract?: Omit<ContractRecord, 'createdAt'>
      deployment?: DeploymentRecord
    }
  /** Nothing went wrong and nothing is decided: ask again. A poll is not an attempt. */
  | { is: 'again'; afterMs: number }

/** What the engine hands a stage. */
export interface StageJob {
  run: StageRun
  /** Results of the stages before, unparsed: whoever reads one checks it with its artifact schema. */
  results: Partial<Record<StageName, unknown>>
  /** Aborts at the stage's time limit, when the lease is lost, or when the workflow was asked to stop. */
  signal: AbortSignal
  /** Performs an outside effect once for these inputs; a repeat returns the stored answer. */
  effect<T>(kind: string, input: unknown, act: () => Promise<T>): Promise<T>
  /** Tells the watchers something in the middle of a stage. */
  emit(events: NewEvent[]): Promise<void>
}

/** One attempt of a stage. It throws an AppError when it cannot; `retryable` says whether to try again. */
export type RunStage = (job: StageJob) => Promise<Outcome>
