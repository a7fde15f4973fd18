import type { Composition } from '../composition.ts'
import { addPauseSwitches } from '../concerns/pausable.ts'
import { addRoyalty } from '../concerns/royalty.ts'
import { addSoulbound } from '../concerns/soulbound.ts'
import { solidityString } from '../solidity/string-literal.ts'

/** Several tokens in one contract, ERC-1155. With an owner, the metadata URI can be changed. */
export function writeErc1155(composition: Composition): void {
  const { draft, plan } = composition
  const { features } = plan
  inheritErc1155(composition)
  addNames(composition)

  if (features.has('mintable')) addMints(composition)
  if (features.has('pausable')) addPauseSwitches(composition, 'transfers, minting and burning')
  if (plan.access !== 'none') addSetUri(composition)
  if (features.has('soulbound')) addSoulbound(draft, 'erc1155Update', [])
}

function inheritErc1155(composition: Composition): void {
  const { draft, plan } = composition
  const { spec, features } = plan
  draft.inherit('ERC1155', solidityString(uriTemplate(spec.base_uri)))
  if (features.has('burnable')) draft.inherit('ERC1155Burnable')
  if (features.has('pausable')) draft.inherit('ERC1155Pausable')
  if (features.has('supply_tracking')) draft.inherit('ERC1155Supply')
  if (features.has('royalty')) addRoyalty(composition)
}

/** ERC-1155 metadata: clients put the token's id, 64 hex digits, in the place of `{id}`. */
function uriTemplate(baseUri = ''): string {
  return baseUri === '' || baseUri.includes('{id}') ? baseUri : `${baseUri}{id}`
}

/** The standard has no name or symbol; wallets and markets read them where they exist. */
function addNames({ draft, plan }: Composition): void {
  const { name, symbol } = plan.spec
  for (const [member, text] of [
    ['name', name],
    ['symbol', symbol],
  ] as const) {
    if (text === undefined) continue
    const code = `string public constant ${member} = ${solidityString(text)};`
    draft.declarations.push({ section: 'constant', name: member, doc: [], code })
  }
}

function addMints({ draft, access }: Composition): void {
  const modifiers = ['external', access.guard('MINTER_ROLE')]
  draft.functions.push(
    {
      doc: ['@notice Creates `amount` of token `id` for `to`; `data` goes to the receiver.'],
      head: 'mint(address to, uint256 id, uint256 amount, bytes calldata data)',
      modifiers,
      body: ['_mint(to, id, amount, data);'],
    },
    {
      doc: ['@notice Creates several tokens for `to` at once; `data` goes to the receiver.'],
      head: 'mintBatch(address to, uint256[] calldata ids, uint256[] calldata amounts, bytes calldata data)',
      modifiers,
      body: ['_mintBatch(to, ids, amounts, data);'],
    },
  )
}

function addSetUri({ draft, access }: Composition): void {
  draft.functions.push({
    doc: ['@notice Replaces the metadata URI of all tokens; clients put the id in the place of `{id}`.'],
    head: 'setURI(string calldata newUri)',
    modifiers: ['external', access.guard('URI_SETTER_ROLE')],
    body: ['_setURI(newUri);'],
  })
}
