import type { HttpSettings } from '../http/function.ts'
import type { Connect } from './runtime.ts'

export const settings: Connect<HttpSettings> = ({ config }) => ({
  pepper: config.KEY_PEPPER,
  internalSecret: config.INTERNAL_SECRET,
  ratePerMinute: config.RATE_LIMIT_PER_MINUTE,
})
