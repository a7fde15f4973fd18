const lineWidth = 110

/**
 * User text made safe for a NatSpec comment: one line, cannot close the comment (`* /`), cannot start a tag
 * (`@` becomes `(at)`), no bidirectional or other control characters. Empty if nothing printable is left.
 */
export function commentText(text: string): string {
  return text
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replaceAll('@', '(at)')
    .replace(/\*(?=\/)/g, '* ')
    .replace(/\/(?=\*)/g, '/ ')
    .trim()
}

/** A NatSpec block comment. The lines must be safe already; long ones continue on the next line. */
export function docBlock(lines: readonly string[]): string[] {
  return ['/**', ...lines.flatMap(wrapped).map((line) => ` * ${line}`), ' */']
}

/** Breaks at spaces only: a word longer than the line stays whole. */
function wrapped(line: string): string[] {
  const out: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > lineWidth) {
      out.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...out, current]
}
