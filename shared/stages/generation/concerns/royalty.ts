import type { Composition } from '../composition.ts'

/** ERC-2981: one royalty for all tokens, in basis points of the sale price, paid to the owner named at creation. */
export function addRoyalty({ draft, access, plan }: Composition): void {
  draft.inherit('ERC2981')
  draft.creation.push(
    `_setDefaultRoyalty(${access.owner('royaltyReceiver')}, ${plan.spec.royalty_basis_points});`,
  )
}
