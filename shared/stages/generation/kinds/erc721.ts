import type { Composition } from '../composition.ts'
import { addPauseSwitches } from '../concerns/pausable.ts'
import { addRoyalty } from '../concerns/royalty.ts'
import { addSoulbound } from '../concerns/soulbound.ts'
import { numberLiteral } from '../solidity/number-literal.ts'
import { solidityString } from '../solidity/string-literal.ts'

/** Non-fungible token, ERC-721. Token ids count up from 0. */
export function writeErc721(composition: Composition): void {
  const { draft, plan } = composition
  const { spec, features } = plan
  inheritErc721(composition)

  if (spec.cap !== undefined) addCap(composition, spec.cap)
  if (features.has('mintable')) addSafeMint(composition)
  if (features.has('pausable')) addPauseSwitches(composition, 'transfers, minting and burning')
  if (spec.base_uri !== undefined) addBaseUri(composition, spec.base_uri)
  if (features.has('soulbound')) addSoulbound(draft, 'erc721Update', ['address from = _ownerOf(tokenId);'])
}

function inheritErc721(composition: Composition): void {
  const { draft, plan } = composition
  const { spec, features } = plan
  const name = solidityString(spec.name)
  draft.inherit('ERC721', name, solidityString(spec.symbol ?? ''))
  if (features.has('burnable')) draft.inherit('ERC721Burnable')
  if (features.has('pausable')) draft.inherit('ERC721Pausable')
  if (features.has('enumerable')) draft.inherit('ERC721Enumerable')
  if (features.has('uri_storage')) draft.inherit('ERC721URIStorage')
  if (features.has('royalty')) addRoyalty(composition)
  if (!features.has('votes')) return
  draft.inherit('EIP712', name, '"1"')
  draft.inherit('ERC721Votes')
}

function addCap({ draft, plan }: Composition, cap: string): void {
  draft.declarations.push({
    section: 'constant',
    name: 'MAX_SUPPLY',
    doc: ['@notice The largest number of tokens ever minted; burning one makes no room for another.'],
    code: `uint256 public constant MAX_SUPPLY = ${numberLiteral(cap)};`,
  })
  if (!plan.features.has('mintable')) return
  draft.declarations.push({
    section: 'error',
    name: 'MaxSupplyReached',
    doc: ['@notice Every token there may be has been minted.'],
    code: 'error MaxSupplyReached(uint256 maxSupply);',
  })
}

/** The URI is stored before the receiver is called, so that a receiver never sees a token without it. */
function addSafeMint({ draft, access, plan: { features } }: Composition): void {
  const limit = ['if (tokenId >= MAX_SUPPLY) {', '    revert MaxSupplyReached(MAX_SUPPLY);', '}']
  const withUri = features.has('uri_storage')
  draft.declarations.push({
    section: 'state',
    name: '_nextTokenId',
    doc: [],
    code: 'uint256 private _nextTokenId;',
  })
  draft.functions.push({
    doc: [
      `@notice Mints the next token to \`to\`${withUri ? ', with its metadata URI' : ''}.`,
      '@return tokenId The id of the new token, counted from 0.',
    ],
    head: `safeMint(address to${withUri ? ', string calldata uri' : ''})`,
    modifiers: ['external', access.guard('MINTER_ROLE')],
    returns: 'uint256 tokenId',
    body: [
      'tokenId = _nextTokenId++;',
      ...(features.has('capped') ? limit : []),
      ...(withUri ? ['_setTokenURI(tokenId, uri);'] : []),
      '_safeMint(to, tokenId);',
    ],
  })
}

function addBaseUri({ draft }: Composition, baseUri: string): void {
  draft.functions.push({
    doc: ['@dev Every token URI begins with this.'],
    head: '_baseURI()',
    modifiers: ['internal', 'pure', 'override'],
    returns: 'string memory',
    body: [`return ${solidityString(baseUri)};`],
  })
}
