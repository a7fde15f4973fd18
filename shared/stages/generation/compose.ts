import type { GeneratedContract } from '../../artifacts/contract.ts'
import type { ContractSpec } from '../../artifacts/spec.ts'
import { composerKinds } from './composer-kinds.ts'
import type { Composition } from './composition.ts'
import { AccessControl } from './concerns/access.ts'
import { addUpgrades, printProxy } from './concerns/upgradeable.ts'
import { contractDoc } from './contract-doc.ts'
import { planOf } from './plan.ts'
import { refuseContradictions } from './refuse-contradictions.ts'
import { ContractDraft } from './solidity/contract-draft.ts'
import { contractIdentifier, proxyIdentifier } from './solidity/contract-identifier.ts'
import { separated } from './solidity/layout.ts'
import { printContract, printImports } from './solidity/print-contract.ts'

/**
 * Writes the contract of a spec from OpenZeppelin 5.3 parents. Pure: the same spec gives the same bytes.
 * `contract_name` differs from the spec's where that name would clash inside the source, so read it from the result.
 * Throws SPEC_CONTRADICTION when no contract can be what the spec says, SOURCE_REFUSED for text that a
 * string literal must not hold.
 */
export function composeContract(spec: ContractSpec): GeneratedContract {
  const plan = planOf(spec)
  refuseContradictions(plan)

  const draft = new ContractDraft(plan.features.has('upgradeable'))
  const composition = { plan, draft, access: new AccessControl(plan, draft) }
  write(composition)

  const name = contractIdentifier(spec.contract_name, takenNames(draft))
  return {
    path: `contracts/${name}.sol`,
    source: printSource(composition, name),
    contract_name: name,
    deployed_name: draft.upgradeable ? proxyIdentifier(name) : name,
    constructor_args: draft.parameters,
    origin: 'composer',
  }
}

function write(composition: Composition): void {
  const { draft, plan, access } = composition
  if (draft.upgradeable) draft.inherit('Initializable')
  composerKinds[plan.spec.kind].write(composition)
  if (draft.upgradeable) addUpgrades(composition)
  access.addToDraft()
  draft.addOverrides()
}

function takenNames(draft: ContractDraft): ReadonlySet<string> {
  return new Set([...draft.imports.keys(), ...draft.declarations.map(({ name }) => name)])
}

function printSource({ plan, draft }: Composition, name: string): string {
  const lines = separated([
    ['// SPDX-License-Identifier: MIT', 'pragma solidity ^0.8.27;'],
    printImports(draft.imports),
    printContract({ name, doc: contractDoc(plan, name) }, draft),
    draft.upgradeable ? printProxy(name, draft.parameters) : [],
  ])
  return `${lines.join('\n')}\n`
}
