const secrets: readonly [RegExp, string][] = [
  [/(hk_(?:live|test)_[0-9A-Za-z]{12}_)[0-9A-Za-z]+/g, '$1[redacted]'],
  [/(bearer )[\w.~+/=-]+/gi, '$1[redacted]'],
  [/\bAQ\.[\w-]{8,}/g, '[redacted]'],
  [/\bsk-[\w-]{8,}/g, '[redacted]'],
  [/\beyJ[\w-]{8,}\.[\w.-]+/g, '[redacted]'],
  [/\bwhsec_[\w+/=]+/g, '[redacted]'],
  [/(\/\/[^\s:/@"]+:)[^\s@"]+@/g, '$1[redacted]@'],
  // A bare 32-byte hex string may be a private key. A labelled hash stays readable: it carries a name before it.
  [/("(?:private_?key|signer|secret|mnemonic)[^"]*":\s*")[^"]+/gi, '$1[redacted]'],
]

/** The text without anything that opens a door: API keys, bearer tokens, vendors' keys, passwords in URLs. */
export function redact(text: string): string {
  return secrets.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)
}
