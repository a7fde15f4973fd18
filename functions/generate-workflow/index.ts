import { networks } from '../../shared/connect/networks.ts'
import { nudge } from '../../shared/connect/nudge.ts'
import type { Connected } from '../../shared/connect/runtime.ts'
import { signer } from '../../shared/connect/signer.ts'
import { workflows } from '../../shared/connect/workflows.ts'
import { readBody } from '../../shared/http/body.ts'
import { edge } from '../../shared/http/edge.ts'
import { type HttpPorts, newFunction } from '../../shared/http/function.ts'
import { idempotencyKey } from '../../shared/http/idempotency-key.ts'
import { startWorkflow } from '../../shared/workflow/start.ts'
import { route, type WorkflowAccepted } from './schema.ts'

/** Everything this route can touch. */
export const needs = { networks, nudge, signer, workflows }

/** Answers as soon as the work is durable: the stages run later, so nothing slow ever holds the socket. */
export function createApp(ports: HttpPorts & Connected<typeof needs>) {
  return newFunction(ports, route).post(route.path, async (c) => {
    const body = await readBody(c, route)
    const key = idempotencyKey(c)
    const workflow = await startWorkflow(ports, {
      actor: c.var.actor,
      nlpInput: body.nlp_input,
      network: body.network,
      contractType: body.contract_type,
      ...(body.name === undefined ? {} : { name: body.name }),
      skipAudit: body.skip_audit,
      skipDeployment: body.skip_deployment,
      ...(body.signing === undefined ? {} : { signing: body.signing }),
      ...(key === undefined ? {} : { idempotencyKey: key }),
    })

    const url = `/api/v1/workflows/${workflow.id}`
    const accepted: WorkflowAccepted = {
      workflow_id: workflow.id,
      status: 'created',
      message: 'Accepted: follow it at the events URL',
      warnings: warningsOf(body),
      status_url: url,
      events_url: `${url}/events`,
    }
    return c.json(accepted, 202, { location: url })
  })
}

/** Options of the first HyperAgent that change nothing in the bytecode: said, not silently swallowed. */
function warningsOf(body: Record<string, unknown>): string[] {
  return ['optimize_for_metisvm', 'enable_floating_point', 'enable_ai_inference']
    .filter((option) => body[option] === true)
    .map((option) => `${option} has no effect: no compiler setting or bytecode exists for it`)
}

export default edge(createApp, needs)
