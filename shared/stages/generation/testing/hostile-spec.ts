import type { ContractSpec, KindName } from '../../../artifacts/spec.ts'
import { composerKinds } from '../composer-kinds.ts'
import { specOf } from './specs.ts'

export interface RequestTexts {
  name: string
  symbol: string
  base_uri: string
  requirement: string
}

/** A spec with text of the request in every place that text can reach. */
export function hostileSpec(
  kind: KindName,
  { name, symbol, base_uri, requirement }: RequestTexts,
): ContractSpec {
  const { values } = composerKinds[kind]
  return specOf(kind, {
    name,
    ...(values.includes('symbol') ? { symbol } : {}),
    ...(values.includes('base_uri') ? { base_uri } : {}),
    features: composerKinds[kind].features.filter((feature) => feature !== 'upgradeable'),
    requirements: [{ id: 'R1', text: requirement, subject: 'kind', wanted: true }],
  })
}
