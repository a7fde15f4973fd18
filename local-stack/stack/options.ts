import { parseArgs } from 'node:util'

export interface StackOptions {
  port: number
  dataDir: string
  watch: boolean
  leaseSeconds: number
}

export const usage = `npm start -- [options]     everything on this machine: console, API, database, two chains, storage
npm run dev -- [options]   the same, reloading on save

  --port N      the port of the console and the API; the six after it serve the parts (default 8787)
  --data DIR    where everything is kept (default .hyperagent)
  --lease N     seconds after which a crashed stage is taken over (default 15)
  --help        this text

Ctrl-C stops all it started. Deleting the data folder starts afresh.`

/** Throws with a sentence a person can act on. */
export function readOptions(args: readonly string[]): StackOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: process.env.PORT ?? '8787' },
      data: { type: 'string', default: '.hyperagent' },
      lease: { type: 'string', default: '15' },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  return {
    port: whole('--port', values.port, { least: 1, most: 65_529 }),
    dataDir: values.data,
    watch: values.watch,
    leaseSeconds: whole('--lease', values.lease, { least: 1, most: 300 }),
  }
}

function whole(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`Cannot use ${name} ${text}: give a whole number from ${least} to ${most}`)
}

/** The port of each part, next to the entry port so that two stacks need only two entry ports. */
export function portsOf({ port }: Pick<StackOptions, 'port'>) {
  return {
    console: port,
    postgres: port + 1,
    compiler: port + 2,
    pinata: port + 3,
    eigenda: port + 4,
    hyperion: port + 5,
    mantle: port + 6,
  }
}
export type Ports = ReturnType<typeof portsOf>
