import { setTimeout as sleep } from 'node:timers/promises'
import { terminalEvents, WorkflowEvent } from '../../shared/artifacts/events.ts'
import type { Api } from './api.ts'

const RECONNECT_MS = 500

/**
 * Every event of a workflow in order, until its terminal event. A broken connection is taken up again where it broke.
 */
export async function* followEvents(
  api: Api,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<WorkflowEvent> {
  const cursor = { last: 0, over: false }
  while (!cursor.over) {
    try {
      for await (const event of connection(api, { id, after: cursor.last, signal })) {
        cursor.last = event.sequence
        cursor.over = terminalEvents.includes(event.type)
        yield event
      }
    } catch (error) {
      if (signal.aborted || isRefusal(error)) throw error
    }
    if (!cursor.over) await sleep(RECONNECT_MS, undefined, { signal })
  }
}

async function* connection(
  api: Api,
  { id, after, signal }: { id: string; after: number; signal: AbortSignal },
) {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(after) }
  yield* readEvents(await api.open(`/api/v1/workflows/${id}/events`, headers, signal))
}

/** The server said no: asking again will not help. A lost connection has no such code. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'exitCode' in error && error.exitCode === 4
}

/** Server-sent events (WHATWG HTML 9.2): a block of lines, then an empty one. */
async function* readEvents(response: Response): AsyncGenerator<WorkflowEvent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
      if (data.length > 0) yield WorkflowEvent.parse(JSON.parse(data.join('\n')))
    }
  }
}
