import type { ContractDraft, Parent } from './contract-draft.ts'
import { printFunction } from './print-function.ts'

/** The constructor; behind a proxy the implementation locks itself and `initialize` takes the constructor's place. */
export function printCreation(draft: ContractDraft): string[][] {
  const parameters = draft.parameters.map(({ type, name }) => `${type} ${name}`).join(', ')
  if (!draft.upgradeable) return printConstructor(draft, parameters)

  const lock = {
    doc: ['@custom:oz-upgrades-unsafe-allow constructor'],
    head: 'constructor()',
    modifiers: [],
    body: ['_disableInitializers();'],
  }
  const initialize = {
    doc: ['@notice Sets up the state behind the proxy, once, in the transaction that creates the proxy.'],
    head: `initialize(${parameters})`,
    modifiers: ['external', 'initializer'],
    body: [...draft.parents.flatMap(initializerCall), ...draft.creation],
  }
  return [printFunction(lock, ''), printFunction(initialize)]
}

function printConstructor({ parents, creation }: ContractDraft, parameters: string): string[][] {
  const modifiers = parents
    .filter((parent) => parent.arguments.length > 0)
    .map((parent) => `${parent.name}(${parent.arguments.join(', ')})`)
  if (modifiers.length + creation.length === 0) return []
  return [printFunction({ doc: [], head: `constructor(${parameters})`, modifiers, body: creation }, '')]
}

function initializerCall(parent: Parent): string[] {
  return parent.name === 'Initializable' ? [] : [`__${parent.name}_init(${parent.arguments.join(', ')});`]
}
