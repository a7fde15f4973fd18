export interface Token {
  type: 'string' | 'word' | 'symbol'
  text: string
}

const patterns = [
  ['skip', /\s+|\/\/[^\n\v\f\r\u2028\u2029]*|\/\*.*?\*\//sy],
  ['string', /(?:unicode)?"(?:\\[^\n\r]|[^"\\\n\r])*"/y],
  ['word', /[\w$]+/y],
  ['symbol', /./sy],
] as const

/** The tokens of Solidity source without comments: enough to see where strings and comments end. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < source.length; ) {
    const { type, text } = tokenAt(source, at)
    if (type !== 'skip') tokens.push({ type, text })
    at += text.length
  }
  return tokens
}

/** The value of a string token. */
export function stringValue(token: string): string {
  const inner = token.slice(token.indexOf('"') + 1, -1)
  return inner.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex?: string, character = '') =>
    hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : ({ n: '\n', r: '\r', t: '\t' }[character as string] ?? character),
  )
}

function tokenAt(source: string, at: number) {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at
    const [text] = pattern.exec(source) ?? []
    if (text) return { type, text }
  }
  throw new Error(`No token at ${at}`)
}
