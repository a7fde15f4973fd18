import { AppError } from '../errors.ts'
import type { StageRun, StageRuns } from '../ports/stage-runs.ts'
import { stageTable } from './stages.ts'

export interface KeptLease {
  signal: AbortSignal
  /** Why the work was stopped from here; undefined when it was not. */
  reason(): AppError | undefined
  stop(): void
}

/**
 * Keeps a claimed run ours while it works: a heartbeat three times a lease. The signal aborts when the lease is gone,
 * when the workflow was asked to stop, or at the stage's time limit.
 */
export function keepLease(
  { stageRuns, engine }: { stageRuns: StageRuns; engine: { leaseSeconds: number } },
  run: StageRun,
): KeptLease {
  const controller = new AbortController()
  const abort = (error: AppError) => controller.abort(error)
  const beat = async () => {
    try {
      const order = await stageRuns.heartbeat(run, engine.leaseSeconds)
      if (order === 'cancel') abort(new AppError('CONFLICT', 'Stopped: the workflow was cancelled'))
    } catch (error) {
      // One missed beat is harmless, a lost lease is not.
      if (error instanceof AppError && error.code === 'FENCED') abort(error)
    }
  }
  const heart = setInterval(beat, (engine.leaseSeconds * 1000) / 3)
  const { timeoutSeconds } = stageTable[run.stage]
  const limit = setTimeout(
    () => abort(new AppError('TIMEOUT', `Stopped ${run.stage}: it took over ${timeoutSeconds} s`)),
    timeoutSeconds * 1000,
  )
  return {
    signal: controller.signal,
    reason: () => (controller.signal.reason instanceof AppError ? controller.signal.reason : undefined),
    stop() {
      clearInterval(heart)
      clearTimeout(limit)
    },
  }
}
