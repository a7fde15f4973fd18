import type { NetworkFeatures, NetworkName } from '../../ports/network.ts'

/** THE TABLE OF CHAINS: to add one, add a row. RPC URLs given here are the defaults; the configuration may replace them. */
export interface NetworkRow {
  title: string
  chainId: number
  testnet: boolean
  currency: string
  rpcUrls: readonly string[]
  explorerUrl?: string
  evmVersion: 'paris' | 'shanghai' | 'cancun'
  confirmations: number
  features: NetworkFeatures
}

const hyperion = {
  pef: true,
  metisvm: true,
  eigenda: false,
  batch_deployment: true,
  floating_point: true,
  ai_inference: true,
}
const mantle = {
  pef: false,
  metisvm: false,
  eigenda: true,
  batch_deployment: true,
  floating_point: false,
  ai_inference: false,
}

export const networkTable: Record<NetworkName, NetworkRow> = {
  hyperion_testnet: {
    title: 'Hyperion Testnet',
    chainId: 133717,
    testnet: true,
    currency: 'tMETIS',
    rpcUrls: ['https://hyperion-testnet.metisdevops.link'],
    explorerUrl: 'https://hyperion-testnet-explorer.metisdevops.link',
    // Its fork is undocumented: paris runs everywhere.
    evmVersion: 'paris',
    confirmations: 5,
    features: hyperion,
  },
  hyperion_mainnet: {
    title: 'Hyperion',
    chainId: 133718,
    testnet: false,
    currency: 'METIS',
    rpcUrls: ['https://hyperion.metisdevops.link'],
    explorerUrl: 'https://hyperion-explorer.metisdevops.link',
    evmVersion: 'paris',
    confirmations: 5,
    features: hyperion,
  },
  mantle_testnet: {
    title: 'Mantle Sepolia',
    chainId: 5003,
    testnet: true,
    currency: 'MNT',
    rpcUrls: ['https://rpc.sepolia.mantle.xyz'],
    explorerUrl: 'https://sepolia.mantlescan.xyz',
    evmVersion: 'cancun',
    confirmations: 3,
    features: mantle,
  },
  mantle_mainnet: {
    title: 'Mantle',
    chainId: 5000,
    testnet: false,
    currency: 'MNT',
    rpcUrls: ['https://rpc.mantle.xyz'],
    explorerUrl: 'https://mantlescan.xyz',
    evmVersion: 'cancun',
    confirmations: 3,
    features: mantle,
  },
  anvil: {
    title: 'Anvil',
    chainId: 31337,
    testnet: true,
    currency: 'ETH',
    rpcUrls: ['http://127.0.0.1:8545'],
    evmVersion: 'cancun',
    confirmations: 1,
    features: { ...mantle, eigenda: false },
  },
}
