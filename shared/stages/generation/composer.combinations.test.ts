import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evmVersions } from '../../artifacts/contract.ts'
import { kindNames } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'
import { compileCombinations } from './testing/compile-combinations.ts'
import { SolcPool } from './testing/solc-pool.ts'
import { type Combination, combinationsOf, combinedSpec, valueSets } from './testing/specs.ts'

let pool: SolcPool
beforeAll(() => {
  pool = new SolcPool(2)
})
afterAll(() => pool.close())

describe.each(kindNames)('%s', (kind) => {
  const every = combinationsOf(kind)
  const sources = distinct(every)
  const optionSets = distinct(every.filter(hasItsValues))
  const withRoles = optionSets.filter(({ access }) => access === 'roles')
  const others = optionSets.filter(({ access }) => access !== 'roles')

  test(`${every.length} combinations, ${sources.length} sources: no diagnostic, and exactly the options asked for`, async () => {
    const report = await compileCombinations(pool, sources, { evmVersion: 'paris', depth: 'abi' })
    expect(report.problems).toEqual([])
  })

  test(`${withRoles.length} sets of options with roles: production settings, within the size limits`, async () => {
    const report = await compileCombinations(pool, withRoles, { evmVersion: 'paris', depth: 'optimized' })
    expect(report.problems).toEqual([])
  })

  test(`${others.length} sets of options with one owner or none: code without the optimizer`, async () => {
    const report = await compileCombinations(pool, others, { evmVersion: 'paris', depth: 'code' })
    expect(report.problems).toEqual([])
  })

  test.each(evmVersions.slice(1))('one set of options in forty for %s', async (evmVersion) => {
    const some = optionSets.filter((_, i) => i % 40 === 7)
    const report = await compileCombinations(pool, some, { evmVersion, depth: 'optimized' })
    expect(report.problems).toEqual([])
  })
})

/** One combination for each text that the composer writes. */
function distinct(combinations: readonly Combination[]): Combination[] {
  return [...new Map(combinations.map((one) => [composeContract(combinedSpec(one, 0)).source, one])).values()]
}

/** Values do not meet in the code, so code is generated with one value set per set of options, spread evenly. */
function hasItsValues({ kind, features, values }: Combination): boolean {
  const seed = features.reduce<number>((sum, word) => Math.imul(sum + word.length, 2_654_435_761), 0)
  return kind === 'SimpleStorage' || values === (seed >>> 16) % valueSets[kind].length
}
