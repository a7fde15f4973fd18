/**
 * The contract's name in the source: capitalised, which keeps it apart from every Solidity keyword, built-in and
 * parameter, and extended by "Contract" while the file already gives that name (or its proxy's) to something else.
 */
export function contractIdentifier(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.charAt(0).toUpperCase() + wanted.slice(1)
  while (taken.has(name) || taken.has(proxyIdentifier(name))) name += 'Contract'
  return name
}

/** The name of the proxy that stands before an upgradeable contract. */
export function proxyIdentifier(contractName: string): string {
  return `${contractName}Proxy`
}
