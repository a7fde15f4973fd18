import { afterAll, describe, expect, test } from 'vitest'
import { kindNames } from '../../artifacts/spec.ts'
import { compileCombinations } from './testing/compile-combinations.ts'
import { pairwiseSample } from './testing/pairwise.ts'
import { SolcPool } from './testing/solc-pool.ts'
import { combinationsOf } from './testing/specs.ts'

const pool = new SolcPool(2)
afterAll(() => pool.close())

describe('what the composer writes, compiled', () => {
  test('every two options together compile cleanly, show in the ABI, and fit the size limits', async () => {
    const sample = kindNames.flatMap((kind) => pairwiseSample(combinationsOf(kind)))
    const report = await compileCombinations(pool, sample, { evmVersion: 'paris', depth: 'optimized' })

    expect(report.problems).toEqual([])
  })
})
