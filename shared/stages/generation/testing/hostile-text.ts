import fc from 'fast-check'

const fragments = [
  '"',
  '\\',
  "'",
  '\n',
  '\r',
  '\t',
  '\0',
  '\v',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '*/',
  '/*',
  '*',
  '/',
  '//',
  '@',
  '@dev ',
  '@custom:x ',
  '@inheritdoc ERC20',
  '\\u0041',
  '\\x41',
  '\\',
  '"); }',
  '} contract Evil {',
  'unicode"',
  'é',
  '太陽',
  '😀',
  '{id}',
  ' ',
  'a',
]

const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))

/** Well-formed text that tries to leave a string literal or a comment, up to a number of UTF-16 units. */
export function hostileText(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fragments) },
    fc.array(character, { maxLength: 3 }).map((all) => all.join('')),
  )
  return fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((pieces) => cut(pieces.join('').replace(/\p{Bidi_Control}/gu, ''), maxLength))
    .filter((text) => text.length > 0)
}

/** Cuts between characters, never inside one. */
function cut(text: string, maxLength: number): string {
  let out = ''
  for (const character of text) {
    if (out.length + character.length > maxLength) break
    out += character
  }
  return out
}
