import type { GeneratedContract } from '../../artifacts/contract.ts'
import type { ContractSpec } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'

/** The generation stage: every kind of spec is covered by the composer. Throws as `composeContract` does. */
export function generateContract(spec: ContractSpec): { contract: GeneratedContract } {
  return { contract: composeContract(spec) }
}
