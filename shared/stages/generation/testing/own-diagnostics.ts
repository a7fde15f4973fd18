import type { SolcOutput } from './solc-pool.ts'

/** EIP-170 and EIP-3860 sizes, which the tests measure themselves, and only for optimized code. */
const sizeWarnings: readonly unknown[] = ['5574', '3860']

/**
 * Errors anywhere, and warnings about our own files. Warnings inside the library are known: identifiers named
 * `error` and `at`, which a later Solidity reserves.
 */
export function ownDiagnostics({ errors }: SolcOutput): string[] {
  return errors
    .filter(({ errorCode }) => !sizeWarnings.includes(errorCode))
    .filter((one) => one.severity === 'error' || !one.sourceLocation?.file.startsWith('@openzeppelin/'))
    .map((one) => one.formattedMessage)
}
