import type { Log, LogFields } from '../../ports/basics.ts'
import { redact } from '../../security/redact.ts'

const levels = ['info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

/** One line of JSON an entry on the console, which every runtime collects. */
export function consoleLog(least: Level): Log {
  const write =
    (level: Level) =>
    (message: string, fields: LogFields = {}) => {
      if (levels.indexOf(level) < levels.indexOf(least)) return
      const line = redact(JSON.stringify({ level, message, ...fields }, plain))
      console[level](line)
    }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

/** Errors and big integers as JSON can hold them. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Error)
    return { name: value.name, message: value.message, stack: value.stack, cause: value.cause }
  return value
}
