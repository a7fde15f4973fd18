import type { Clock, Nudge } from '../../ports/basics.ts'
import { INTERNAL_HEADER, signInternal } from '../../security/internal-call.ts'

export interface NudgeOptions {
  /** Where the stage functions answer, without a trailing slash. */
  baseUrl: string
  secret: string
  clock: Clock
  fetch: typeof fetch
  /** Keeps the caller alive until the stage has answered. */
  waitUntil(promise: Promise<unknown>): void
}

/** Calls a stage function over HTTP. A failure is nobody's problem: the timer calls the same function soon. */
export function httpNudge({ baseUrl, secret, clock, fetch, waitUntil }: NudgeOptions): Nudge {
  const call = async (stage: string) => {
    const path = `/internal/v1/stages/${stage}`
    const signature = await signInternal(secret, { path, body: '', now: clock.now() })
    const response = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { [INTERNAL_HEADER]: signature },
    })
    await response.body?.cancel()
  }
  return { stage: (name) => waitUntil(call(name).catch(() => {})) }
}
