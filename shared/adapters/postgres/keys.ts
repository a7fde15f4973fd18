import type { KeyRecord, KeyStore, NewKey } from '../../ports/keys.ts'
import { json, optional, type Sql, type Tx } from './sql.ts'

interface KeyRow {
  id: string
  ownerId: string
  name: string
  scopes: KeyRecord['scopes']
  environment: KeyRecord['environment']
  last4: string
  hmac: string
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

/** API keys: the HMAC of the key is stored, never the key. */
export function keyStore(sql: Sql): KeyStore {
  return {
    async find(id) {
      const [row] = await sql<(KeyRow & { stale: boolean })[]>`
        select *, coalesce(last_used_at < clock_timestamp() - interval '1 minute', true) as stale
        from api_key where id = ${id}`
      if (!row) return undefined
      // Coarse on purpose: one write a minute and key, however busy it is.
      if (row.stale) await sql`update api_key set last_used_at = clock_timestamp() where id = ${id}`
      return { record: recordOf(row), hmac: row.hmac }
    },
    insert: (key) => insert(sql, key),
    async list(ownerId) {
      const rows = await sql<KeyRow[]>`select * from api_key where owner_id = ${ownerId} order by created_at`
      return rows.map(recordOf)
    },
    rotate: ({ ownerId, id, successor, overlapUntil }) =>
      sql.begin(async (tx) => {
        const rows = await tx`
          update api_key set expires_at = least(coalesce(expires_at, ${overlapUntil}), ${overlapUntil})
          where id = ${id} and owner_id = ${ownerId} and revoked_at is null
            and (expires_at is null or expires_at > clock_timestamp()) returning 1`
        return rows.length > 0 ? insert(tx, successor) : undefined
      }),
    async revoke(ownerId, id) {
      const rows = await sql`
        update api_key set revoked_at = coalesce(revoked_at, clock_timestamp())
        where id = ${id} and owner_id = ${ownerId} returning 1`
      return rows.length > 0
    },
  }
}

async function insert(tx: Tx, key: NewKey): Promise<KeyRecord> {
  const rows = await tx<KeyRow[]>`
    insert into api_key (id, owner_id, name, scopes, environment, last4, hmac, expires_at)
    values (${key.id}, ${key.ownerId}, ${key.name}, ${json(tx, key.scopes)}, ${key.environment}, ${key.last4},
      ${key.hmac}, ${key.expiresAt ?? null}) returning *`
  const [row] = rows
  if (!row) throw new Error('insert into api_key returned no row')
  return recordOf(row)
}

function recordOf(row: KeyRow): KeyRecord {
  const { hmac: _, expiresAt, revokedAt, lastUsedAt, ...rest } = row
  return {
    ...rest,
    ...optional('expiresAt', expiresAt),
    ...optional('revokedAt', revokedAt),
    ...optional('lastUsedAt', lastUsedAt),
  }
}
