import type { Command } from './command.ts'
import { table } from './output.ts'

export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [`  ${name}`, summary])
  return `hyperagent: a sentence in plain words becomes a deployed contract

${table(rows).join('\n')}

Every command takes --json, --url URL and --help. The key comes from HYPERAGENT_API_KEY, or from what "npm start" made.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 server not reached, 4 refused, 130 interrupted.`
}

export function commandHelp({ name, summary, usage, examples, options }: Command): string {
  const names = Object.entries(options).map(([option, { type, short }]) => {
    const flag = short ? `-${short}, --${option}` : `--${option}`
    return `  ${flag}${type === 'string' ? ' VALUE' : ''}`
  })
  return [
    `hyperagent ${name}: ${summary}`,
    '',
    `Usage: hyperagent ${usage}`,
    ...(names.length > 0 ? ['', 'Options:', ...names] : []),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
  ].join('\n')
}
