import type { MetricDelta, MetricsStore } from '../../ports/metrics-store.ts'
import { json, type Sql, type Tx } from './sql.ts'

interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

/** Shared counters in Postgres, for where there is no Redis. */
export function metricsStore(sql: Sql): MetricsStore {
  return {
    async flush(id, deltas) {
      await sql.begin(async (tx) => {
        const first = await tx`insert into metric_flush (id) values (${id}) on conflict do nothing returning 1`
        if (first.length === 0) return
        // Always in the same order: two flushes that touch the same rows must not wait for each other in a ring.
        for (const delta of [...deltas].sort(byKey)) await add(tx, delta)
        await tx`delete from metric_flush where created_at < clock_timestamp() - interval '1 hour'`
      })
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
        ...active.map(({ network, value }) => ({ name: 'hyperagent_active_workflows', labels: { network }, value })),
        ...due.map(({ stage, value }) => ({ name: 'hyperagent_queue_size', labels: { queue_name: stage }, value })),
        ...dead.map(({ value }) => ({ name: 'hyperagent_dead_letters', labels: {}, value })),
      ]
    },
  }
}

async function add(tx: Tx, { name, labels, by }: MetricDelta): Promise<void> {
  await tx`insert into metric as m (name, labels, value) values (${name}, ${json(tx, labels)}, ${by})
    on conflict (name, labels) do update set value = m.value + excluded.value`
}

function byKey(a: MetricDelta, b: MetricDelta): number {
  const key = ({ name, labels }: MetricDelta) => `${name} ${JSON.stringify(labels)}`
  return key(a) < key(b) ? -1 : 1
}
