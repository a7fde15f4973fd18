import type { NewEvent } from '../artifacts/events.ts'
import type { Address, Hash } from './chain.ts'
import type { StageName } from './workflows.ts'

/** Which leased run writes; a write by a run that lost its lease changes nothing and throws FENCED. */
export interface Lease {
  workflowId: string
  stage: StageName
  fence: number
}

/** The transaction a workflow owns for ever: one nonce, one set of signed bytes an attempt. */
export interface JournalEntry {
  id: string
  workflowId: string
  chainId: number
  from: Address
  nonce: number
  status: 'reserved' | 'signed' | 'confirmed' | 'failed' | 'lost'
  predictedAddress: Address
  gas: bigint
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
  dataHash: Hash
  attempts: { n: number; hash: Hash; raw: Hash }[]
}

export interface Reservation {
  chainId: number
  from: Address
  /** Transactions mined for `from` when it was simulated: where a new signer's nonces start. */
  minedNonce: number
  dataHash: Hash
  gas: bigint
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

/** Write-ahead journal of deployments. */
export interface TxJournal {
  find(workflowId: string): Promise<JournalEntry | undefined>
  /**
   * Takes the signer's next nonce and stores the unsigned transaction, in one fence-checked transaction.
   * From here the workflow owns the nonce. CONFLICT when the signer is paused.
   */
  reserve(lease: Lease, reservation: Reservation): Promise<JournalEntry>
  /**
   * Stores signed bytes before anything is broadcast, and tells the event with them; doing it again changes nothing.
   */
  storeSigned(lease: Lease, signed: { raw: Hash; hash: Hash; event: NewEvent }): Promise<JournalEntry>
  /** Settles the entry; `confirmed` and `failed` name the block. */
  settle(
    lease: Lease,
    verdict: { status: 'confirmed' | 'failed' | 'lost'; blockNumber?: bigint },
  ): Promise<void>
}
