import { expect, test } from 'vitest'
import { amountLiteral, numberLiteral } from './number-literal.ts'

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1_000'],
  ['0001000000', '1_000_000'],
])('%s is written %s', (digits, literal) => {
  expect(numberLiteral(digits)).toBe(literal)
})

test.each([
  ['1000000', 18, '1_000_000 * 10 ** 18'],
  ['5', 6, '5 * 10 ** 6'],
  ['1200', 0, '1_200'],
])('%s tokens of %d decimals are written %s', (tokens, decimals, literal) => {
  expect(amountLiteral(tokens, decimals)).toBe(literal)
})
