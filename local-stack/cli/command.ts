import type { ParseArgsConfig } from 'node:util'
import type { Api } from './api.ts'
import type { Output } from './output.ts'

/** What a shell may rely on. */
export const exitCodes = {
  ok: 0,
  /** The workflow failed or was cancelled, or a check did not hold. */
  failed: 1,
  usage: 2,
  unreachable: 3,
  refused: 4,
  interrupted: 130,
} as const

export interface Invocation {
  positionals: string[]
  values: Record<string, string | boolean | undefined>
  api: Api
  out: Output
  signal: AbortSignal
}

export interface Command {
  /** One or two words: `create`, `receipt verify`. */
  name: string
  summary: string
  usage: string
  examples: readonly string[]
  options: NonNullable<ParseArgsConfig['options']>
  run(invocation: Invocation): Promise<number>
}

/** A mistake in how the command was called. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { exitCode: exitCodes.usage })
}
