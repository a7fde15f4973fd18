import { AppError } from '../errors.ts'
import type { Ids, Metrics, Nudge } from '../ports/basics.ts'
import type { Signer } from '../ports/chain.ts'
import type { Actor } from '../ports/keys.ts'
import type { Network, Networks } from '../ports/network.ts'
import type { Workflow, WorkflowOptions, WorkflowStore } from '../ports/workflows.ts'
import { sha256 } from '../security/sha256.ts'

interface StartPorts {
  workflows: WorkflowStore
  networks: Networks
  signer: Signer
  ids: Ids
  nudge: Nudge
  metrics: Metrics
}

export interface StartInput {
  actor: Actor
  nlpInput: string
  network: string
  contractType?: string
  name?: string
  skipAudit: boolean
  skipDeployment: boolean
  /** Left out: the server signs on a testnet when it can and the key may, else the caller's wallet does. */
  signing?: 'server' | 'wallet'
  idempotencyKey?: string
}

/** Accepts a description: once this returns, the workflow is durable and its first stage is due. */
export async function startWorkflow(ports: StartPorts, input: StartInput): Promise<Workflow> {
  const { actor } = input
  const network = ports.networks.get(input.network)
  const options = optionsOf(input, network, ports.signer)
  const workflow = {
    id: ports.ids.next('wf'),
    ownerId: actor.ownerId,
    nlpInput: input.nlpInput,
    network: network.name,
    options,
  }
  const requestHash = JSON.stringify([workflow.nlpInput, workflow.network, options])
  const accepted = await ports.workflows.accept(
    workflow,
    input.idempotencyKey === undefined
      ? undefined
      : { key: input.idempotencyKey, requestHash: await sha256(requestHash) },
  )
  if (accepted.kind === 'mismatched')
    throw new AppError(
      'IDEMPOTENCY_KEY_REUSED',
      'Cannot accept: this Idempotency-Key was used with another request. Use a new key for a new request',
    )
  if (accepted.kind === 'accepted')
    ports.metrics.count('hyperagent_workflows_created_total', { network: network.name })
  ports.nudge.stage('spec')
  return accepted.workflow
}

function optionsOf(input: StartInput, network: Network, signer: Signer): WorkflowOptions {
  if (input.skipAudit && !input.skipDeployment)
    throw new AppError(
      'INVALID_REQUEST',
      'Cannot skip the audit of a contract that is deployed: set skip_deployment too',
      {
        culprits: [{ pointer: '/skip_audit', detail: 'needs skip_deployment' }],
      },
    )
  return {
    ...(input.contractType === undefined ? {} : { contractType: input.contractType }),
    ...(input.name === undefined ? {} : { name: input.name }),
    skipAudit: input.skipAudit,
    skipDeployment: input.skipDeployment,
    signing: signingOf(input, network, signer),
  }
}

function signingOf(input: StartInput, network: Network, signer: Signer): 'server' | 'wallet' {
  const mayDeploy = input.actor.scopes.includes(network.testnet ? 'deploy:testnet' : 'deploy:mainnet')
  const canSign = mayDeploy && network.testnet && signer.address(network) !== undefined
  if (input.signing === 'server' && !input.skipDeployment && !canSign)
    throw new AppError(
      'FORBIDDEN',
      `Cannot sign on ${network.name} for this key: ${refusal(network, mayDeploy)}. Use signing "wallet"`,
    )
  return input.signing ?? (canSign ? 'server' : 'wallet')
}

function refusal(network: Network, mayDeploy: boolean): string {
  if (!network.testnet) return 'this server signs on test networks only'
  return mayDeploy ? 'this server has no signer' : 'it lacks the scope "deploy:testnet"'
}
