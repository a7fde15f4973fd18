import type { Context } from 'hono'
import { AppError } from '../errors.ts'

/**
 * The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header): a structured-field string, quotes included,
 * or the bare text most clients send. 1 to 255 visible ASCII characters.
 */
export function idempotencyKey(c: Context): string | undefined {
  const header = c.req.header('idempotency-key')
  if (header === undefined) return undefined
  const key = /^"([^"\\]*)"$/.exec(header)?.[1] ?? header
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new AppError(
      'INVALID_REQUEST',
      'Cannot accept the Idempotency-Key: send 1 to 255 visible ASCII characters',
    )
  return key
}
