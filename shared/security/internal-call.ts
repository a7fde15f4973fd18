import { encode, hex, hmacKey } from './api-key.ts'

/** Calls between our own functions: `x-internal-signature: <unix seconds>.<HMAC-SHA-256 of "seconds.path.body", hex>`. */

export const INTERNAL_HEADER = 'x-internal-signature'
/** A signature is good this long, so a captured one is worth little. */
const TOLERANCE_SECONDS = 300

export interface InternalCall {
  path: string
  body: string
  now: Date
}

export async function signInternal(secret: string, { path, body, now }: InternalCall): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const mac = await crypto.subtle.sign('HMAC', await hmacKey(secret), encode(`${seconds}.${path}.${body}`))
  return `${seconds}.${hex(new Uint8Array(mac))}`
}

export async function verifyInternal(
  secret: string,
  header: string | undefined,
  { path, body, now }: InternalCall,
): Promise<boolean> {
  const [, seconds = '', mac = ''] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(header ?? '') ?? []
  const bytes = Uint8Array.from(mac.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const signed = encode(`${seconds}.${path}.${body}`)
  const matches = await crypto.subtle.verify('HMAC', await hmacKey(secret), bytes, signed)
  return matches && Math.abs(now.getTime() / 1000 - Number(seconds)) <= TOLERANCE_SECONDS
}
