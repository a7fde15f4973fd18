import { parseArgs } from 'node:util'
import { createApi, DEFAULT_URL, findKey } from './api.ts'
import { type Command, exitCodes, usageError } from './command.ts'
import { commands } from './commands/table.ts'
import { commandHelp, generalHelp } from './help.ts'
import { createOutput } from './output.ts'

const common = {
  url: { type: 'string', default: process.env.HYPERAGENT_URL ?? DEFAULT_URL },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Runs one command line and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (!command) return withoutCommand(args)
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  try {
    return await run(command, args.slice(command.name.split(' ').length), interrupt.signal)
  } catch (error) {
    return interrupt.signal.aborted ? interrupted() : explain(command, error)
  }
}

function explain(command: Command, error: unknown): number {
  const { message, code, exitCode } = error as { message?: string; code?: unknown; exitCode?: unknown }
  console.error(message ?? String(error))
  if (!String(code).startsWith('ERR_PARSE_ARGS'))
    return typeof exitCode === 'number' ? exitCode : exitCodes.failed
  console.error(`\n${commandHelp(command)}`)
  return exitCodes.usage
}

async function run(command: Command, args: readonly string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...common, ...command.options },
    allowPositionals: true,
  })
  const given = values as Record<string, string | boolean | undefined>
  if (given.help) {
    console.log(commandHelp(command))
    return exitCodes.ok
  }
  const api = createApi(String(given.url), findKey())
  return command.run({ positionals, values: given, api, out: createOutput(given.json === true), signal })
}

function withoutCommand(args: readonly string[]): number {
  const [first] = args
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    console.log(generalHelp(commands))
    return exitCodes.ok
  }
  console.error(`${usageError(`Unknown command "${first}"`).message}\n\n${generalHelp(commands)}`)
  return exitCodes.usage
}

/** Leaving a watch is not cancelling: the workflow goes on. */
function interrupted(): number {
  console.error('\nNo longer watching. The workflow goes on: "hyperagent cancel ID" stops it.')
  return exitCodes.interrupted
}
