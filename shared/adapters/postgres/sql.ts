import postgres from 'postgres'

/** A pool or one transaction's connection: whatever can run a statement. */
export type Sql = postgres.Sql<{ bigint: bigint }>
export type Tx = Sql | postgres.TransactionSql<{ bigint: bigint }>

/**
 * A pool of the `postgres` client with timeouts of its own: a stuck statement must not hold a connection for ever,
 * for the client waits for a free one without any limit.
 */
export function openPool(url: string, max: number): Sql {
  return postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    fetch_types: false,
    onnotice: () => {},
    transform: { column: { from: postgres.toCamel } },
    connection: { statement_timeout: 5_000, idle_in_transaction_session_timeout: 10_000 },
    // bigint and numeric columns hold chain quantities: never a float.
    types: { bigint: { to: 20, from: [20, 1700], serialize: String, parse: BigInt } },
  })
}

/** A JSON column's value. The client asks for its own JSON type, while ours were checked by zod before. */
export function json(sql: Tx, value: unknown) {
  return sql.json(value as postgres.JSONValue)
}

/** A nullable column as an optional property. */
export function optional<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  return value === null ? {} : ({ [key]: value } as { [P in K]: T })
}
