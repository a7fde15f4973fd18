import type { MetricsStore } from '../../ports/metrics-store.ts'
import { json, type Sql } from './sql.ts'

interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

/** Shared counters in Postgres, for where there is no Redis. */
export function metricsStore(sql: Sql): MetricsStore {
  return {
    async flush(id, deltas) {
      // In a fixed order: two flushes that touch the same rows must not wait for each other in a ring.
      await sql`
        with once as (insert into metric_flush (id) values (${id}) on conflict do nothing returning 1)
        insert into metric as m (name, labels, value)
        select d.name, d.labels, d.by from jsonb_to_recordset(${json(sql, deltas)}::jsonb) as d (name text, labels jsonb, by float8), once
        order by d.name, d.labels
        on conflict (name, labels) do update set value = m.value + excluded.value`
      await sql`delete from metric_flush where created_at < clock_timestamp() - interval '1 hour'`
    },
    async totals() {
      return [...(await sql<Sample[]>`select name, labels, value from metric order by name, labels`)]
    },
    async gauges() {
      const [active, due, dead] = await Promise.all([
        sql<{ network: string; value: number }[]>`
          select network, count(*)::float8 as value from workflow
          where status not in ('completed', 'failed', 'cancelled') group by network`,
        sql<{ stage: string; value: number }[]>`
          select stage, count(*)::float8 as value from stage_run
          where status in ('pending', 'leased') group by stage`,
        sql<{ value: number }[]>`select count(*)::float8 as value from dead_letter where resolved_at is null`,
      ])
      return [
        ...active.map(({ network, value }) => ({
          name: 'hyperagent_active_workflows',
          labels: { network },
          value,
        })),
        ...due.map(({ stage, value }) => ({
          name: 'hyperagent_queue_size',
          labels: { queue_name: stage },
          value,
        })),
        ...dead.map(({ value }) => ({ name: 'hyperagent_dead_letters', labels: {}, value })),
      ]
    },
  }
}
