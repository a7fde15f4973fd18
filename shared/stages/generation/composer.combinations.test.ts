import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evmVersions } from '../../artifacts/contract.ts'
import { kindNames } from '../../artifacts/spec.ts'
import { compileCombinations } from './testing/compile-combinations.ts'
import { SolcPool } from './testing/solc-pool.ts'
import { type Combination, combinationsOf, valueSets } from './testing/specs.ts'

let pool: SolcPool
beforeAll(() => {
  pool = new SolcPool(2)
})
afterAll(() => pool.close())

describe.each(kindNames)('every combination of %s', (kind) => {
  test('type-checks without a diagnostic and has exactly its options', async () => {
    const report = await compileCombinations(pool, combinationsOf(kind), {
      evmVersion: 'paris',
      depth: 'abi',
    })

    expect(report.problems).toEqual([])
  })

  test('gives code within the size limits', async () => {
    const options = oneValueSetEach(combinationsOf(kind))
    const report = await compileCombinations(pool, options, { evmVersion: 'paris', depth: 'code' })

    expect(report.problems).toEqual([])
    expect(report.largest.creation).toBeGreaterThan(0)
  })

  test.each(evmVersions.slice(1))('also for %s, one in twenty', async (evmVersion) => {
    const some = oneValueSetEach(combinationsOf(kind)).filter((_, i) => i % 20 === 7)
    const report = await compileCombinations(pool, some, { evmVersion, depth: 'code' })

    expect(report.problems).toEqual([])
  })
})

/** Values do not meet in the code, so each set of options is built with one of them, spread evenly. */
function oneValueSetEach(combinations: readonly Combination[]): Combination[] {
  return combinations.filter(({ kind, values }, i) => {
    const sets = valueSets[kind].length
    return kind === 'SimpleStorage' || values === (Math.imul(Math.floor(i / sets), 2654435761) >>> 16) % sets
  })
}
