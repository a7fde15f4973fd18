import * as z from 'zod'
import { type Command, exitCodes } from '../command.ts'
import { workflowIdOf } from '../workflow-id.ts'

export const receiptGet: Command = {
  name: 'receipt get',
  summary: "print a completed workflow's receipt, which anybody can check",
  usage: 'receipt get ID > receipt.json',
  examples: ['hyperagent receipt get wf_0199... > receipt.json'],
  options: {},
  async run({ positionals, api }) {
    const file = await api.get(
      `/api/v1/workflows/${workflowIdOf(positionals)}/receipt`,
      z.record(z.string(), z.unknown()),
    )
    process.stdout.write(`${JSON.stringify(file, null, 2)}\n`)
    return exitCodes.ok
  },
}
