import type { Composition } from '../composition.ts'

/** The two switches of a pausable contract; what they stop is up to the kind. */
export function addPauseSwitches({ draft, access }: Composition, stopped: string): void {
  const guard = access.guard('PAUSER_ROLE')
  draft.functions.push(
    {
      doc: [`@notice Stops ${stopped} until \`unpause\`.`],
      head: 'pause()',
      modifiers: ['external', guard],
      body: ['_pause();'],
    },
    {
      doc: [`@notice Allows ${stopped} again.`],
      head: 'unpause()',
      modifiers: ['external', guard],
      body: ['_unpause();'],
    },
  )
}
