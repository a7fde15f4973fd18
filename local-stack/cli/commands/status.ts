import { type Command, exitCodes } from '../command.ts'
import { WorkflowView } from '../shapes.ts'
import { endingOf } from '../watch-workflow.ts'
import { workflowIdOf } from '../workflow-id.ts'

export const status: Command = {
  name: 'status',
  summary: 'say how far a workflow is',
  usage: 'status ID',
  examples: ['hyperagent status wf_0199...', 'hyperagent status wf_0199... --json'],
  options: {},
  async run({ positionals, api, out }) {
    const workflow = await api.get(`/api/v1/workflows/${workflowIdOf(positionals)}`, WorkflowView)
    out.data(workflow)
    out.line(`${workflow.status}, ${workflow.progress_percentage} %, stage ${workflow.stage}`)
    for (const line of endingOf(workflow, out)) out.line(line)
    return ['failed', 'cancelled'].includes(workflow.status) ? exitCodes.failed : exitCodes.ok
  },
}
