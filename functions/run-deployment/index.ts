import { chains } from '../../shared/connect/chains.ts'
import { journal } from '../../shared/connect/journal.ts'
import { networks } from '../../shared/connect/networks.ts'
import type { Connected } from '../../shared/connect/runtime.ts'
import { signer } from '../../shared/connect/signer.ts'
import { stageNeeds } from '../../shared/connect/stage-needs.ts'
import { edge } from '../../shared/http/edge.ts'
import type { HttpPorts } from '../../shared/http/function.ts'
import { newStageFunction } from '../../shared/http/stage-function.ts'
import { runDeployment } from '../../shared/stages/deployment/run.ts'

export const needs = { ...stageNeeds, chains, journal, networks, signer }

/** Deploys exactly once: the journal decides what is sent, a receipt decides what happened. */
export function createApp(ports: HttpPorts & Connected<typeof needs>) {
  return newStageFunction(ports, { stage: 'deployment', run: (job) => runDeployment(ports, job) })
}

export default edge(createApp, needs)
