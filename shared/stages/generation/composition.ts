import type { AccessControl } from './concerns/access.ts'
import type { Plan } from './plan.ts'
import type { ContractDraft } from './solidity/contract-draft.ts'

/** What a kind or a concern works with: what is wanted, what is written so far, who may do what. */
export interface Composition {
  readonly plan: Plan
  readonly draft: ContractDraft
  readonly access: AccessControl
}
