import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindNames } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'
import { hostileSpec } from './testing/hostile-spec.ts'
import { hostileText } from './testing/hostile-text.ts'
import { stringValue, tokensOf } from './testing/solidity-lexer.ts'

describe.each(kindNames)('text of a request in %s', (kind) => {
  const texts = fc.record({
    name: hostileText(64),
    symbol: hostileText(16),
    base_uri: hostileText(256),
    requirement: hostileText(300),
  })
  const plain = { name: 'N', symbol: 'S', base_uri: 'U', requirement: 'R' }

  test('changes the values of string literals and nothing else of the program', () => {
    const expected = tokensOf(composeContract(hostileSpec(kind, plain)).source)

    fc.assert(
      fc.property(texts, (hostile) => {
        const values: Record<string, string> = {
          N: hostile.name,
          S: hostile.symbol,
          'U{id}': uri(hostile.base_uri),
        }
        const found = tokensOf(composeContract(hostileSpec(kind, hostile)).source)
        expect(found.map(({ type, text }) => (type === 'string' ? stringValue(text) : text))).toEqual(
          expected.map(({ type, text }) => (type === 'string' ? substituted(stringValue(text)) : text)),
        )

        function substituted(value: string): string {
          return value === 'U' ? hostile.base_uri : (values[value] ?? value)
        }
      }),
    )
  })
})

function uri(baseUri: string): string {
  return baseUri.includes('{id}') ? baseUri : `${baseUri}{id}`
}
