import { keccak256 } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { AppError } from '../../errors.ts'
import type { Signer } from '../../ports/chain.ts'
import type { Network } from '../../ports/network.ts'
import { anvilAddresses } from './anvil-keys.ts'

/**
 * The server's testnet signer. It signs creations only: no call, no value. A published development key signs for nothing
 * but an emulator on this machine.
 */
export function localSigner(privateKey: `0x${string}` | undefined): Signer {
  const account = privateKey && privateKeyToAccount(privateKey)
  const accountFor = (network: Network) => {
    if (!account || !network.testnet) return undefined
    return anvilAddresses.includes(account.address) && !network.emulated ? undefined : account
  }
  return {
    address: (network) => accountFor(network)?.address,
    async sign(network, { chainId, nonce, gas, maxFeePerGas, maxPriorityFeePerGas, initCode }) {
      const signer = accountFor(network)
      if (!signer || chainId !== network.chainId)
        throw new AppError(
          'DEPLOYMENT_REFUSED',
          `Cannot sign on ${network.name}: no signer for chain ${chainId}`,
        )
      const raw = await signer.signTransaction({
        type: 'eip1559',
        chainId,
        nonce,
        gas,
        maxFeePerGas,
        maxPriorityFeePerGas,
        data: initCode,
        value: 0n,
      })
      return { raw, hash: keccak256(raw) }
    },
  }
}
