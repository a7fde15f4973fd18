import type { ContractSpec } from '../../artifacts/spec.ts'
import { AppError } from '../../errors.ts'
import { type ComposerKind, composerKinds, valueNames } from './composer-kinds.ts'
import { type Plan, refuses } from './plan.ts'

const uint256Max = 2n ** 256n - 1n
/** ERC20Votes counts votes in 208 bits. */
const votesMax = 2n ** 208n - 1n

/** Throws SPEC_CONTRADICTION when no contract can be what the spec says, naming every reason. */
export function refuseContradictions(plan: Plan): void {
  const kind = composerKinds[plan.spec.kind]
  const reasons = [
    ...foreignFeatures(plan, kind),
    ...foreignValues(plan.spec, kind),
    ...refusedFeatures(plan),
    ...missingValues(plan, kind),
    ...impossibleAmounts(plan),
  ]
  if (reasons.length > 0)
    throw new AppError('SPEC_CONTRADICTION', `Compose ${plan.spec.kind}: ${reasons.join('; ')}`)
}

function foreignFeatures({ spec, features }: Plan, kind: ComposerKind): string[] {
  return [...features]
    .filter((f) => !kind.features.includes(f))
    .map((f) => `${spec.kind} has no option "${f}"`)
}

function foreignValues(spec: ContractSpec, kind: ComposerKind): string[] {
  const given = {
    symbol: spec.symbol !== undefined,
    decimals: spec.decimals !== 18,
    initial_supply: BigInt(spec.initial_supply) > 0n,
    base_uri: spec.base_uri !== undefined,
    value_type: spec.value_type !== undefined,
  }
  return valueNames
    .filter((name) => given[name] && !kind.values.includes(name))
    .map((name) => `${spec.kind} has no ${name.replace('_', ' ')}`)
}

function refusedFeatures({ spec, features }: Plan): string[] {
  return [...features].filter((f) => refuses(spec, f)).map((f) => `"${f}" is both wanted and refused`)
}

function missingValues({ spec, features }: Plan, kind: ComposerKind): string[] {
  const reasons = []
  if (kind.needsSymbol && spec.symbol === undefined) reasons.push('a symbol is needed')
  if (features.has('capped') && spec.cap === undefined) reasons.push('capped, but the cap is not given')
  if (features.has('royalty') && spec.royalty_basis_points === undefined)
    reasons.push('royalty, but its percentage is not given')
  if (/^0x0{40}$/.test(spec.owner)) reasons.push('the owner is the zero address')
  return reasons
}

function impossibleAmounts({ spec, features }: Plan): string[] {
  const unit = spec.kind === 'ERC20' ? 10n ** BigInt(spec.decimals) : 1n
  const supply = BigInt(spec.initial_supply) * unit
  const cap = spec.cap === undefined ? undefined : BigInt(spec.cap) * unit
  const largest = features.has('votes') && spec.kind === 'ERC20' ? votesMax : uint256Max

  const reasons = []
  if (cap === 0n) reasons.push('a cap of zero allows no token')
  if (cap !== undefined && cap < supply) reasons.push('the initial supply is above the cap')
  if (supply > largest || (cap ?? 0n) > largest) reasons.push('an amount is larger than the token can count')
  return reasons
}
