import type { EventType, NewEvent, WorkflowEvent } from '../../artifacts/events.ts'
import type { NetworkName } from '../../ports/network.ts'
import type { Failure, StageName, Workflow, WorkflowOptions, WorkflowStatus } from '../../ports/workflows.ts'
import { json, optional, type Tx } from './sql.ts'

export interface WorkflowRow {
  id: string
  ownerId: string
  nlpInput: string
  network: NetworkName
  options: WorkflowOptions
  status: WorkflowStatus
  stage: StageName
  progressPercentage: number
  round: number
  retryCount: number
  failure: Failure | null
  cancelRequested: boolean
  createdAt: Date
  updatedAt: Date
  completedAt: Date | null
}

export function workflowOf(row: WorkflowRow): Workflow {
  const { failure, completedAt, cancelRequested: _, ...rest } = row
  return { ...rest, ...optional('failure', failure), ...optional('completedAt', completedAt) }
}

export const workflowColumns = [
  'id',
  'owner_id',
  'nlp_input',
  'network',
  'options',
  'status',
  'stage',
  'progress_percentage',
  'round',
  'retry_count',
  'failure',
  'cancel_requested',
  'created_at',
  'updated_at',
  'completed_at',
]

export interface EventRow {
  workflowId: string
  seq: number
  eventId: string
  type: EventType
  payload: Record<string, unknown>
  createdAt: Date
}

export function eventOf(row: EventRow): WorkflowEvent {
  return {
    specversion: '1.0',
    id: row.eventId,
    source: `/api/v1/workflows/${row.workflowId}`,
    type: row.type,
    subject: row.workflowId,
    time: row.createdAt.toISOString(),
    datacontenttype: 'application/json',
    sequence: row.seq,
    data: row.payload,
  }
}

/**
 * Appends to the workflow's event log inside the caller's transaction. The numbers are taken under the workflow's
 * row lock, so the order of numbers is the order of commits.
 */
export async function emit(tx: Tx, workflowId: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const [row] = await tx<{ first: number }[]>`
    update workflow set next_seq = next_seq + ${events.length}, updated_at = clock_timestamp()
    where id = ${workflowId} returning next_seq - ${events.length}::int as first`
  const first = row?.first ?? 1
  for (const [index, event] of events.entries()) {
    const seq = first + index
    await tx`insert into outbox (workflow_id, seq, event_id, type, payload)
      values (${workflowId}, ${seq}, ${`${workflowId}.${seq}`}, ${event.type}, ${json(tx, event.data)})`
  }
}
