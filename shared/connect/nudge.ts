import { httpNudge } from '../adapters/nudge/http-nudge.ts'
import type { Nudge } from '../ports/basics.ts'
import { clock } from './clock.ts'
import type { Connect } from './runtime.ts'

export const nudge: Connect<Nudge> = (runtime) =>
  httpNudge({
    baseUrl: runtime.config.INTERNAL_URL,
    secret: runtime.config.INTERNAL_SECRET,
    clock: clock(runtime),
    fetch: (input, init) => fetch(input, init),
    waitUntil: runtime.waitUntil,
  })
