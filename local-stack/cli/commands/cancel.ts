import { type Command, exitCodes } from '../command.ts'
import { Cancelled } from '../shapes.ts'
import { workflowIdOf } from '../workflow-id.ts'

export const cancel: Command = {
  name: 'cancel',
  summary: 'stop a workflow that has not sent its transaction',
  usage: 'cancel ID',
  examples: ['hyperagent cancel wf_0199...'],
  options: {},
  async run({ positionals, api, out }) {
    const answer = await api.post(`/api/v1/workflows/${workflowIdOf(positionals)}/cancel`, {}, Cancelled)
    out.data(answer)
    out.line(answer.message)
    return exitCodes.ok
  },
}
