import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import { type Command, exitCodes } from '../command.ts'
import { workflowIdOf } from '../workflow-id.ts'

const parts = ['', '/contracts', '/deployments', '/audit', '/test-results']
const Part = z.record(z.string(), z.unknown())

export const exportWorkflow: Command = {
  name: 'export',
  summary: 'write everything known of a workflow as one JSON document',
  usage: 'export ID [--output FILE]',
  examples: [
    'hyperagent export wf_0199... --output solar-credit.json',
    'hyperagent export wf_0199... | jq .contracts',
  ],
  options: { output: { type: 'string', short: 'o' } },
  async run({ positionals, values, api, out }) {
    const id = workflowIdOf(positionals)
    const answers = await Promise.all(
      parts.map((part) => available(api.get(`/api/v1/workflows/${id}${part}`, Part))),
    )
    const document = JSON.stringify(Object.assign({}, ...answers), null, 2)
    if (typeof values.output === 'string') {
      writeFileSync(values.output, `${document}\n`)
      out.line(`Wrote ${values.output}`)
    } else process.stdout.write(`${document}\n`)
    return exitCodes.ok
  },
}

/** A workflow that stopped early has no report of later stages; a server that cannot be reached is an error. */
async function available(part: Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
  try {
    return await part
  } catch (error) {
    if (error instanceof Error && error.message.includes('NOT_FOUND')) return {}
    throw error
  }
}
