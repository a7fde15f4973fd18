import { AppError } from '../../errors.ts'
import type { Accepted, Idempotency, NewWorkflow, Workflow, WorkflowStore } from '../../ports/workflows.ts'
import { contractsOf, deploymentsOf, findContract, insertContract } from './records.ts'
import { json, type Sql, type Tx } from './sql.ts'
import { endCancelled } from './stage-runs.ts'
import {
  type EventRow,
  emit,
  eventOf,
  type WorkflowRow,
  workflowColumns,
  workflowOf,
} from './workflow-rows.ts'

/** Workflows as their owner sees them: every statement carries the owner. */
export function workflowStore(sql: Sql): WorkflowStore {
  const find = (tx: Tx, ownerId: string, id: string) => findWorkflow(tx, ownerId, id)
  return {
    accept: (workflow, idempotency) => sql.begin((tx) => accept(tx, workflow, idempotency)),
    find: (ownerId, id) => find(sql, ownerId, id),
    async list({ ownerId, status, network, before, limit }) {
      const rows = await sql<WorkflowRow[]>`
        select ${sql(workflowColumns)} from workflow where owner_id = ${ownerId}
          ${status ? sql`and status = ${status}` : sql``}
          ${network ? sql`and network = ${network}` : sql``}
          ${before ? sql`and id < ${before}` : sql``}
        order by id desc limit ${limit}`
      return rows.map(workflowOf)
    },
    async stageResult(ownerId, id, stage) {
      const [row] = await sql<{ result: unknown }[]>`
        select result from stage_run s join workflow w on w.id = s.workflow_id
        where w.id = ${id} and w.owner_id = ${ownerId} and s.stage = ${stage}`
      return row?.result ?? undefined
    },
    async events(ownerId, id, { after, limit }) {
      const rows = await sql<EventRow[]>`
        select o.workflow_id, o.seq, o.event_id, o.type, o.payload, o.created_at
        from outbox o join workflow w on w.id = o.workflow_id
        where w.id = ${id} and w.owner_id = ${ownerId} and o.seq > ${after} order by o.seq limit ${limit}`
      return rows.map(eventOf)
    },
    contracts: (ownerId, workflowId) => contractsOf(sql, ownerId, workflowId),
    contract: (ownerId, id) => findContract(sql, ownerId, id),
    async insertContract(contract) {
      await insertContract(sql, contract)
      const stored = await findContract(sql, contract.ownerId, contract.id)
      if (!stored) throw new AppError('INTERNAL', `Cannot store contract ${contract.id}: it is not there`)
      return stored
    },
    deployments: (ownerId, workflowId) => deploymentsOf(sql, ownerId, workflowId),
    cancel: (ownerId, id) => sql.begin((tx) => cancel(tx, ownerId, id)),
    retry: (ownerId, id) => sql.begin((tx) => retry(tx, ownerId, id)),
  }
}

async function findWorkflow(tx: Tx, ownerId: string, id: string): Promise<Workflow | undefined> {
  const [row] = await tx<WorkflowRow[]>`
    select ${tx(workflowColumns)} from workflow where id = ${id} and owner_id = ${ownerId}`
  return row && workflowOf(row)
}

async function accept(tx: Tx, workflow: NewWorkflow, idempotency?: Idempotency): Promise<Accepted> {
  const earlier = idempotency && (await earlierAnswer(tx, workflow.ownerId, idempotency))
  if (earlier) return earlier
  await tx`insert into workflow (id, owner_id, nlp_input, network, options)
    values (${workflow.id}, ${workflow.ownerId}, ${workflow.nlpInput}, ${workflow.network}, ${json(tx, workflow.options)})`
  await tx`insert into stage_run (workflow_id, stage) values (${workflow.id}, 'spec')`
  await emit(tx, workflow.id, [{ type: 'workflow.created', data: { network: workflow.network } }])
  if (idempotency && !(await rememberAnswer(tx, workflow, idempotency)))
    // Two first requests at once: the other one committed while this one waited for its row.
    throw new AppError('CONFLICT', 'Cannot accept: a request with this Idempotency-Key is being answered', {
      retryAfterSeconds: 1,
    })
  const stored = await findWorkflow(tx, workflow.ownerId, workflow.id)
  if (!stored) throw new AppError('INTERNAL', `Cannot accept ${workflow.id}: it is not there`)
  return { kind: 'accepted', workflow: stored }
}

async function earlierAnswer(
  tx: Tx,
  ownerId: string,
  { key, requestHash }: Idempotency,
): Promise<Accepted | undefined> {
  const [row] = await tx<{ requestHash: string; workflowId: string }[]>`
    select request_hash, workflow_id from idempotency where owner_id = ${ownerId} and key = ${key}`
  if (!row) return undefined
  if (row.requestHash !== requestHash) return { kind: 'mismatched' }
  const workflow = await findWorkflow(tx, ownerId, row.workflowId)
  return workflow && { kind: 'replayed', workflow }
}

async function rememberAnswer(tx: Tx, workflow: NewWorkflow, idempotency: Idempotency): Promise<boolean> {
  const rows = await tx`insert into idempotency (owner_id, key, request_hash, workflow_id)
    values (${workflow.ownerId}, ${idempotency.key}, ${idempotency.requestHash}, ${workflow.id})
    on conflict do nothing returning 1`
  return rows.length > 0
}

const ended = ['completed', 'failed', 'cancelled']

async function cancel(tx: Tx, ownerId: string, id: string) {
  const runs = await tx<{ stage: string; status: string }[]>`
    select stage, status from stage_run where workflow_id = ${id} and status in ('pending', 'leased', 'waiting') for update`
  const workflow = await lockWorkflow(tx, ownerId, id)
  if (!workflow) return undefined
  const journal = await tx`select 1 from tx_journal where workflow_id = ${id}`
  if (ended.includes(workflow.status) || journal.length > 0)
    return { kind: 'too late' as const, workflow: workflowOf(workflow) }
  if (runs.some((run) => run.status === 'leased')) {
    await tx`update workflow set cancel_requested = true where id = ${id}`
    return { kind: 'requested' as const, workflow: workflowOf(workflow) }
  }
  await tx`update stage_run set status = 'cancelled' where workflow_id = ${id} and status in ('pending', 'waiting')`
  await endCancelled(tx, id)
  return { kind: 'cancelled' as const, workflow: { ...workflowOf(workflow), status: 'cancelled' as const } }
}

async function retry(tx: Tx, ownerId: string, id: string) {
  const [run] = await tx<{ stage: string }[]>`
    select stage from stage_run where workflow_id = ${id} and status in ('failed', 'dead', 'cancelled') for update`
  const workflow = await lockWorkflow(tx, ownerId, id)
  if (!workflow) return undefined
  const spent = await tx`select 1 from tx_journal where workflow_id = ${id} and status in ('failed', 'lost')`
  if (spent.length > 0) return { kind: 'spent' as const, workflow: workflowOf(workflow) }
  if (!run || workflow.status === 'completed')
    return { kind: 'not stopped' as const, workflow: workflowOf(workflow) }
  await tx`update stage_run set status = 'pending', attempt = 0, started_round = round - 1, result = null,
      next_run_at = clock_timestamp() where workflow_id = ${id} and stage = ${run.stage}`
  const [restarted] = await tx<WorkflowRow[]>`
    update workflow set status = 'created', failure = null, completed_at = null, cancel_requested = false,
      retry_count = retry_count + 1 where id = ${id} returning ${tx(workflowColumns)}`
  await tx`update dead_letter set resolved_at = clock_timestamp()
    where kind = 'stage_run' and ref = ${`${id}/${run.stage}`} and resolved_at is null`
  if (!restarted) throw new AppError('INTERNAL', `Cannot retry ${id}: it is gone`)
  await emit(tx, id, [{ type: 'workflow.started', data: { retry_count: restarted.retryCount } }])
  return { kind: 'restarted' as const, workflow: workflowOf(restarted) }
}

async function lockWorkflow(tx: Tx, ownerId: string, id: string): Promise<WorkflowRow | undefined> {
  const [row] = await tx<WorkflowRow[]>`
    select ${tx(workflowColumns)} from workflow where id = ${id} and owner_id = ${ownerId} for update`
  return row
}
