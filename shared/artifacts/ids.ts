/** A workflow makes one contract and one deployment: their ids follow from its own, so a repeated stage makes no second. */

export function contractId(workflowId: string): string {
  return workflowId.replace(/^wf_/, 'ct_')
}

export function deploymentId(workflowId: string): string {
  return workflowId.replace(/^wf_/, 'dp_')
}
