import { type Command, exitCodes } from '../command.ts'
import { table } from '../output.ts'
import { WorkflowPage } from '../shapes.ts'

export const list: Command = {
  name: 'list',
  summary: 'list your workflows, newest first',
  usage: 'list [--limit N] [--status STATUS] [--network NAME] [--cursor CURSOR]',
  examples: ['hyperagent list', 'hyperagent list --status failed --json'],
  options: {
    limit: { type: 'string', short: 'l', default: '20' },
    status: { type: 'string', short: 's' },
    network: { type: 'string', short: 'n' },
    cursor: { type: 'string' },
  },
  async run({ values, api, out }) {
    const query = new URLSearchParams()
    for (const name of ['limit', 'status', 'network', 'cursor'])
      if (typeof values[name] === 'string') query.set(name, values[name])
    const page = await api.get(`/api/v1/workflows?${query}`, WorkflowPage)
    out.data(page)
    const rows = page.workflows.map(({ workflow_id, status, network, created_at, nlp_input }) => [
      workflow_id,
      status,
      network,
      created_at.slice(0, 16).replace('T', ' '),
      nlp_input.length > 48 ? `${nlp_input.slice(0, 47)}…` : nlp_input,
    ])
    for (const line of table(rows)) out.line(line)
    if (rows.length === 0) out.line('No workflows yet: hyperagent create "..." makes one')
    if (page.next_cursor) out.line(`More: hyperagent list --cursor ${page.next_cursor}`)
    return exitCodes.ok
  },
}
