import { type StageName, stageNames, type WorkflowStatus } from '../ports/workflows.ts'

/** THE PIPELINE AS A TABLE. What a stage does is in `shared/stages/<stage>/run.ts`, its function in `functions/run-<stage>/`. */
export interface StageRow {
  /** What the workflow's status says while the stage runs. */
  status: WorkflowStatus
  /** `progress_percentage` once it is done. */
  progress: number
  /** The whole stage, one attempt. Undefined: no limit once a transaction was broadcast. */
  timeoutSeconds: number
  maxAttempts: number
  next: StageName | undefined
  /** Service level: seconds within which 95 and 99 of 100 runs end. */
  sla: { p95: number; p99: number }
}

export const stageTable: Record<StageName, StageRow> = {
  spec: row('generating', 10, { timeoutSeconds: 30, next: 'generation', sla: { p95: 10, p99: 15 } }),
  generation: row('generating', 20, { timeoutSeconds: 60, next: 'compilation', sla: { p95: 20, p99: 30 } }),
  compilation: row('compiling', 40, { timeoutSeconds: 30, next: 'audit', sla: { p95: 8, p99: 15 } }),
  audit: row('auditing', 60, { timeoutSeconds: 30, next: 'testing', sla: { p95: 2, p99: 5 } }),
  testing: row('testing', 80, { timeoutSeconds: 30, next: 'deployment', sla: { p95: 10, p99: 20 } }),
  deployment: row('deploying', 100, { timeoutSeconds: 60, next: 'receipt', sla: { p95: 200, p99: 300 } }),
  receipt: row('deploying', 100, { timeoutSeconds: 200, next: undefined, sla: { p95: 10, p99: 30 } }),
}

function row(
  status: WorkflowStatus,
  progress: number,
  rest: Pick<StageRow, 'timeoutSeconds' | 'next' | 'sla'>,
): StageRow {
  return { status, progress, maxAttempts: 5, ...rest }
}

/** The stages a workflow goes through, in order. */
export const pipeline: readonly StageName[] = stageNames
