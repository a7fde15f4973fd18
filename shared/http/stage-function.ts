import type { StageName } from '../ports/workflows.ts'
import type { RunStage } from '../workflow/outcome.ts'
import { type TickPorts, tick } from '../workflow/tick.ts'
import { type HttpPorts, newFunction } from './function.ts'
import type { Route } from './route.ts'

/** The internal route of a stage: no body in, how many runs were taken out. */
export function stageRoute<S extends StageName>(stage: S) {
  return {
    method: 'POST',
    path: `/internal/v1/stages/${stage}`,
    scope: 'internal',
    tag: 'internal',
    summary: `Run what is due of the ${stage} stage`,
    answer: { status: 200, description: 'How many runs were taken' },
  } as const satisfies Route
}

/** A stage as a function of its own: called by nudge and by timer, it drains what is due. */
export function newStageFunction(
  ports: HttpPorts & TickPorts & { keepAlive(work: Promise<unknown>): void },
  { stage, run }: { stage: StageName; run: RunStage },
) {
  const route = stageRoute(stage)
  return newFunction(ports, route).post(route.path, async (c) => {
    const work = tick(ports, stage, run)
    // A caller that hangs up must not take the work with it.
    ports.keepAlive(work)
    return c.json({ taken: await work })
  })
}
