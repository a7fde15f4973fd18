import type { WorkflowEvent } from '../artifacts/events.ts'
import type { NetworkName } from './network.ts'

export const workflowStatuses = [
  'created',
  'generating',
  'compiling',
  'auditing',
  'testing',
  'deploying',
  'awaiting_approval',
  'awaiting_signature',
  'completed',
  'failed',
  'cancelled',
] as const
export type WorkflowStatus = (typeof workflowStatuses)[number]

export const stageNames = [
  'spec',
  'generation',
  'compilation',
  'audit',
  'testing',
  'deployment',
  'receipt',
] as const
export type StageName = (typeof stageNames)[number]

/** What the caller asked for beside the words. */
export interface WorkflowOptions {
  contractType?: string
  name?: string
  skipAudit: boolean
  skipDeployment: boolean
  signing: 'server' | 'wallet'
}

export interface Failure {
  stage: StageName
  code: string
  message: string
}

export interface Workflow {
  id: string
  ownerId: string
  nlpInput: string
  network: NetworkName
  options: WorkflowOptions
  status: WorkflowStatus
  /** The stage that runs or ran last. */
  stage: StageName
  progressPercentage: number
  round: number
  retryCount: number
  failure?: Failure
  createdAt: Date
  updatedAt: Date
  completedAt?: Date
}

/** A compiled contract as it is kept. */
export interface ContractRecord {
  id: string
  ownerId: string
  workflowId?: string
  contractName: string
  contractType: string
  solidityVersion: string
  sourceCode: string
  /** 0x-prefixed sha256 of the source. */
  sourceCodeHash: string
  abi: Record<string, unknown>[]
  bytecode: string
  deployedBytecode: string
  constructorArgs: unknown[]
  createdAt: Date
}

export interface DeploymentRecord {
  id: string
  ownerId: string
  workflowId: string
  contractId: string
  network: NetworkName
  chainId: number
  contractAddress: string
  deployerAddress: string
  transactionHash: string
  blockNumber: bigint
  gasUsed: bigint
  gasPrice: bigint
  confirmationBlocks: number
  emulated: boolean
  deployedAt: Date
}

export interface NewWorkflow {
  id: string
  ownerId: string
  nlpInput: string
  network: NetworkName
  options: WorkflowOptions
}

/** The stored first answer to an Idempotency-Key. */
export interface Idempotency {
  key: string
  requestHash: string
}

export type Accepted =
  | { kind: 'accepted'; workflow: Workflow }
  /** The key was used before with the same request: this workflow is the answer. */
  | { kind: 'replayed'; workflow: Workflow }
  /** The key was used before with another request. */
  | { kind: 'mismatched' }

export interface WorkflowFilter {
  ownerId: string
  status?: WorkflowStatus
  network?: NetworkName
  /** Only workflows older than this id: the cursor of the page before. */
  before?: string
  limit: number
}

/** Workflows as their owner sees them. Every query is filtered by owner; a stranger's workflow does not exist. */
export interface WorkflowStore {
  /** Stores workflow, first stage, `workflow.created` and the idempotency row in one transaction. */
  accept(workflow: NewWorkflow, idempotency?: Idempotency): Promise<Accepted>
  find(ownerId: string, id: string): Promise<Workflow | undefined>
  /** Newest first. */
  list(filter: WorkflowFilter): Promise<Workflow[]>
  /** The stored result of one stage, as its artifact schema; undefined while it is not done. */
  stageResult(ownerId: string, id: string, stage: StageName): Promise<unknown>
  /** Events with a sequence above `after`, in order. */
  events(ownerId: string, id: string, page: { after: number; limit: number }): Promise<WorkflowEvent[]>
  contracts(ownerId: string, workflowId: string): Promise<ContractRecord[]>
  contract(ownerId: string, id: string): Promise<ContractRecord | undefined>
  insertContract(contract: Omit<ContractRecord, 'createdAt'>): Promise<ContractRecord>
  deployments(ownerId: string, workflowId: string): Promise<DeploymentRecord[]>
  /**
   * Asks the workflow to stop. Nothing was broadcast: cancelled at once unless a stage is running, which then stops itself.
   * `too late` when a transaction was journalled or the workflow has ended; the workflow says which.
   */
  cancel(
    ownerId: string,
    id: string,
  ): Promise<{ kind: 'cancelled' | 'requested' | 'too late'; workflow: Workflow } | undefined>
  /**
   * Starts a failed or cancelled workflow again from the stage that stopped. `spent` when its one transaction
   * was mined and reverted: it is never sent twice.
   */
  retry(
    ownerId: string,
    id: string,
  ): Promise<{ kind: 'restarted' | 'not stopped' | 'spent'; workflow: Workflow } | undefined>
}
