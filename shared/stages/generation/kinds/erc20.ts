import type { Composition } from '../composition.ts'
import { addPauseSwitches } from '../concerns/pausable.ts'
import { amountLiteral } from '../solidity/number-literal.ts'
import { solidityString } from '../solidity/string-literal.ts'

/** Fungible token, ERC-20. */
export function writeErc20(composition: Composition): void {
  const { draft, plan, access } = composition
  const { spec, features } = plan
  inheritErc20(composition)

  if (BigInt(spec.initial_supply) > 0n)
    draft.creation.push(
      `_mint(${access.owner('initialHolder')}, ${amountLiteral(spec.initial_supply, spec.decimals)});`,
    )
  if (features.has('mintable')) addMint(composition)
  if (features.has('pausable')) addPauseSwitches(composition, 'transfers, minting and burning')
  if (features.has('flash_mint')) addFlashLoanLimit(composition)
  if (spec.decimals !== 18) addDecimals(composition)
}

function inheritErc20({ draft, plan: { spec, features } }: Composition): void {
  const name = solidityString(spec.name)
  draft.inherit('ERC20', name, solidityString(spec.symbol ?? ''))
  if (features.has('burnable')) draft.inherit('ERC20Burnable')
  if (features.has('pausable')) draft.inherit('ERC20Pausable')
  if (spec.cap !== undefined) draft.inherit('ERC20Capped', amountLiteral(spec.cap, spec.decimals))
  if (features.has('permit')) draft.inherit('ERC20Permit', name)
  else if (features.has('votes')) draft.inherit('EIP712', name, '"1"')
  if (features.has('votes')) draft.inherit('ERC20Votes')
  if (features.has('flash_mint')) draft.inherit('ERC20FlashMint')
}

function addMint({ draft, access }: Composition): void {
  draft.functions.push({
    doc: ['@notice Creates `amount` units (the smallest unit) for `to`.'],
    head: 'mint(address to, uint256 amount)',
    modifiers: ['external', access.guard('MINTER_ROLE')],
    body: ['_mint(to, amount);'],
  })
}

/** The library lends up to 2^256 - 1; a loan above the cap, or above what votes can count, would always revert. */
function addFlashLoanLimit({ draft, plan: { features } }: Composition): void {
  const limit = features.has('capped') ? 'cap()' : features.has('votes') ? '_maxSupply()' : undefined
  if (limit === undefined) return
  draft.functions.push({
    doc: ['@notice The largest flash loan: what may still be minted.'],
    head: 'maxFlashLoan(address token)',
    modifiers: ['public', 'view', 'override'],
    returns: 'uint256',
    body: [`return token == address(this) ? ${limit} - totalSupply() : 0;`],
  })
}

function addDecimals({ draft, plan }: Composition): void {
  draft.functions.push({
    doc: ['@notice Digits after the decimal point that a wallet shows.'],
    head: 'decimals()',
    modifiers: ['public', 'pure', 'override'],
    returns: 'uint8',
    body: [`return ${plan.spec.decimals};`],
  })
}
