export const scopes = [
  'workflow:read',
  'workflow:write',
  'deploy:testnet',
  'deploy:mainnet',
  'metrics:read',
  'admin',
] as const
export type Scope = (typeof scopes)[number]

/** Who is calling: everything is stored under the owner, so a rotated key keeps seeing its owner's work. */
export interface Actor {
  keyId: string
  ownerId: string
  scopes: readonly Scope[]
}

/** An API key as it may be shown: never its secret. */
export interface KeyRecord {
  id: string
  ownerId: string
  name: string
  scopes: readonly Scope[]
  environment: 'live' | 'test'
  last4: string
  createdAt: Date
  expiresAt?: Date
  revokedAt?: Date
  lastUsedAt?: Date
}

export interface NewKey {
  id: string
  ownerId: string
  name: string
  scopes: readonly Scope[]
  environment: 'live' | 'test'
  last4: string
  /** HMAC-SHA-256 of the whole key under the pepper, hex. */
  hmac: string
  expiresAt?: Date
}

export interface KeyStore {
  /** The stored HMAC and record of a key id, revoked and expired ones included; undefined when unknown. */
  find(id: string): Promise<{ record: KeyRecord; hmac: string } | undefined>
  insert(key: NewKey): Promise<KeyRecord>
  list(ownerId: string): Promise<KeyRecord[]>
  /**
   * Stores the successor and lets the old key live until `overlapUntil`, in one transaction.
   * Undefined when the owner has no such active key.
   */
  rotate(input: {
    ownerId: string
    id: string
    successor: NewKey
    overlapUntil: Date
  }): Promise<KeyRecord | undefined>
  /** False when the owner has no such key. Revoking twice is harmless. */
  revoke(ownerId: string, id: string): Promise<boolean>
}
