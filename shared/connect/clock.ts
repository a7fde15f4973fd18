import type { Clock } from '../ports/basics.ts'
import type { Connect } from './runtime.ts'

export const clock: Connect<Clock> = () => ({ now: () => new Date() })
