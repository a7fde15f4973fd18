import { usageError } from './command.ts'

export function workflowIdOf(positionals: readonly string[]): string {
  const [id] = positionals
  if (id && /^wf_[0-9a-f]{32}$/.test(id)) return id
  throw usageError('Give a workflow id (wf_ and 32 hex digits): "hyperagent list" shows yours')
}
