import type { RateLimiter } from '../../ports/limiter.ts'
import type { Sql } from './sql.ts'

/**
 * The generic cell rate algorithm (ITU-T I.371) in one upsert: the stored time is when the subject's allowance
 * will be whole again. A call fits while that time, moved on by its weight, stays within one window from now.
 */
export function rateLimiter(sql: Sql): RateLimiter {
  return {
    async spend(subject, weight, { quota, windowSeconds }) {
      const cost = (weight * windowSeconds) / quota
      const [spent] = await sql<{ used: number }[]>`
        insert into rate_limit as r (subject, tat)
        values (${subject}, clock_timestamp() + ${cost} * interval '1 second')
        on conflict (subject) do update
          set tat = greatest(r.tat, clock_timestamp()) + ${cost} * interval '1 second'
          where greatest(r.tat, clock_timestamp()) + ${cost} * interval '1 second'
            <= clock_timestamp() + ${windowSeconds} * interval '1 second'
        returning extract(epoch from r.tat - clock_timestamp())::float8 as used`
      const unit = windowSeconds / quota
      if (spent)
        return {
          allowed: true,
          remaining: Math.floor((windowSeconds - spent.used) / unit),
          retryAfterSeconds: Math.ceil(unit),
        }
      const [full] = await sql<{ used: number }[]>`
        select extract(epoch from tat - clock_timestamp())::float8 as used from rate_limit where subject = ${subject}`
      const used = full?.used ?? windowSeconds
      return {
        allowed: false,
        remaining: Math.max(0, Math.floor((windowSeconds - used) / unit)),
        retryAfterSeconds: Math.max(1, Math.ceil(used + cost - windowSeconds)),
      }
    },
  }
}
