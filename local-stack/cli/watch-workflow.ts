import type { Api } from './api.ts'
import { exitCodes } from './command.ts'
import { followEvents } from './event-stream.ts'
import type { Output } from './output.ts'
import { progressView } from './progress.ts'
import { WorkflowView } from './shapes.ts'

/** Follows a workflow to its end and says where the contract is; the exit code says how it ended. */
export async function watchWorkflow(
  { api, out, signal }: { api: Api; out: Output; signal: AbortSignal },
  id: string,
): Promise<number> {
  const show = progressView(out)
  for await (const event of followEvents(api, id, signal)) show(event)
  const workflow = await api.get(`/api/v1/workflows/${id}`, WorkflowView)
  for (const line of endingOf(workflow, out)) out.line(line)
  return workflow.status === 'completed' ? exitCodes.ok : exitCodes.failed
}

export function endingOf(workflow: WorkflowView, out: Output): string[] {
  const { status, network, emulated, contracts, deployments, error_message, unmatched = [] } = workflow
  const place = `${network}${emulated ? ' (emulated: nothing exists on the real chain)' : ''}`
  return [
    ...unmatched.map((text) => `Not understood, and not done: "${text}"`),
    ...(error_message ? [`${out.red(status)}: ${error_message}`] : []),
    ...deployments.map(
      ({ contract_address, transaction_hash }) =>
        `${out.green('Deployed')} ${contracts[0]?.contract_name ?? 'contract'} at ${out.bold(contract_address)} on ${place}, in ${transaction_hash}`,
    ),
    ...(status === 'completed' && deployments.length === 0
      ? [`${out.green('Completed')} without a deployment`]
      : []),
    ...(status === 'completed'
      ? [`Receipt: hyperagent receipt get ${workflow.workflow_id} > receipt.json`]
      : []),
  ]
}
