import type { Lease } from '../ports/journal.ts'
import type { Effects } from '../ports/stage-runs.ts'
import { sha256 } from '../security/sha256.ts'

/**
 * Performs an outside effect once for its inputs and keeps the raw answer before anyone reads it, so a crash after a paid
 * answer does not pay twice. Inputs are compared by the SHA-256 of their JSON.
 */
export function effectOnce(effects: Effects, lease: Lease) {
  return async <T>(kind: string, input: unknown, act: () => Promise<T>): Promise<T> => {
    const inputHash = await sha256(JSON.stringify(input))
    const earlier = await effects.find(lease, kind, inputHash)
    // What was stored is what `act` returned, through JSON.
    if (earlier) return earlier.response as T
    const stored = await effects.store(lease, { kind, inputHash, response: await act() })
    return stored.response as T
  }
}
