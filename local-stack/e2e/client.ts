import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningStack } from './running-stack.ts'

export const solarCredit =
  'An ERC20 token named Solar Credit, symbol SOLR, one million supply, mintable by the owner, burnable and pausable'

/** The API as a test calls it: whatever comes back, with its status. */
export function clientOf(stack: RunningStack) {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(stack.url + path, {
      method,
      headers: {
        authorization: `Bearer ${stack.key()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parse(text) }
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      call('POST', path, body, headers),
    async create(nlp_input: string, rest: Record<string, unknown> = {}): Promise<string> {
      const { status, body } = await call('POST', '/api/v1/workflows/generate', { nlp_input, ...rest })
      if (status !== 202) throw new Error(`generate answered ${status}: ${JSON.stringify(body)}`)
      return String(body.workflow_id)
    },
    /** Polls until the workflow has ended; the caller's test timeout is the limit. */
    async end(id: string): Promise<Json> {
      for (;;) {
        const { body } = await call('GET', `/api/v1/workflows/${id}`)
        if (['completed', 'failed', 'cancelled'].includes(String(body.status))) return body
        await sleep(100)
      }
    },
    async events(id: string): Promise<Json[]> {
      const { body } = await call('GET', `/api/v1/workflows/${id}/events?wait=0`, undefined, {
        accept: 'application/json',
      })
      return body.events as Json[]
    },
  }
}

export type Json = Record<string, unknown>

function parse(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}
