import { formatEther } from 'viem'
import { AppError } from '../../errors.ts'
import type { Address, Chain } from '../../ports/chain.ts'
import type { Network } from '../../ports/network.ts'

/** Refuses before a nonce is taken when the signer cannot pay the most the transaction may cost. `cost` in wei. */
export async function checkBalance(
  chain: Chain,
  { network, from, cost }: { network: Network; from: Address; cost: bigint },
): Promise<void> {
  const balance = await chain.balance(from)
  if (balance >= cost) return
  throw new AppError(
    'DEPLOYMENT_REFUSED',
    `Cannot deploy on ${network.name}: signer ${from} holds ${formatEther(balance)} ${network.currency} and may need ${formatEther(cost)}`,
  )
}
