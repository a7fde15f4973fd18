import { composerKinds } from '../composer-kinds.ts'
import type { Combination } from './specs.ts'

/**
 * A small subset in which every two choices that occur together somewhere still do. Greedy, in the order given,
 * so the same list gives the same sample.
 */
export function pairwiseSample(combinations: readonly Combination[]): Combination[] {
  const candidates = combinations.map((combination) => ({ combination, pairs: pairsOf(combination) }))
  const missing = new Set(candidates.flatMap(({ pairs }) => pairs))
  const sample: Combination[] = []
  while (missing.size > 0) {
    const gains = candidates.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length)
    const best = candidates[gains.indexOf(Math.max(...gains))]
    if (!best) break
    sample.push(best.combination)
    for (const pair of best.pairs) missing.delete(pair)
  }
  return sample
}

function pairsOf({ kind, features, access, values }: Combination): string[] {
  const choices = composerKinds[kind].features.map((name) => `${name}=${features.includes(name)}`)
  const all = [...choices, `access=${access}`, `values=${values}`]
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => `${one},${other}`))
}
