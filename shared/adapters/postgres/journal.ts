import { getContractAddress } from 'viem'
import { AppError } from '../../errors.ts'
import type { Address, Hash } from '../../ports/chain.ts'
import type { JournalEntry, Lease, Reservation, TxJournal } from '../../ports/journal.ts'
import type { Sql, Tx } from './sql.ts'
import { fenced, held } from './stage-runs.ts'
import { emit } from './workflow-rows.ts'

interface JournalRow {
  id: string
  workflowId: string
  chainId: bigint
  fromAddr: Address
  nonce: bigint
  status: JournalEntry['status']
  predictedAddress: Address
  gas: bigint
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
  dataHash: Hash
}

/** The write-ahead journal: a workflow's nonce, then its signed bytes, both stored before anything is broadcast. */
export function txJournal(sql: Sql): TxJournal {
  return {
    find: (workflowId) => findEntry(sql, workflowId),
    reserve: (lease, reservation) =>
      sql.begin(async (tx) => {
        await lockLease(tx, lease)
        const earlier = await findEntry(tx, lease.workflowId)
        if (earlier) return earlier
        const { chainId, from } = reservation
        const nonce = await takeNonce(tx, reservation)
        // numeric parameters travel as text: the client would send a bigint as int8.
        await tx`insert into tx_journal (id, workflow_id, stage, chain_id, from_addr, nonce, predicted_address, gas,
            max_fee_per_gas, max_priority_fee_per_gas, data_hash)
          values (${`tx_${lease.workflowId}`}, ${lease.workflowId}, ${lease.stage}, ${chainId}, ${from}, ${nonce},
            ${getContractAddress({ from, nonce: BigInt(nonce) })}, ${String(reservation.gas)}, ${String(reservation.maxFeePerGas)},
            ${String(reservation.maxPriorityFeePerGas)}, ${reservation.dataHash})`
        return entryAfterWrite(tx, lease)
      }),
    storeSigned: (lease, { raw, hash, event }) =>
      sql.begin(async (tx) => {
        await lockLease(tx, lease)
        const stored = await tx`
          insert into tx_attempt (tx_id, n, tx_hash, raw) values (${`tx_${lease.workflowId}`}, 1, ${hash}, ${raw})
          on conflict (tx_id, n) do nothing returning 1`
        if (stored.length > 0) await emit(tx, lease.workflowId, [event])
        await tx`update tx_journal set status = 'signed' where workflow_id = ${lease.workflowId} and status = 'reserved'`
        return entryAfterWrite(tx, lease)
      }),
    async settle(lease, { status, blockNumber }) {
      await sql.begin(async (tx) => {
        await lockLease(tx, lease)
        await tx`update tx_journal set status = ${status}, confirmed_block = ${blockNumber === undefined ? null : String(blockNumber)}
          where workflow_id = ${lease.workflowId}`
      })
    },
  }
}

async function lockLease(tx: Tx, lease: Lease): Promise<void> {
  const rows = await tx<{ cancelRequested: boolean }[]>`
    select w.cancel_requested from stage_run s join workflow w on w.id = s.workflow_id
    where ${held(tx, lease)} for update of s`
  const [row] = rows
  if (!row) throw fenced(lease)
  if (row.cancelRequested && !(await findEntry(tx, lease.workflowId)))
    throw new AppError('CONFLICT', 'Cannot deploy: the workflow was asked to stop')
}

/** One statement: the row lock makes the allocation serial per signer. A new signer starts at its mined count. */
async function takeNonce(tx: Tx, { chainId, from, minedNonce }: Reservation): Promise<number> {
  const [row] = await tx<{ nonce: bigint }[]>`
    insert into signer (chain_id, address, next_nonce) values (${chainId}, ${from}, ${minedNonce + 1})
    on conflict (chain_id, address) do update set next_nonce = signer.next_nonce + 1 where not signer.paused
    returning next_nonce - 1 as nonce`
  if (!row)
    throw new AppError('UNAVAILABLE', `Cannot deploy: signer ${from} is paused`, { retryAfterSeconds: 30 })
  return Number(row.nonce)
}

async function findEntry(tx: Tx, workflowId: string): Promise<JournalEntry | undefined> {
  const [row] = await tx<JournalRow[]>`select * from tx_journal where workflow_id = ${workflowId}`
  if (!row) return undefined
  const attempts = await tx<{ n: number; hash: Hash; raw: Hash }[]>`
    select n, tx_hash as hash, raw from tx_attempt where tx_id = ${row.id} order by n`
  const { fromAddr, chainId, nonce, ...rest } = row
  return { ...rest, from: fromAddr, chainId: Number(chainId), nonce: Number(nonce), attempts: [...attempts] }
}

async function entryAfterWrite(tx: Tx, lease: Lease): Promise<JournalEntry> {
  const entry = await findEntry(tx, lease.workflowId)
  if (!entry) throw new AppError('INTERNAL', `Cannot journal ${lease.workflowId}: the entry is not there`)
  return entry
}
