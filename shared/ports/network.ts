import type { EvmVersion } from '../artifacts/contract.ts'

export const networkNames = [
  'hyperion_testnet',
  'hyperion_mainnet',
  'mantle_testnet',
  'mantle_mainnet',
  'anvil',
] as const
export type NetworkName = (typeof networkNames)[number]

export interface NetworkFeatures {
  pef: boolean
  metisvm: boolean
  eigenda: boolean
  batch_deployment: boolean
  floating_point: boolean
  ai_inference: boolean
}

/** One row of the table of chains, completed from the configuration. */
export interface Network {
  name: NetworkName
  title: string
  chainId: number
  testnet: boolean
  currency: string
  rpcUrls: readonly string[]
  explorerUrl?: string
  evmVersion: EvmVersion
  /** Blocks on top of the deployment before it counts as final. */
  confirmations: number
  features: NetworkFeatures
  /** The RPC is an emulator on this machine: nothing here exists on the real chain. */
  emulated: boolean
}

export interface Networks {
  list(): readonly Network[]
  /** By name ("mantle_testnet") or CAIP-2 id ("eip155:5003"); INVALID_REQUEST names the known ones. */
  get(nameOrCaip2: string): Network
}
