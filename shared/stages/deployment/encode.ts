import { encodeDeployData } from 'viem'
import type { CompiledContract, ConstructorArg } from '../../artifacts/contract.ts'
import { AppError } from '../../errors.ts'
import type { Address, Hash } from '../../ports/chain.ts'

/** Init code: creation code followed by the ABI-encoded constructor values (EIP-3860 calls the whole initcode). */
export function initCodeOf(
  { deployed_abi, bytecode }: CompiledContract,
  constructorArgs: readonly ConstructorArg[],
  deployer: Address,
): Hash {
  const args = constructorArgs.map(({ type, value }) =>
    typeof value === 'string' ? typed(type, value) : deployer,
  )
  try {
    return encodeDeployData({ abi: deployed_abi, bytecode, args })
  } catch (error) {
    throw new AppError(
      'DEPLOYMENT_REFUSED',
      'Cannot encode the constructor values: they do not fit its parameters',
      {
        cause: error,
      },
    )
  }
}

/** A value as the ABI encoder wants it: numbers as bigint, booleans as boolean, the rest as text. */
function typed(type: string, value: string): unknown {
  if (/^u?int\d*$/.test(type)) return BigInt(value)
  if (type === 'bool') return value === 'true'
  return value
}
