import type { FeatureName, KindName } from '../../artifacts/spec.ts'
import type { Composition } from './composition.ts'
import { writeErc20 } from './kinds/erc20.ts'
import { writeErc721 } from './kinds/erc721.ts'
import { writeErc1155 } from './kinds/erc1155.ts'
import { writeSimpleStorage } from './kinds/simple-storage.ts'

/** Values of a spec that only some kinds can use; cap and royalty are covered as options. */
export const valueNames = ['symbol', 'decimals', 'initial_supply', 'base_uri', 'value_type'] as const
export type ValueName = (typeof valueNames)[number]

export interface ComposerKind {
  /** What the contract is called in its own notice. */
  noun: string
  /** Options it can have; any other contradicts the kind. */
  features: readonly FeatureName[]
  values: readonly ValueName[]
  needsSymbol: boolean
  /** Writes everything but access control and upgrades, which are the same for every kind. */
  write(composition: Composition): void
}

/** A later kind is a row here and a file in `kinds/`. */
export const composerKinds: Readonly<Record<KindName, ComposerKind>> = {
  ERC20: {
    noun: 'ERC20 token',
    features: ['mintable', 'burnable', 'pausable', 'capped', 'permit', 'votes', 'flash_mint', 'upgradeable'],
    values: ['symbol', 'decimals', 'initial_supply'],
    needsSymbol: true,
    write: writeErc20,
  },
  ERC721: {
    noun: 'ERC721 token',
    features: [
      'mintable',
      'burnable',
      'pausable',
      'capped',
      'enumerable',
      'uri_storage',
      'royalty',
      'votes',
      'soulbound',
      'upgradeable',
    ],
    values: ['symbol', 'base_uri'],
    needsSymbol: true,
    write: writeErc721,
  },
  ERC1155: {
    noun: 'ERC1155 multi-token',
    features: ['mintable', 'burnable', 'pausable', 'supply_tracking', 'royalty', 'soulbound', 'upgradeable'],
    values: ['symbol', 'base_uri'],
    needsSymbol: false,
    write: writeErc1155,
  },
  SimpleStorage: {
    noun: 'Storage of one value',
    features: ['pausable', 'upgradeable'],
    values: ['value_type'],
    needsSymbol: false,
    write: writeSimpleStorage,
  },
}
