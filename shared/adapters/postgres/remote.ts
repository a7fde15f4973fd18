import { AppError, type ErrorCode } from '../../errors.ts'
import type { Stores } from './stores.ts'

/**
 * Stores behind a method call to another isolate. Under workerd a socket belongs to the request that opened it, so the
 * pool lives in a Durable Object and each store verb crosses to it as one call.
 */

/** What crosses back: an error keeps its code, which a plain Error would lose on the way. */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; code: ErrorCode; message: string; retryable: boolean; retryAfterSeconds?: number }

export interface StoreCall {
  store: keyof Stores
  method: string
  args: unknown[]
}

/** The serving side: runs one call and never throws. */
export async function serveStores(stores: Stores, { store, method, args }: StoreCall): Promise<Reply> {
  try {
    const verb: unknown = Reflect.get(stores[store], method)
    if (typeof verb !== 'function')
      throw new AppError('INTERNAL', `Cannot call ${store}.${method}: no such verb`)
    return { ok: true, value: await verb(...args) }
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): Reply {
  if (!(error instanceof AppError))
    return { ok: false, code: 'UNAVAILABLE', message: `Database: ${String(error)}`, retryable: true }
  const { code, message, retryable, retryAfterSeconds } = error
  return {
    ok: false,
    code,
    message,
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}

/** The calling side: stores whose every verb is sent through `send`. */
export function remoteStores(send: (call: StoreCall) => Promise<Reply>): Stores {
  const remote = (store: keyof Stores) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          async (...args: unknown[]) =>
            unwrap(await send({ store, method: String(method), args })),
      },
    )
  // Each property is made of the port's own verbs, by name: the serving side holds the types.
  return new Proxy({}, { get: (_, store) => remote(String(store) as keyof Stores) }) as Stores
}

function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value
  const { code, message, retryable, retryAfterSeconds } = reply
  throw new AppError(code, message, {
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  })
}
