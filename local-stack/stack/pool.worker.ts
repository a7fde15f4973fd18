import { DurableObject } from 'cloudflare:workers'
import { type StoreCall, serveStores } from '../../shared/adapters/postgres/remote.ts'
import { openPool } from '../../shared/adapters/postgres/sql.ts'
import { createStores } from '../../shared/adapters/postgres/stores.ts'

interface PoolEnv {
  DATABASE_URL: string
  DATABASE_POOL_SIZE: string
}

/**
 * The one object that holds the Postgres pool of this stack. Under workerd a socket belongs to the request that opened
 * it, except inside a Durable Object, whose sockets live as long as the object.
 */
export class PgPool extends DurableObject<PoolEnv> {
  readonly #stores = createStores(openPool(this.env.DATABASE_URL, Number(this.env.DATABASE_POOL_SIZE)))

  call(call: StoreCall) {
    return serveStores(this.#stores, call)
  }
}

export default { fetch: () => new Response('This Worker answers method calls only', { status: 404 }) }
