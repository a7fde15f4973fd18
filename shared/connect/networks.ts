import { networkTable } from '../adapters/viem/networks.ts'
import { type Config, isLoopback } from '../config.ts'
import { AppError } from '../errors.ts'
import { type Network, type NetworkName, type Networks, networkNames } from '../ports/network.ts'
import type { Connect } from './runtime.ts'

export const networks: Connect<Networks> = ({ config }) => {
  const all = networkNames.map((name) => networkOf(name, config))
  return {
    list: () => all,
    get(nameOrCaip2) {
      const found = all.find(
        ({ name, chainId }) => name === nameOrCaip2 || `eip155:${chainId}` === nameOrCaip2,
      )
      if (found) return found
      throw new AppError(
        'INVALID_REQUEST',
        `Cannot use network "${nameOrCaip2.slice(0, 64)}": known are ${networkNames.join(', ')}`,
        { culprits: [{ pointer: '/network', detail: 'is not a known network' }] },
      )
    },
  }
}

const rpcVariables: Record<NetworkName, keyof Config> = {
  hyperion_testnet: 'HYPERION_TESTNET_RPC',
  hyperion_mainnet: 'HYPERION_MAINNET_RPC',
  mantle_testnet: 'MANTLE_TESTNET_RPC',
  mantle_mainnet: 'MANTLE_MAINNET_RPC',
  anvil: 'ANVIL_RPC',
}

function networkOf(name: NetworkName, config: Config): Network {
  const { explorerUrl, ...row } = networkTable[name]
  const configured = config[rpcVariables[name]]
  const rpcUrls = Array.isArray(configured) ? configured : row.rpcUrls
  const emulated = rpcUrls.some(isLoopback)
  return {
    ...row,
    name,
    rpcUrls,
    emulated,
    // An emulator mines a block a transaction and never reorganises by itself; its explorer does not exist.
    confirmations: emulated ? 1 : row.confirmations,
    ...(explorerUrl === undefined || emulated ? {} : { explorerUrl }),
  }
}
