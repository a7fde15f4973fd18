import type { Ids } from '../ports/basics.ts'
import type { Connect } from './runtime.ts'

export const ids: Connect<Ids> = () => ({ next: (prefix) => `${prefix}_${uuid7(new Date())}` })

/** UUIDv7 (RFC 9562 5.7) without its dashes: 48 bits of milliseconds, then randomness, so ids sort by age. */
export function uuid7(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  const variant = ((Number.parseInt(random.charAt(3), 16) & 3) | 8).toString(16)
  return `${time}7${random.slice(0, 3)}${variant}${random.slice(4, 19)}`
}
