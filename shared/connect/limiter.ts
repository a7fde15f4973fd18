import type { RateLimiter } from '../ports/limiter.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const limiter: Connect<RateLimiter> = (runtime) => storesOf(runtime).limiter
