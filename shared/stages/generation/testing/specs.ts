import { ContractSpec, type FeatureName, type KindName } from '../../../artifacts/spec.ts'
import { composerKinds } from '../composer-kinds.ts'

/** Values to set; `undefined` takes one away that would be filled in. */
export type SpecOverrides = { [Key in keyof ContractSpec]?: ContractSpec[Key] | undefined }

/** A valid spec of a kind with an owner and nothing else; values that an option needs are filled in. */
export function specOf(kind: KindName, overrides: SpecOverrides = {}): ContractSpec {
  const features = overrides.features ?? []
  return ContractSpec.parse({
    kind,
    name: 'Solar Credit',
    contract_name: 'SolarCredit',
    access: 'ownable',
    requirements: [],
    unmatched: [],
    ...(composerKinds[kind].needsSymbol ? { symbol: 'SOLR' } : {}),
    ...(features.includes('capped') ? { cap: '5000000' } : {}),
    ...(features.includes('royalty') ? { royalty_basis_points: 250 } : {}),
    ...overrides,
    features,
  })
}

/** Values that change the source without being options. The first is the plainest. */
export const valueSets: Readonly<Record<KindName, readonly Partial<ContractSpec>[]>> = {
  ERC20: [{}, { initial_supply: '1000000' }, { decimals: 6 }, { initial_supply: '1000000', decimals: 6 }],
  ERC721: [{}, { base_uri: 'ipfs://collection/' }],
  ERC1155: [{}, { base_uri: 'https://example.org/{id}.json', symbol: 'SOLR' }],
  SimpleStorage: [
    { value_type: 'uint256' },
    { value_type: 'int256' },
    { value_type: 'string' },
    { value_type: 'address' },
    { value_type: 'bool' },
    { value_type: 'bytes32' },
  ],
}

const accesses = ['none', 'ownable', 'roles'] as const

/** One choice for each option of a kind, in a form whose pairs can be counted. */
export interface Combination {
  kind: KindName
  features: readonly FeatureName[]
  access: ContractSpec['access']
  /** Index into the kind's value sets. */
  values: number
}

/** Every set of options, access and values of a kind. */
export function combinationsOf(kind: KindName): Combination[] {
  return subsets(composerKinds[kind].features).flatMap((features) =>
    accesses.flatMap((access) => valueSets[kind].map((_, values) => ({ kind, features, access, values }))),
  )
}

/** The spec of a combination; the number keeps contract names apart in one compilation. */
export function combinedSpec({ kind, features, access, values }: Combination, number: number): ContractSpec {
  return specOf(kind, {
    ...valueSets[kind][values],
    features: [...features],
    access,
    contract_name: `Combination${number}`,
  })
}

/** The number of a subset, in binary, says which items it holds. */
function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => (bits >> i) & 1))
}
