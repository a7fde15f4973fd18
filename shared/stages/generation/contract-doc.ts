import { composerKinds } from './composer-kinds.ts'
import type { Plan } from './plan.ts'
import { commentText } from './solidity/natspec.ts'

const control = {
  none: 'nobody has special rights',
  ownable: 'controlled by one owner',
  roles: 'controlled by roles',
} as const

/** NatSpec lines of the contract: its display name, what it is, and the requirements in the user's words. */
export function contractDoc({ spec, features, access }: Plan, contractName: string): string[] {
  const kind = composerKinds[spec.kind]
  const options = kind.features.filter((name) => features.has(name)).map((name) => name.replaceAll('_', ' '))
  const requirements = spec.requirements
    .map(({ id, text }) => ({ id, text: commentText(text) }))
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => `@dev ${id}: ${text}`)

  return [
    `@title ${commentText(spec.name) || contractName}`,
    `@notice ${[kind.noun, ...options, control[access]].join(', ')}.`,
    ...requirements,
  ]
}
