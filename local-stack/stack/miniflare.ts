import * as Mf from 'miniflare'
import { buildPool, buildWorkers, type LocalWorker } from './workers.ts'

const COMPATIBILITY_DATE = '2026-07-28'

export interface LocalWorkers {
  reload(): Promise<void>
  stop(): Promise<void>
}

/** All functions behind one port, in one workerd: the light ones share a Worker, the heavy ones and the pool are their own. */
export async function startWorkers(port: number, env: Record<string, string>): Promise<LocalWorkers> {
  const options = async () => Mf.convertV4MiniflareOptions(await describe(port, env))
  const miniflare = new Mf.Miniflare(await options())
  await miniflare.ready
  return {
    async reload() {
      await miniflare.setOptions(await options())
    },
    stop: () => miniflare.dispose(),
  }
}

async function describe(port: number, env: Record<string, string>) {
  const [workers, pool] = await Promise.all([buildWorkers(), buildPool()])
  return {
    host: '127.0.0.1',
    port,
    cf: false,
    logRequests: false,
    workers: [...workers.map((worker) => functionsWorker(worker, env)), poolWorker(pool, env)],
  }
}

function functionsWorker({ name, code, functions }: LocalWorker, env: Record<string, string>) {
  // The pool holds the connection; a function that could open its own would bypass it.
  const { DATABASE_URL: _, ...bindings } = env
  return {
    ...module(name, code),
    bindings,
    routes: name === 'light' ? ['*/*'] : functions.map(({ route }) => `*${route.path}`),
    durableObjects: { POOL: { className: 'PgPool', scriptName: 'pool' } },
  }
}

function poolWorker(code: string, { DATABASE_URL = '', DATABASE_POOL_SIZE = '' }: Record<string, string>) {
  return {
    ...module('pool', code),
    bindings: { DATABASE_URL, DATABASE_POOL_SIZE },
    durableObjects: { POOL: 'PgPool' },
  }
}

function module(name: string, contents: string) {
  return {
    name,
    modules: [{ type: 'ESModule' as const, path: `${name}.mjs`, contents }],
    compatibilityDate: COMPATIBILITY_DATE,
    compatibilityFlags: ['nodejs_compat'],
  }
}
