import type { Effects } from '../../ports/stage-runs.ts'
import { json, type Sql } from './sql.ts'
import { fenced } from './stage-runs.ts'

/** Outside effects, journalled once: the first stored answer is the answer. */
export function effects(sql: Sql): Effects {
  const find: Effects['find'] = async (lease, kind, inputHash) => {
    const [row] = await sql<{ response: unknown }[]>`
      select response from effect where workflow_id = ${lease.workflowId} and stage = ${lease.stage}
        and kind = ${kind} and input_hash = ${inputHash}`
    return row
  }
  return {
    find,
    async store(lease, { kind, inputHash, response }) {
      // Not fenced: a paid answer that arrives after the lease was lost is still worth keeping.
      await sql`insert into effect (workflow_id, stage, kind, input_hash, response)
        values (${lease.workflowId}, ${lease.stage}, ${kind}, ${inputHash}, ${json(sql, response)})
        on conflict do nothing`
      const stored = await find(lease, kind, inputHash)
      if (!stored) throw fenced(lease)
      return stored
    },
  }
}
