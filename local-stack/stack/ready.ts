import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 60_000

/** Polls readiness until every part answers; the error names what did not. */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  let last = 'no answer'
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/api/v1/health/readiness`, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return
      last = await response.text()
    } catch (error) {
      last = String(error)
    }
    await sleep(100)
  }
  throw new Error(`Not ready within ${PATIENCE_MS / 1000} s: ${last}`)
}
