/** The API as this page uses it. The key stays in this tab. */

export type Json = Record<string, unknown>

const storageName = 'hyperagent-key'

export function currentKey(): string {
  return sessionStorage.getItem(storageName) ?? ''
}

export function keepKey(key: string): void {
  sessionStorage.setItem(storageName, key.trim())
}

/** Takes a key from `#key=...`, which no server ever sees, and removes it from the address bar. */
export function takeKeyFromAddress(): void {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (!key) return
  keepKey(key)
  history.replaceState(null, '', location.pathname)
}

export function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${currentKey()}` } })
}

/** Throws the problem's own words. */
export async function json(path: string, init: RequestInit = {}): Promise<Json> {
  const response = await call(path, init)
  const body: Json = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(String(body.detail ?? `The server answered ${response.status}`))
  return body
}

export function post(path: string, body: unknown): Promise<Json> {
  return json(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  })
}

export interface Event {
  type: string
  sequence: number
  time: string
  data: Json
}

const RECONNECT_MS = 1_000
const ended = ['workflow.completed', 'workflow.failed', 'workflow.cancelled']

/** Every event of a workflow in order, to its end; a lost connection is taken up where it broke. */
export async function follow(id: string, signal: AbortSignal, show: (event: Event) => void): Promise<void> {
  const cursor = { last: 0, over: false }
  while (!signal.aborted && !cursor.over) {
    try {
      for await (const event of connection(id, signal, cursor.last)) {
        cursor.last = event.sequence
        cursor.over = ended.includes(event.type)
        show(event)
      }
    } catch {
      // Lost, not ended: the next connection starts after the last event seen.
    }
    if (!cursor.over) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS))
  }
}

async function* connection(id: string, signal: AbortSignal, after: number): AsyncGenerator<Event> {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(after) }
  yield* events(await call(`/api/v1/workflows/${id}/events`, { headers, signal }))
}

async function* events(response: Response): AsyncGenerator<Event> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return
    text += value
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1]
      if (data) yield JSON.parse(data)
    }
  }
}
