import { BaseError, createClient, fallback, http } from 'viem'
import {
  estimateGas,
  getBalance,
  getBlock,
  getBlockNumber,
  getChainId,
  getCode,
  getTransactionCount,
  getTransactionReceipt,
  sendRawTransaction,
} from 'viem/actions'
import { AppError } from '../../errors.ts'
import type { Chain, Chains } from '../../ports/chain.ts'
import type { Network } from '../../ports/network.ts'

/** Half a gwei: enough priority on a layer 2, where blocks are not full. */
const PRIORITY_FEE_WEI = 500_000_000n
const CALL_TIMEOUT_MS = 10_000

/** Chains through viem. Each RPC of a network is asked in turn until one answers. */
export function viemChains(fetch: typeof globalThis.fetch): Chains {
  return { on: (network) => chainOf(network, fetch) }
}

function chainOf(network: Network, fetch: typeof globalThis.fetch): Chain {
  // No retries here: the stage that asks owns them.
  const transports = network.rpcUrls.map((url) =>
    http(url, { fetchFn: fetch, retryCount: 0, timeout: CALL_TIMEOUT_MS }),
  )
  const client = createClient({ transport: fallback(transports, { retryCount: 0 }), cacheTime: 0 })
  const ask = <T>(action: Promise<T>) => action.catch((error) => refuse(network, error))
  return {
    chainId: () => ask(getChainId(client)),
    genesisHash: async () => (await ask(getBlock(client, { blockNumber: 0n }))).hash,
    head: () => ask(getBlockNumber(client)),
    async fees() {
      const { baseFeePerGas } = await ask(getBlock(client))
      if (typeof baseFeePerGas !== 'bigint')
        throw new AppError(
          'DEPLOYMENT_REFUSED',
          `Cannot price on ${network.name}: its blocks carry no base fee`,
        )
      // Twice the base fee survives six full blocks in a row (EIP-1559: at most +12.5 % each).
      return { maxFeePerGas: 2n * baseFeePerGas + PRIORITY_FEE_WEI, maxPriorityFeePerGas: PRIORITY_FEE_WEI }
    },
    balance: (address) => ask(getBalance(client, { address })),
    minedNonce: (address) => ask(getTransactionCount(client, { address, blockTag: 'latest' })),
    estimateCreation: (account, data) =>
      estimateGas(client, { account, data }).catch((error) => refuseSimulation(network, error)),
    async broadcast(serializedTransaction) {
      await ask(sendRawTransaction(client, { serializedTransaction }))
    },
    async receipt(hash) {
      const receipt = await getTransactionReceipt(client, { hash }).catch((error) =>
        isMissing(error) ? undefined : refuse(network, error),
      )
      if (!receipt?.contractAddress) return undefined
      const { status, blockNumber, blockHash, contractAddress, gasUsed, effectiveGasPrice } = receipt
      return {
        hash,
        succeeded: status === 'success',
        blockNumber,
        blockHash,
        contractAddress,
        gasUsed,
        effectiveGasPrice,
      }
    },
    async blockHash(blockNumber) {
      const block = await getBlock(client, { blockNumber }).catch((error) =>
        isMissing(error) ? undefined : refuse(network, error),
      )
      return block?.hash ?? undefined
    },
    code: async (address) => (await ask(getCode(client, { address }))) ?? '0x',
  }
}

function refuse(network: Network, error: unknown): never {
  const reason = error instanceof BaseError ? error.shortMessage : 'it did not answer'
  throw new AppError('UPSTREAM_FAILED', `Cannot reach ${network.name}: ${reason}`, { cause: error })
}

/** A simulation that the node ran and that reverted is final; one that never ran may be tried again. */
function refuseSimulation(network: Network, error: unknown): never {
  const reverted =
    error instanceof BaseError &&
    error.walk((cause) => /ExecutionReverted|InsufficientFunds|IntrinsicGas/.test((cause as Error).name))
  if (!reverted) refuse(network, error)
  const reason = error instanceof BaseError ? error.shortMessage : ''
  throw new AppError(
    'DEPLOYMENT_REFUSED',
    `Cannot deploy on ${network.name}: the simulation failed. ${reason}`,
    {
      cause: error,
    },
  )
}

function isMissing(error: unknown): boolean {
  const names = ['TransactionReceiptNotFoundError', 'BlockNotFoundError']
  return error instanceof BaseError && names.includes(error.name)
}
