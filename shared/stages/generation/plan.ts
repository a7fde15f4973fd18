import type { ContractSpec, FeatureName } from '../../artifacts/spec.ts'

/** A spec with everything it implies spelt out. */
export interface Plan {
  readonly spec: ContractSpec
  /** Options asked for, and those that follow from a value or another option. */
  readonly features: ReadonlySet<FeatureName>
  /** `none` only if nothing in the contract needs an owner. */
  readonly access: ContractSpec['access']
}

const guarded: readonly FeatureName[] = ['mintable', 'pausable', 'upgradeable']

/**
 * Implied: a cap means capped, a royalty means royalty, ERC20 votes bring permit unless the request refuses it.
 * Minting, pausing and upgrading need somebody who may: without access control in the spec there is one owner.
 */
export function planOf(spec: ContractSpec): Plan {
  const features = new Set(spec.features)
  if (spec.cap !== undefined) features.add('capped')
  if (spec.royalty_basis_points !== undefined) features.add('royalty')
  if (spec.kind === 'ERC20' && features.has('votes') && !refuses(spec, 'permit')) features.add('permit')

  const needsOwner = guarded.some((feature) => features.has(feature))
  const access = spec.access === 'none' && needsOwner ? 'ownable' : spec.access
  return { spec, features, access }
}

/** Whether the request says no to an option. */
export function refuses(spec: ContractSpec, feature: FeatureName): boolean {
  return spec.requirements.some(({ subject, wanted }) => subject === feature && !wanted)
}
