import type { WorkflowEvent } from '../../shared/artifacts/events.ts'
import type { Output } from './output.ts'

const WIDTH = 24

/** Shows events as they come: a bar that moves at a terminal, a line a step in a pipe, the event itself with --json. */
export function progressView(out: Output) {
  let percentage = 0
  return (event: WorkflowEvent) => {
    out.data(event)
    const line = sentence(event, out)
    if (line) out.line(line)
    percentage = Number(event.data.progress_percentage ?? percentage)
    const [subject = '', verb] = event.type.split('.')
    if (verb === 'started') out.redraw(bar(percentage, subject))
  }
}

function bar(percentage: number, current: string): string {
  const full = Math.round((percentage / 100) * WIDTH)
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(percentage).padStart(3)} %  ${current}`
}

/** What a person wants to read of an event; undefined for what only moves the bar. */
function sentence({ type, data }: WorkflowEvent, out: Output): string | undefined {
  if (type.endsWith('.failed') && type !== 'workflow.failed')
    return `${out.red('✗')} ${type.split('.')[0]}: ${data.message} (${data.code})`
  if (type === 'deployment.submitted') return `  ${out.dim(`sent ${data.transaction_hash}`)}`
  if (type === 'artifact.pinned') return `  ${out.dim(`pinned ${data.name} ${data.cid}`)}`
  if (!type.endsWith('.completed') || type === 'workflow.completed') return undefined
  const stage = type.split('.')[0] ?? type
  return `${out.green('✓')} ${stage.padEnd(12)} ${summaryOf(data)}`
}

function summaryOf(data: Record<string, unknown>): string {
  return Object.entries(data)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}
