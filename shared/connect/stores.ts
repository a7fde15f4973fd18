import { type Reply, remoteStores, type StoreCall } from '../adapters/postgres/remote.ts'
import { openPool } from '../adapters/postgres/sql.ts'
import { createStores, type Stores } from '../adapters/postgres/stores.ts'
import { AppError } from '../errors.ts'
import type { Runtime } from './runtime.ts'

/** A Durable Object namespace whose one object holds the pool (Miniflare stacks). */
interface PoolNamespace {
  getByName(name: string): { call(call: StoreCall): Promise<Reply> }
}

interface Hyperdrive {
  connectionString: string
}

const perRuntime = new WeakMap<Runtime, Stores>()
const pools = new Map<string, Stores>()

/**
 * Postgres, as this runtime can reach it: through the pool object under Miniflare, through Hyperdrive with a client of the
 * request's own on Cloudflare, through one pool a process on Deno and Node.
 */
export function storesOf(runtime: Runtime): Stores {
  const stores = perRuntime.get(runtime) ?? openStores(runtime)
  perRuntime.set(runtime, stores)
  return stores
}

function openStores({ bindings, config }: Runtime): Stores {
  const { POOL, HYPERDRIVE } = bindings as { POOL?: PoolNamespace; HYPERDRIVE?: Hyperdrive }
  if (POOL) return remoteStores((call) => POOL.getByName('main').call(call))
  // Not closed here: the platform closes a request's sockets with the request.
  if (HYPERDRIVE) return createStores(openPool(HYPERDRIVE.connectionString, 1))
  const url = config.DATABASE_URL
  if (!url) throw new AppError('UNAVAILABLE', 'Cannot reach Postgres: set DATABASE_URL', { retryable: false })
  const pool = pools.get(url) ?? createStores(openPool(url, config.DATABASE_POOL_SIZE))
  pools.set(url, pool)
  return pool
}
