import type { Network } from './network.ts'

export type Hash = `0x${string}`
export type Address = `0x${string}`

/** Fee caps of an EIP-1559 transaction in wei per gas. */
export interface Fees {
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

export interface CreationReceipt {
  hash: Hash
  succeeded: boolean
  blockNumber: bigint
  blockHash: Hash
  contractAddress: Address
  gasUsed: bigint
  effectiveGasPrice: bigint
}

/** One chain through its RPC. Every answer is checked; a wrong chain id is DEPLOYMENT_REFUSED. */
export interface Chain {
  chainId(): Promise<number>
  genesisHash(): Promise<Hash>
  head(): Promise<bigint>
  fees(): Promise<Fees>
  balance(address: Address): Promise<bigint>
  /** Transactions mined for the address. */
  minedNonce(address: Address): Promise<number>
  /** Simulates the creation; a revert is DEPLOYMENT_REFUSED with the chain's reason. */
  estimateCreation(from: Address, initCode: Hash): Promise<bigint>
  /** Hands in signed bytes. Any answer is only a hint: look for the receipt. */
  broadcast(raw: Hash): Promise<void>
  receipt(hash: Hash): Promise<CreationReceipt | undefined>
  blockHash(number: bigint): Promise<Hash | undefined>
  code(address: Address): Promise<Hash>
}

export interface Chains {
  on(network: Network): Chain
}

export interface UnsignedCreation extends Fees {
  chainId: number
  nonce: number
  gas: bigint
  initCode: Hash
}

/** The server's own signer of a network. The key stays inside. */
export interface Signer {
  /** Undefined when this server has no signer for the network. */
  address(network: Network): Address | undefined
  /** Deterministic (RFC 6979): the same transaction gives the same bytes. */
  sign(network: Network, transaction: UnsignedCreation): Promise<{ raw: Hash; hash: Hash }>
}
