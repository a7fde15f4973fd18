import type { EvmVersion } from '../artifacts/contract.ts'

export interface EvmCall {
  from: `0x${string}`
  /** Left out: the call creates a contract from `data`. */
  to?: `0x${string}`
  data: `0x${string}`
  /** Wei. */
  value?: bigint
  gasLimit?: bigint
}

export interface EvmResult {
  ok: boolean
  /** The engine's word for why it failed ("revert", "out of gas"), when not ok. */
  error?: string
  /** Return data, or the revert data when not ok. */
  returned: `0x${string}`
  /** Execution gas: what the EVM spent on code, without the transaction's intrinsic cost. */
  gasUsed: bigint
  logs: { address: `0x${string}`; topics: `0x${string}`[]; data: `0x${string}` }[]
  created?: `0x${string}`
}

/** One private chain in memory. Every call is a transaction of its own: warm storage does not leak into the next. */
export interface EvmSession {
  call(call: EvmCall): Promise<EvmResult>
  /** Gives the address ether, in wei. */
  fund(address: `0x${string}`, wei: bigint): Promise<void>
  /** Runtime code at an address, "0x" when there is none. */
  code(address: `0x${string}`): Promise<`0x${string}`>
  /** Everything since is undone by `revert()`. Snapshots nest. */
  snapshot(): Promise<void>
  revert(): Promise<void>
  /** Moves block number and timestamp (seconds) forward. */
  advance(blocks: number, seconds: number): void
}

export interface Evm {
  readonly name: string
  readonly version: string
  open(options: { evmVersion: EvmVersion; chainId: number }): Promise<EvmSession>
}
