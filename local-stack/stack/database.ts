import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, migrate } from '../../shared/adapters/postgres/migrate.ts'
import { openPool } from '../../shared/adapters/postgres/sql.ts'
import { root } from '../house/root.ts'

const folder = join(root, 'shared/adapters/postgres/migrations')

/** Every migration on disk, in order of its number. */
export function migrationsOnDisk(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.sql$/, ''),
      statements: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** Brings a database up to date; returns what was applied. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const sql = openPool(url, 1)
  try {
    return await migrate(sql, migrationsOnDisk())
  } finally {
    await sql.end()
  }
}
