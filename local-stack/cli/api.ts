import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { exitCodes } from './command.ts'

export const DEFAULT_URL = 'http://127.0.0.1:8787'

export interface Api {
  url: string
  /** Throws an error with an exit code when the server cannot be reached or refuses. */
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>>
  post<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.infer<S>>
  /** A response as it comes, for streams. */
  open(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response>
}

const Problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

export function createApi(url: string, key: string | undefined): Api {
  const base = url.replace(/\/$/, '')
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), ...init.headers }
    const response = await fetch(base + path, { ...init, headers }).catch((error: Error) => {
      if (error.name === 'AbortError') throw error
      throw failure(`Cannot reach ${base}: start it with "npm start", or give --url`, exitCodes.unreachable)
    })
    if (!response.ok) throw await refusal(response)
    return response
  }
  return {
    url: base,
    get: async (path, schema) => schema.parse(await (await send(path, {})).json()),
    async post(path, body, schema) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
      return schema.parse(await (await send(path, init)).json())
    },
    open: (path, headers, signal) => send(path, { headers, signal }),
  }
}

async function refusal(response: Response): Promise<Error> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (!problem.success) return failure(`The server answered ${response.status}`, exitCodes.unreachable)
  const { code, detail, errors = [] } = problem.data
  const culprits = errors.slice(1).map((error) => `\n  ${error.pointer || 'body'}: ${error.detail}`)
  return failure(`${detail} (${code})${culprits.join('')}`, exitCodes.refused)
}

function failure(message: string, exitCode: number): Error {
  return Object.assign(new Error(message), { exitCode })
}

/** The key to use: the environment's, else the one `npm start` made for this machine. */
export function findKey(): string | undefined {
  if (process.env.HYPERAGENT_API_KEY) return process.env.HYPERAGENT_API_KEY
  const project = fileURLToPath(new URL('../..', import.meta.url))
  const file = [process.cwd(), project].map((folder) => join(folder, '.hyperagent/api-key')).find(existsSync)
  return file && readFileSync(file, 'utf8').trim()
}
