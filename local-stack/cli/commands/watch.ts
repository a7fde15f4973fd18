import type { Command } from '../command.ts'
import { watchWorkflow } from '../watch-workflow.ts'
import { workflowIdOf } from '../workflow-id.ts'

export const watch: Command = {
  name: 'watch',
  summary: 'follow a workflow to its end',
  usage: 'watch ID',
  examples: ['hyperagent watch wf_0199...', 'hyperagent watch wf_0199... --json | jq .type'],
  options: {},
  run: ({ positionals, ...rest }) => watchWorkflow(rest, workflowIdOf(positionals)),
}
