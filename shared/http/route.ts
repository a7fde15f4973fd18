import type * as z from 'zod'
import type { Scope } from '../ports/keys.ts'

/** A function's public face: everything the router, the documents and the client need to know of it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  /** The scope a key must hold; `open` needs no key, `internal` needs the signature of another function. */
  scope: Scope | 'open' | 'internal'
  tag: 'health' | 'workflows' | 'contracts' | 'networks' | 'keys' | 'metrics' | 'docs' | 'internal'
  summary: string
  description?: string
  query?: z.ZodObject
  body?: z.ZodType
  /** Largest accepted body in bytes; 64 KiB unless told. */
  maxBodyBytes?: number
  /** Units of the key's rate limit that one call spends; 1 unless told. */
  weight?: number
  answer: {
    status: 200 | 201 | 202 | 204 | 101
    schema?: z.ZodType
    /** Media type where it is not JSON. */
    media?: string
    description: string
  }
}
