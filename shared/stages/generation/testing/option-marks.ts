import type { FeatureName } from '../../../artifacts/spec.ts'

type AbiItem = Readonly<Record<string, unknown>>

/** What each option, and no other, adds to the ABI. */
const marks: Readonly<Record<FeatureName, readonly string[]>> = {
  mintable: ['mint', 'safeMint'],
  burnable: ['burn'],
  pausable: ['pause'],
  capped: ['cap', 'MAX_SUPPLY'],
  permit: ['permit'],
  votes: ['delegate'],
  royalty: ['royaltyInfo'],
  soulbound: ['SoulboundTransfer'],
  enumerable: ['tokenByIndex'],
  uri_storage: ['MetadataUpdate'],
  flash_mint: ['flashLoan'],
  supply_tracking: ['exists'],
  upgradeable: ['upgradeToAndCall'],
}

/** The options that a contract's ABI shows, in alphabetical order. */
export function optionsInAbi(abi: readonly AbiItem[]): string[] {
  const names = new Set(abi.map(({ name }) => name))
  return Object.entries(marks)
    .filter(([, found]) => found.some((name) => names.has(name)))
    .map(([option]) => option)
    .sort()
}
