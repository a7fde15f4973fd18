import { INTERNAL_HEADER, signInternal } from '../../shared/security/internal-call.ts'
import { pipeline } from '../../shared/workflow/stages.ts'
import type { Write } from './log.ts'

const EVERY_MS = 2_000

/** The timer that calls every stage function: what a lost nudge or a crash left behind is found here. */
export function startDriver(baseUrl: string, secret: string, log: Write): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const stopping = new AbortController()
  const call = async (stage: string) => {
    const path = `/internal/v1/stages/${stage}`
    const signature = await signInternal(secret, { path, body: '', now: new Date() })
    const response = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { [INTERNAL_HEADER]: signature },
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(60_000)]),
    })
    if (!response.ok) log(`${stage}: ${response.status} ${await response.text()}`)
    else await response.body?.cancel()
  }
  const round = async () => {
    const results = await Promise.allSettled(pipeline.map(call))
    for (const [index, result] of results.entries())
      if (result.status === 'rejected' && !stopping.signal.aborted)
        log(`${pipeline[index]}: ${result.reason}`)
  }
  // A round that is still running is not joined by a second one.
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = round().finally(() => {
      busy = false
    })
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
