import type { NewEvent } from '../artifacts/events.ts'
import type { Lease } from './journal.ts'
import type { ContractRecord, DeploymentRecord, StageName, Workflow, WorkflowStatus } from './workflows.ts'

/** A stage of a workflow, leased to whoever claimed it. */
export interface StageRun extends Lease {
  workflow: Workflow
  attempt: number
  maxAttempts: number
  round: number
  /** Asked to stop; the run ends itself at its next step. */
  cancelRequested: boolean
}

export interface StageTerms {
  stage: StageName
  status: WorkflowStatus
  maxAttempts: number
  leaseSeconds: number
}

export interface Completion {
  result: unknown
  events: NewEvent[]
  progressPercentage: number
  /** Undefined ends the workflow as completed. */
  next: StageName | undefined
  contract?: Omit<ContractRecord, 'createdAt'>
  deployment?: DeploymentRecord
}

/**
 * The durable queue of stage runs. Leases live on the database's clock; every write but `claim` names its fence and
 * throws FENCED once another run took over.
 */
export interface StageRuns {
  /**
   * Leases the most urgent due run of the stage, marks the workflow's status and emits `<stage>.started` once a round.
   * A run out of attempts, or one whose workflow was asked to stop, is settled instead and the next one is taken.
   */
  claim(terms: StageTerms, owner: string): Promise<StageRun | undefined>
  /** Extends the lease. `cancel` when the workflow was asked to stop. */
  heartbeat(lease: Lease, leaseSeconds: number): Promise<'keep going' | 'cancel'>
  /** Results of the stages before, by name. */
  results(workflowId: string): Promise<Partial<Record<StageName, unknown>>>
  complete(lease: Lease, completion: Completion): Promise<void>
  /** Appends events in the middle of a stage. */
  emit(lease: Lease, events: NewEvent[]): Promise<void>
  /** Gives the lease back for later. `countsAsAttempt` is false for a poll. */
  release(lease: Lease, again: { afterMs: number; countsAsAttempt: boolean; error?: string }): Promise<void>
  /** Ends the stage and the workflow as failed, with a dead letter when attempts ran out. */
  fail(
    lease: Lease,
    failure: { code: string; message: string; exhausted: boolean; details?: unknown },
  ): Promise<void>
  /** Ends the workflow as cancelled. */
  cancelled(lease: Lease): Promise<void>
}

/** Paid or outside effects, journalled once: LLM answers, pins, commitments. */
export interface Effects {
  find(lease: Lease, kind: string, inputHash: string): Promise<{ response: unknown } | undefined>
  /** Stores the raw answer before anyone parses it; the first stored answer wins and is returned. */
  store(
    lease: Lease,
    effect: { kind: string; inputHash: string; response: unknown },
  ): Promise<{ response: unknown }>
}
