/** Whole digits as a Solidity number literal, grouped by three: 1_000_000. Leading zeros are dropped. */
export function numberLiteral(digits: string): string {
  return BigInt(digits)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '_')
}

/** Whole tokens as a compile-time expression in the smallest unit: `1_000_000 * 10 ** 18`. */
export function amountLiteral(wholeTokens: string, decimals: number): string {
  const number = numberLiteral(wholeTokens)
  return decimals === 0 ? number : `${number} * 10 ** ${decimals}`
}
