import type { Sql } from './sql.ts'

export interface Migration {
  /** `0001_workflows`, `0002_deployments`, ...: applied in this order, forward only. */
  name: string
  statements: string
}

/**
 * Applies what is missing, each migration in one transaction with its own record. Two processes may run it at once:
 * the second waits for the lock on the record table and finds nothing left to do. Returns the names applied.
 */
export async function migrate(sql: Sql, migrations: readonly Migration[]): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`
  const applied: string[] = []
  for (const { name, statements } of migrations) {
    const fresh = await sql.begin(async (tx) => {
      await tx`lock table migration in exclusive mode`
      const known = await tx`select 1 from migration where name = ${name}`
      if (known.length > 0) return false
      await tx.unsafe(statements)
      await tx`insert into migration (name) values (${name})`
      return true
    })
    if (fresh) applied.push(name)
  }
  return applied
}
