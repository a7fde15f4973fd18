import type { NewEvent } from '../artifacts/events.ts'
import { AppError } from '../errors.ts'
import type { Clock, Ids, Log, Metrics, Nudge } from '../ports/basics.ts'
import type { Effects, StageRun, StageRuns } from '../ports/stage-runs.ts'
import type { StageName } from '../ports/workflows.ts'
import { effectOnce } from './effect.ts'
import { keepLease } from './lease.ts'
import type { Outcome, RunStage } from './outcome.ts'
import { stageTable } from './stages.ts'

export interface TickPorts {
  stageRuns: StageRuns
  effects: Effects
  nudge: Nudge
  metrics: Metrics
  clock: Clock
  ids: Ids
  log: Log
  engine: EngineSettings
}

export interface EngineSettings {
  /** How long a claimed run stays ours without a heartbeat, seconds. */
  leaseSeconds: number
}

/** One call drains at most this many runs, so that it ends within a platform's request limit. */
const MOST_RUNS = 20

/**
 * Claims and runs what is due of one stage until nothing is. Called by a nudge, by a stream or by a timer: each alone is
 * enough, and any two at once are harmless. Returns how many runs were taken.
 */
export async function tick(ports: TickPorts, stage: StageName, runStage: RunStage): Promise<number> {
  const { status, maxAttempts } = stageTable[stage]
  const terms = { stage, status, maxAttempts, leaseSeconds: ports.engine.leaseSeconds }
  const owner = ports.ids.next('lease')
  for (let taken = 0; taken < MOST_RUNS; taken++) {
    const run = await ports.stageRuns.claim(terms, owner)
    if (!run) return taken
    await attempt(ports, run, runStage)
  }
  ports.nudge.stage(stage)
  return MOST_RUNS
}

/** One attempt, from claimed to settled. Never throws for what the workflow did. */
async function attempt(ports: TickPorts, run: StageRun, runStage: RunStage): Promise<void> {
  const started = ports.clock.now().getTime()
  const lease = keepLease(ports, run)
  let label = 'completed'
  try {
    const results = await ports.stageRuns.results(run.workflowId)
    const outcome = await runStage({
      run,
      results,
      signal: lease.signal,
      effect: effectOnce(ports.effects, run),
      emit: (events) => ports.stageRuns.emit(run, events),
    })
    label = outcome.is === 'done' ? 'completed' : 'polled'
    await settle(ports, run, outcome)
  } catch (error) {
    label = await fail(ports, run, lease.reason() ?? error)
  } finally {
    lease.stop()
  }
  if (label !== 'polled')
    observe(ports, run, { label, seconds: (ports.clock.now().getTime() - started) / 1000 })
}

async function settle(ports: TickPorts, run: StageRun, outcome: Outcome): Promise<void> {
  if (outcome.is === 'again') {
    await ports.stageRuns.release(run, { afterMs: outcome.afterMs, countsAsAttempt: false })
    return
  }
  const { progress, next } = stageTable[run.stage]
  const { contract, deployment, result, summary, events = [] } = outcome
  await ports.stageRuns.complete(run, {
    result,
    events: [...events, ...completedEvent(run, summary)],
    progressPercentage: progress,
    next,
    ...(contract ? { contract } : {}),
    ...(deployment ? { deployment } : {}),
  })
  if (next) ports.nudge.stage(next)
  else observeEnd(ports, run, 'completed')
}

function completedEvent(run: StageRun, summary: Record<string, unknown>): NewEvent[] {
  return run.stage === 'receipt' ? [] : [{ type: `${run.stage}.completed`, data: summary }]
}

/** Returns how the attempt ended, for the metrics. */
async function fail(ports: TickPorts, run: StageRun, error: unknown): Promise<string> {
  const known =
    error instanceof AppError ? error : new AppError('INTERNAL', 'Unexpected failure', { cause: error })
  if (known.code === 'FENCED') return 'fenced'
  if (known.code === 'INTERNAL')
    ports.log.error('stage failed', { ...labelsOf(run), error: known.cause ?? known })
  try {
    return await settleFailure(ports, run, known)
  } catch (settling) {
    // The lease runs out by itself, and the run is claimed again: nothing is lost by giving up here.
    ports.log.warn('stage not settled', { ...labelsOf(run), error: settling })
    return 'unsettled'
  }
}

async function settleFailure(ports: TickPorts, run: StageRun, error: AppError): Promise<string> {
  const { stageRuns, engine } = ports
  if ((await stageRuns.heartbeat(run, engine.leaseSeconds)) === 'cancel' && run.stage !== 'deployment') {
    await stageRuns.cancelled(run)
    observeEnd(ports, run, 'cancelled')
    return 'cancelled'
  }
  const retryable = error.retryable || error.code === 'INTERNAL'
  if (retryable && run.attempt < run.maxAttempts) {
    const afterMs = (error.retryAfterSeconds ?? 0) * 1000 || backoffMs(run.attempt)
    await stageRuns.release(run, { afterMs, countsAsAttempt: true, error: error.message })
    return 'retried'
  }
  const { code, message, details } = error
  await stageRuns.fail(run, {
    code,
    message,
    exhausted: retryable,
    ...(details === undefined ? {} : { details }),
  })
  observeEnd(ports, run, 'failed')
  return 'failed'
}

/** Exponential from half a second, at most half a minute, and spread so that retries do not come in step. */
function backoffMs(attempt: number): number {
  const spread = 0.5 + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
  return Math.min(30_000, 500 * 2 ** (attempt - 1)) * spread
}

function labelsOf(run: StageRun) {
  return { workflowId: run.workflowId, stage: run.stage, attempt: run.attempt }
}

function observe(
  ports: TickPorts,
  run: StageRun,
  { label, seconds }: { label: string; seconds: number },
): void {
  const { network } = run.workflow
  ports.metrics.count('hyperagent_agent_executions_total', { agent_name: run.stage, status: label })
  ports.metrics.observe('hyperagent_workflow_stage_duration_seconds', { stage: run.stage, network }, seconds)
}

function observeEnd(ports: TickPorts, run: StageRun, status: string): void {
  const { network, createdAt } = run.workflow
  const seconds = (ports.clock.now().getTime() - createdAt.getTime()) / 1000
  ports.metrics.count('hyperagent_workflows_completed_total', { network, status })
  ports.metrics.observe('hyperagent_workflow_duration_seconds', { network }, seconds)
}
