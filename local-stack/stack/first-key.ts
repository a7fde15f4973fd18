import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPool } from '../../shared/adapters/postgres/sql.ts'
import { createStores } from '../../shared/adapters/postgres/stores.ts'
import type { Scope } from '../../shared/ports/keys.ts'
import { keyIdOf, mintKey } from '../../shared/security/api-key.ts'

const allTestnetScopes: readonly Scope[] = [
  'workflow:read',
  'workflow:write',
  'deploy:testnet',
  'metrics:read',
  'admin',
]

/** The key of this machine's person: kept beside the data, readable by them only, made anew if the database lost it. */
export async function firstKey(dataDir: string, databaseUrl: string, pepper: string): Promise<string> {
  const file = join(dataDir, 'api-key')
  const sql = openPool(databaseUrl, 1)
  try {
    const { keys } = createStores(sql)
    const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
    const id = keyIdOf(kept)
    if (id !== undefined && (await keys.find(id))) return kept
    const { token, key } = await mintKey(pepper, {
      ownerId: 'own_local',
      name: 'this machine',
      environment: 'test',
      scopes: allTestnetScopes,
    })
    await keys.insert(key)
    writeFileSync(file, `${token}\n`, { mode: 0o600 })
    return token
  } finally {
    await sql.end()
  }
}
