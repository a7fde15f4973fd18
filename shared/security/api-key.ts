import type { NewKey, Scope } from '../ports/keys.ts'

/**
 * API keys: `hk_<live|test>_<keyid12>_<secret32><crc6>` in base62. The checksum refuses typing errors without a look-up,
 * the id finds the row, and only an HMAC of the whole key under a pepper is kept.
 */

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const shape = /^hk_(?:live|test)_([0-9A-Za-z]{12})_[0-9A-Za-z]{38}$/

/** A fresh key; the token is shown once and never stored. */
export async function mintKey(
  pepper: string,
  {
    environment,
    ...rest
  }: Pick<NewKey, 'ownerId' | 'name' | 'environment'> & { scopes: readonly Scope[]; expiresAt?: Date },
): Promise<{ token: string; key: NewKey }> {
  const id = randomText(12)
  const body = `hk_${environment}_${id}_${randomText(32)}`
  const token = body + checksum(body)
  const key = { ...rest, environment, id, last4: token.slice(-4), hmac: await keyHmac(pepper, token) }
  return { token, key }
}

/** The key id inside a well-formed token, undefined for anything else. */
export function keyIdOf(token: string): string | undefined {
  const id = shape.exec(token)?.[1]
  return id && checksum(token.slice(0, -6)) === token.slice(-6) ? id : undefined
}

/** HMAC-SHA-256 of the token under the pepper, lower-case hex. */
export async function keyHmac(pepper: string, token: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(pepper), encode(token))))
}

/** Compares in constant time, whatever the two strings hold. */
export async function sameText(a: string, b: string): Promise<boolean> {
  const key = await hmacKey('comparison')
  return crypto.subtle.verify('HMAC', key, await crypto.subtle.sign('HMAC', key, encode(a)), encode(b))
}

export function hmacKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Base62 of random bytes; a byte that would favour the first letters is drawn again. */
function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < 248) text += alphabet[byte % 62]
  }
  return text
}

/** CRC-32 (IEEE) as six base62 digits. */
export function checksum(text: string): string {
  let crc = ~0
  for (const byte of encode(text)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let value = ~crc >>> 0
  let digits = ''
  for (; digits.length < 6; value = Math.floor(value / 62)) digits = alphabet[value % 62] + digits
  return digits
}
