import { keccak256 } from 'viem'
import type { Deployment } from '../../artifacts/deployed.ts'
import type { CreationReceipt, Hash } from '../../ports/chain.ts'
import type { JournalEntry } from '../../ports/journal.ts'
import type { Network } from '../../ports/network.ts'
import type { Workflow } from '../../ports/workflows.ts'
import type { Outcome } from '../../workflow/outcome.ts'

interface Facts {
  id: string
  workflow: Workflow
  contractId: string
  network: Network
  entry: JournalEntry
  receipt: CreationReceipt
  code: Hash
  genesisHash: Hash
  now: Date
}

/** A confirmed creation as the stage's result, its events and its row. */
export function deployedOutcome(facts: Facts): Outcome {
  const { network, entry, receipt } = facts
  const place = {
    network: network.name,
    chain_id: network.chainId,
    emulated: network.emulated,
    contract_address: entry.predictedAddress,
    transaction_hash: receipt.hash,
    block_number: receipt.blockNumber.toString(),
  }
  return {
    is: 'done',
    result: resultOf(facts),
    summary: { ...place, gas_used: receipt.gasUsed.toString() },
    events: [{ type: 'deployment.confirmed', data: place }],
    deployment: {
      id: facts.id,
      ownerId: facts.workflow.ownerId,
      workflowId: facts.workflow.id,
      contractId: facts.contractId,
      network: network.name,
      chainId: network.chainId,
      contractAddress: entry.predictedAddress,
      deployerAddress: entry.from,
      transactionHash: receipt.hash,
      blockNumber: receipt.blockNumber,
      gasUsed: receipt.gasUsed,
      gasPrice: receipt.effectiveGasPrice,
      confirmationBlocks: network.confirmations,
      emulated: network.emulated,
      deployedAt: facts.now,
    },
  }
}

function resultOf({ id, network, entry, receipt, code, genesisHash, now }: Facts): Deployment {
  return {
    status: 'confirmed',
    deployment_id: id,
    chain_id: network.chainId,
    genesis_hash: genesisHash,
    emulated: network.emulated,
    contract_address: entry.predictedAddress,
    deployer_address: entry.from,
    nonce: entry.nonce,
    transaction_hash: receipt.hash,
    block_number: receipt.blockNumber.toString(),
    block_hash: receipt.blockHash,
    gas_used: receipt.gasUsed.toString(),
    gas_price: receipt.effectiveGasPrice.toString(),
    runtime_code_hash: keccak256(code),
    init_code_hash: entry.dataHash,
    deployed_at: now.toISOString(),
  }
}
