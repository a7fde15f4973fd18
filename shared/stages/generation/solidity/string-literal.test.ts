import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText } from '../testing/hostile-text.ts'
import { stringValue, tokensOf } from '../testing/solidity-lexer.ts'
import { solidityString } from './string-literal.ts'

describe('solidityString', () => {
  test.each([
    ['Solar Credit', '"Solar Credit"'],
    ['', '""'],
    ['say "hi"', '"say \\"hi\\""'],
    ['C:\\new', '"C:\\\\new"'],
    ['two\nlines\r\t', '"two\\nlines\\r\\t"'],
    ['nul\0del\x7f', '"nul\\u0000del\\u007f"'],
    ['Café', 'unicode"Café"'],
    ['太陽 😀', 'unicode"太陽 😀"'],
    ['next\u0085line\u2028sep', '"next\\u0085line\\u2028sep"'],
    ["it's */ // fine", '"it\'s */ // fine"'],
  ])('%j becomes %s', (text, literal) => {
    expect(solidityString(text)).toBe(literal)
  })

  test('any text is one string token with exactly that value', () => {
    fc.assert(
      fc.property(hostileText(200), (text) => {
        const tokens = tokensOf(solidityString(text))

        expect(tokens).toHaveLength(1)
        expect(tokens[0]?.type).toBe('string')
        expect(stringValue(tokens[0]?.text ?? '')).toBe(text)
      }),
    )
  })

  test.each(['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'])(
    'refuses the bidirectional control %j',
    (control) => {
      expect(() => solidityString(`Safe${control}Token`)).toThrow(
        expect.objectContaining({ code: 'SOURCE_REFUSED' }),
      )
    },
  )

  test.each(['\ud83d', '\ude00', 'a\ud83db'])('refuses the lone surrogate in %j', (text) => {
    expect(() => solidityString(text)).toThrow(expect.objectContaining({ code: 'SOURCE_REFUSED' }))
  })
})
