import { viemChains } from '../adapters/viem/chain.ts'
import type { Chains } from '../ports/chain.ts'
import type { Connect } from './runtime.ts'

export const chains: Connect<Chains> = () => viemChains((input, init) => fetch(input, init))
