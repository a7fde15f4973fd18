import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText } from '../testing/hostile-text.ts'
import { tokensOf } from '../testing/solidity-lexer.ts'
import { commentText, docBlock } from './natspec.ts'

describe('commentText', () => {
  test.each([
    ['An ERC20 token', 'An ERC20 token'],
    ['close */ contract Evil {}', 'close * / contract Evil {}'],
    ['**/', '** /'],
    ['*/*/', '* / * /'],
    ['first\n * @dev second', 'first * (at)dev second'],
    ['a\u2028b\u0085c\rd', 'a b c d'],
    ['abc\u202edef', 'abcdef'],
    [' \n\t', ''],
    ['half \ud83d of one', 'half of one'],
  ])('%j becomes %j', (text, safe) => {
    expect(commentText(text)).toBe(safe)
  })

  test('cannot end the comment, start a line or a tag, or reorder what is read', () => {
    fc.assert(
      fc.property(hostileText(300), (text) => {
        const safe = commentText(text)

        expect(safe).not.toMatch(/\*\/|\/\*|@|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u)
        expect(tokensOf(docBlock([`@dev ${safe}`]).join('\n'))).toEqual([])
      }),
    )
  })
})

describe('docBlock', () => {
  test('continues long lines at a space, and loses no word', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`)
    const block = docBlock([words.join(' '), 'x'.repeat(200)])

    expect(block.at(0)).toBe('/**')
    expect(block.at(-1)).toBe(' */')
    expect(block.slice(1, -2).every((line) => line.length <= 113)).toBe(true)
    expect(block.slice(1, -1).flatMap((line) => line.slice(3).split(' '))).toEqual([
      ...words,
      'x'.repeat(200),
    ])
  })
})
