import { consoleLog } from '../adapters/console/log.ts'
import type { Log } from '../ports/basics.ts'
import type { Connect } from './runtime.ts'

export const log: Connect<Log> = ({ config }) => consoleLog(config.LOG_LEVEL)
