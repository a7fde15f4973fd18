import { AppError } from '../../../errors.ts'

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Quotes, backslashes, controls and every character that ends a line somewhere (Unicode 5.8). */
const unsafe = /["\\\p{Cc}\p{Zl}\p{Zp}]/gu

/**
 * Any text as one Solidity string literal with exactly that value: `"..."`, or `unicode"..."` for non-ASCII text.
 * Throws SOURCE_REFUSED for bidirectional controls, which show a reader something else than the compiler
 * reads, and for lone surrogates, which have no UTF-8 form.
 */
export function solidityString(text: string): string {
  if (/\p{Bidi_Control}/u.test(text))
    throw new AppError(
      'SOURCE_REFUSED',
      'Write string literal: the text has bidirectional control characters',
    )
  if (/\p{Cs}/u.test(text))
    throw new AppError('SOURCE_REFUSED', 'Write string literal: the text is not well-formed Unicode')

  const literal = `"${text.replace(unsafe, escaped)}"`
  return /[^\x20-\x7e]/.test(literal) ? `unicode${literal}` : literal
}

function escaped(character: string): string {
  return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
