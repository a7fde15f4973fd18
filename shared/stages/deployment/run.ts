import { keccak256 } from 'viem'
import { CompiledContract, GeneratedContract } from '../../artifacts/contract.ts'
import type { Deployed } from '../../artifacts/deployed.ts'
import type { NewEvent } from '../../artifacts/events.ts'
import { contractId, deploymentId } from '../../artifacts/ids.ts'
import { AppError } from '../../errors.ts'
import type { Clock } from '../../ports/basics.ts'
import type { Address, Chain, Chains, CreationReceipt, Hash, Signer } from '../../ports/chain.ts'
import type { JournalEntry, TxJournal } from '../../ports/journal.ts'
import type { Network, Networks } from '../../ports/network.ts'
import type { Outcome, StageJob } from '../../workflow/outcome.ts'
import { checkBalance } from './balance.ts'
import { initCodeOf } from './encode.ts'
import { deployedOutcome } from './record.ts'

export interface DeploymentPorts {
  networks: Networks
  chains: Chains
  signer: Signer
  journal: TxJournal
  clock: Clock
}

interface Target {
  network: Network
  chain: Chain
  from: Address
  initCode: Hash
}

/** How soon to look for the receipt again. */
const POLL_MS = 500

/**
 * Deploys exactly once. Simulate, then journal the nonce, then the signed bytes, then broadcast: whatever dies in between,
 * the next attempt finds the journal and sends the very same bytes. Only a receipt decides.
 */
export async function runDeployment(ports: DeploymentPorts, job: StageJob): Promise<Outcome> {
  const { workflow } = job.run
  if (workflow.options.skipDeployment) return skipped('asked for')
  if (workflow.options.signing === 'wallet') return skipped('left to your wallet')
  const target = targetOf(ports, job)
  const entry = (await ports.journal.find(workflow.id)) ?? (await reserve(ports, job, target))
  const signed = entry.attempts.length > 0 ? entry : await sign(ports, job, { target, entry })
  await broadcast(target.chain, signed)
  const receipt = await findReceipt(target.chain, signed)
  if (!receipt) return { is: 'again', afterMs: POLL_MS }
  return conclude(ports, job, { target, entry: signed, receipt })
}

/** Told before the broadcast, never after: who watches may look for the hash from here. */
function submitted(network: Network, entry: JournalEntry, hash: Hash): NewEvent {
  const data = {
    network: network.name,
    contract_address: entry.predictedAddress,
    transaction_hash: hash,
    nonce: entry.nonce,
  }
  return { type: 'deployment.submitted', data }
}

function skipped(reason: string): Outcome {
  const result: Deployed = { status: 'skipped', reason }
  return { is: 'done', result, summary: { status: 'skipped', reason } }
}

function targetOf({ networks, chains, signer }: DeploymentPorts, { run, results }: StageJob): Target {
  const network = networks.get(run.workflow.network)
  const from = signer.address(network)
  if (!from)
    throw new AppError(
      'DEPLOYMENT_REFUSED',
      `Cannot sign on ${network.name}: this server has no signer for it`,
    )
  const contract = GeneratedContract.parse(results.generation)
  const compiled = CompiledContract.parse(results.compilation)
  const initCode = initCodeOf(compiled, contract.constructor_args, from)
  return { network, chain: chains.on(network), from, initCode }
}

/** Everything that can refuse comes before the nonce is taken. */
async function reserve(ports: DeploymentPorts, { run }: StageJob, target: Target): Promise<JournalEntry> {
  const { chain, network, from, initCode } = target
  const chainId = await chain.chainId()
  if (chainId !== network.chainId)
    throw new AppError(
      'DEPLOYMENT_REFUSED',
      `Cannot deploy on ${network.name}: its RPC answers for chain ${chainId}, not ${network.chainId}`,
    )
  const estimate = await chain.estimateCreation(from, initCode)
  const fees = await chain.fees()
  const gas = (estimate * 11n) / 10n
  await checkBalance(chain, { network, from, cost: gas * fees.maxFeePerGas })
  const minedNonce = await chain.minedNonce(from)
  return ports.journal.reserve(run, {
    chainId,
    from,
    minedNonce,
    gas,
    ...fees,
    dataHash: keccak256(initCode),
  })
}

async function sign(
  ports: DeploymentPorts,
  { run }: StageJob,
  { target, entry }: { target: Target; entry: JournalEntry },
): Promise<JournalEntry> {
  const { network, initCode } = target
  if (keccak256(initCode) !== entry.dataHash)
    throw new AppError(
      'INTERNAL',
      `Cannot sign for ${entry.workflowId}: the code differs from what was journalled`,
    )
  const { chainId, nonce, gas, maxFeePerGas, maxPriorityFeePerGas } = entry
  const signed = await ports.signer.sign(network, {
    chainId,
    nonce,
    gas,
    maxFeePerGas,
    maxPriorityFeePerGas,
    initCode,
  })
  return ports.journal.storeSigned(run, { ...signed, event: submitted(network, entry, signed.hash) })
}

async function broadcast(chain: Chain, entry: JournalEntry): Promise<void> {
  const latest = entry.attempts.at(-1)
  if (!latest) throw new AppError('INTERNAL', `Cannot broadcast ${entry.id}: nothing was signed`)
  if (await chain.receipt(latest.hash)) return
  // "Already known", "nonce too low", a timeout: each is only a hint, the receipt decides.
  await chain.broadcast(latest.raw).catch(() => {})
}

async function findReceipt(chain: Chain, entry: JournalEntry): Promise<CreationReceipt | undefined> {
  for (const { hash } of entry.attempts) {
    const receipt = await chain.receipt(hash)
    if (receipt) return receipt
  }
  return undefined
}

async function conclude(
  ports: DeploymentPorts,
  job: StageJob,
  found: { target: Target; entry: JournalEntry; receipt: CreationReceipt },
): Promise<Outcome> {
  const { target, entry, receipt } = found
  const { chain, network } = target
  const depth = (await chain.head()) - receipt.blockNumber + 1n
  const stillThere = (await chain.blockHash(receipt.blockNumber)) === receipt.blockHash
  if (!stillThere || depth < BigInt(network.confirmations)) return { is: 'again', afterMs: POLL_MS }
  if (!receipt.succeeded) {
    await ports.journal.settle(job.run, { status: 'failed', blockNumber: receipt.blockNumber })
    throw new AppError(
      'DEPLOYMENT_REVERTED',
      `The chain reverted the deployment in block ${receipt.blockNumber} (${receipt.hash}). It is not sent again`,
    )
  }
  const code = await chain.code(entry.predictedAddress)
  if (code === '0x') return { is: 'again', afterMs: POLL_MS }
  const genesisHash = await chain.genesisHash()
  await ports.journal.settle(job.run, { status: 'confirmed', blockNumber: receipt.blockNumber })
  return deployedOutcome({
    id: deploymentId(job.run.workflowId),
    workflow: job.run.workflow,
    contractId: contractId(job.run.workflowId),
    network,
    entry,
    receipt,
    code,
    genesisHash,
    now: ports.clock.now(),
  })
}
