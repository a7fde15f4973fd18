import type { ContractDraft } from '../solidity/contract-draft.ts'
import type { OverridableName } from '../solidity/overridables.ts'

/** Refuses every move between two accounts; minting and burning stay possible. */
export function addSoulbound(
  draft: ContractDraft,
  update: OverridableName,
  readFrom: readonly string[],
): void {
  draft.declarations.push({
    section: 'error',
    name: 'SoulboundTransfer',
    doc: ['@notice The token stays with the account it was minted to.'],
    code: 'error SoulboundTransfer();',
  })
  draft.checkBefore(
    update,
    ...readFrom,
    'if (from != address(0) && to != address(0)) {',
    '    revert SoulboundTransfer();',
    '}',
  )
}
