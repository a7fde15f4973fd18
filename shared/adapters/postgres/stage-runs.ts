import type { NewEvent } from '../../artifacts/events.ts'
import { AppError } from '../../errors.ts'
import type { Lease } from '../../ports/journal.ts'
import type { Completion, StageRun, StageRuns, StageTerms } from '../../ports/stage-runs.ts'
import type { StageName } from '../../ports/workflows.ts'
import { insertContract, insertDeployment } from './records.ts'
import { json, type Sql, type Tx } from './sql.ts'
import { emit, type WorkflowRow, workflowColumns, workflowOf } from './workflow-rows.ts'

interface LeasedRow {
  workflowId: string
  attempt: number
  round: number
  fence: bigint
  startedBefore: number
}

/** The queue of stage runs. Lock order everywhere: stage_run, signer, workflow, outbox. */
export function stageRuns(sql: Sql): StageRuns {
  return {
    async claim(terms, owner) {
      for (;;) {
        const claimed = await sql.begin((tx) => claimOne(tx, terms, owner))
        if (claimed !== 'settled') return claimed
      }
    },
    async heartbeat(lease, leaseSeconds) {
      const [row] = await sql<{ cancelRequested: boolean }[]>`
        update stage_run s set lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
        from workflow w where w.id = s.workflow_id and ${held(sql, lease)} returning w.cancel_requested`
      if (!row) throw fenced(lease)
      return row.cancelRequested ? 'cancel' : 'keep going'
    },
    async results(workflowId) {
      const rows = await sql<{ stage: StageName; result: unknown }[]>`
        select stage, result from stage_run where workflow_id = ${workflowId} and status = 'done'`
      return Object.fromEntries(rows.map(({ stage, result }) => [stage, result]))
    },
    async complete(lease, completion) {
      await sql.begin((tx) => completeRun(tx, lease, completion))
    },
    async emit(lease, events) {
      await sql.begin(async (tx) => {
        const rows = await tx`select 1 from stage_run s where ${held(tx, lease)} for update`
        if (rows.length === 0) throw fenced(lease)
        await emit(tx, lease.workflowId, events)
      })
    },
    async release(lease, { afterMs, countsAsAttempt, error }) {
      const rows = await sql`
        update stage_run s set status = 'pending', lease_owner = null, lease_until = null,
          attempt = attempt - ${countsAsAttempt ? 0 : 1}, last_error = ${error ?? null},
          next_run_at = clock_timestamp() + ${afterMs} * interval '1 millisecond'
        where ${held(sql, lease)} returning 1`
      if (rows.length === 0) throw fenced(lease)
    },
    async fail(lease, failure) {
      await sql.begin(async (tx) => {
        const status = failure.exhausted ? 'dead' : 'failed'
        await settleRun(tx, lease, { status, error: failure.message, result: failure.details })
        await endFailed(tx, lease, failure)
      })
    },
    async cancelled(lease) {
      await sql.begin(async (tx) => {
        await settleRun(tx, lease, { status: 'cancelled' })
        await endCancelled(tx, lease.workflowId)
      })
    },
  }
}

export function fenced(lease: Lease) {
  return new AppError('FENCED', `Cannot write ${lease.stage} of ${lease.workflowId}: another run took over`)
}

/** The condition every write of a leased run carries. Expects `stage_run s`. */
export function held(sql: Tx, lease: Lease) {
  return sql`s.workflow_id = ${lease.workflowId} and s.stage = ${lease.stage} and s.fence = ${lease.fence} and s.status = 'leased'`
}

async function claimOne(tx: Tx, terms: StageTerms, owner: string): Promise<StageRun | 'settled' | undefined> {
  const [row] = await tx<LeasedRow[]>`
    update stage_run s set status = 'leased', attempt = attempt + 1, fence = fence + 1, lease_owner = ${owner},
      lease_until = clock_timestamp() + ${terms.leaseSeconds} * interval '1 second', started_round = s.round
    from (
      select workflow_id, stage, started_round from stage_run
      where stage = ${terms.stage} and status in ('pending', 'leased')
        and coalesce(lease_until, next_run_at) <= clock_timestamp()
      order by coalesce(lease_until, next_run_at) limit 1 for update skip locked
    ) due
    where s.workflow_id = due.workflow_id and s.stage = due.stage
    returning s.workflow_id, s.attempt, s.round, s.fence, due.started_round as started_before`
  if (!row) return undefined
  const lease = { workflowId: row.workflowId, stage: terms.stage, fence: Number(row.fence) }
  const [workflow] = await tx<WorkflowRow[]>`
    update workflow set status = ${terms.status}, stage = ${terms.stage} where id = ${row.workflowId}
    returning ${tx(workflowColumns)}`
  if (!workflow)
    throw new AppError('INTERNAL', `Cannot claim ${terms.stage}: workflow ${row.workflowId} is gone`)
  if (await settledInstead(tx, lease, { row, workflow, terms })) return 'settled'
  await emit(tx, row.workflowId, startEvents(row, terms))
  return {
    ...lease,
    workflow: workflowOf(workflow),
    attempt: row.attempt,
    maxAttempts: terms.maxAttempts,
    round: row.round,
    cancelRequested: workflow.cancelRequested,
  }
}

/** A run nobody may start: its workflow was asked to stop, or a crash loop used up its attempts. */
async function settledInstead(
  tx: Tx,
  lease: Lease,
  { row, workflow, terms }: { row: LeasedRow; workflow: WorkflowRow; terms: StageTerms },
): Promise<boolean> {
  const exhausted = row.attempt > terms.maxAttempts
  if (!workflow.cancelRequested && !exhausted) return false
  // Once a transaction is journalled, only its receipt decides.
  if (await hasJournal(tx, row.workflowId)) return false
  if (workflow.cancelRequested) {
    await settleRun(tx, lease, { status: 'cancelled' })
    await endCancelled(tx, row.workflowId)
    return true
  }
  const message = `Stopped after ${terms.maxAttempts} attempts, the last of which ended without an answer`
  await settleRun(tx, lease, { status: 'dead', error: message })
  await endFailed(tx, lease, { code: 'INTERNAL', message, exhausted: true })
  return true
}

function startEvents(row: LeasedRow, terms: StageTerms): NewEvent[] {
  if (row.startedBefore >= row.round) return []
  const data = { stage: terms.stage, round: row.round }
  const events: NewEvent[] = terms.stage === 'receipt' ? [] : [{ type: `${terms.stage}.started`, data }]
  return terms.stage === 'spec' ? [{ type: 'workflow.started', data: {} }, ...events] : events
}

async function completeRun(tx: Tx, lease: Lease, done: Completion): Promise<void> {
  await settleRun(tx, lease, { status: 'done', result: done.result })
  const [workflow] = await tx<WorkflowRow[]>`
    update workflow set progress_percentage = ${done.progressPercentage} where id = ${lease.workflowId}
    returning ${tx(workflowColumns)}`
  const progressed: NewEvent = {
    type: 'workflow.progressed',
    data: { stage: lease.stage, progress_percentage: done.progressPercentage },
  }
  await emit(tx, lease.workflowId, done.next ? [...done.events, progressed] : done.events)
  if (done.contract) await insertContract(tx, done.contract)
  if (done.deployment) await insertDeployment(tx, done.deployment)
  if (!done.next) return endCompleted(tx, lease.workflowId)
  if (workflow?.cancelRequested && !(await hasJournal(tx, lease.workflowId)))
    return endCancelled(tx, lease.workflowId)
  await tx`insert into stage_run (workflow_id, stage, round) values (${lease.workflowId}, ${done.next}, ${workflow?.round ?? 1})
    on conflict do nothing`
}

interface Settlement {
  status: 'done' | 'failed' | 'cancelled' | 'dead'
  result?: unknown
  error?: string
}

async function settleRun(tx: Tx, lease: Lease, { status, result, error }: Settlement): Promise<void> {
  const rows = await tx`
    update stage_run s set status = ${status}, lease_owner = null, lease_until = null,
      last_error = ${error ?? null}, result = ${result === undefined ? null : json(tx, result)}
    where ${held(tx, lease)} returning 1`
  if (rows.length === 0) throw fenced(lease)
}

async function hasJournal(tx: Tx, workflowId: string): Promise<boolean> {
  const rows = await tx`select 1 from tx_journal where workflow_id = ${workflowId}`
  return rows.length > 0
}

async function endCompleted(tx: Tx, workflowId: string): Promise<void> {
  await tx`update workflow set status = 'completed', completed_at = clock_timestamp() where id = ${workflowId}`
  await emit(tx, workflowId, [{ type: 'workflow.completed', data: { progress_percentage: 100 } }])
}

export async function endCancelled(tx: Tx, workflowId: string): Promise<void> {
  await tx`update workflow set status = 'cancelled', completed_at = clock_timestamp() where id = ${workflowId}`
  await emit(tx, workflowId, [{ type: 'workflow.cancelled', data: {} }])
}

async function endFailed(
  tx: Tx,
  lease: Lease,
  { code, message, exhausted }: { code: string; message: string; exhausted: boolean },
): Promise<void> {
  const failure = { stage: lease.stage, code, message }
  if (exhausted)
    await tx`insert into dead_letter (kind, ref, error, payload)
      values ('stage_run', ${`${lease.workflowId}/${lease.stage}`}, ${message}, ${json(tx, failure)})`
  await tx`update workflow set status = 'failed', completed_at = clock_timestamp(), failure = ${json(tx, failure)}
    where id = ${lease.workflowId}`
  const own: NewEvent[] = lease.stage === 'receipt' ? [] : [{ type: `${lease.stage}.failed`, data: failure }]
  await emit(tx, lease.workflowId, [...own, { type: 'workflow.failed', data: failure }])
}
