import type { ConstructorArg } from '../../../artifacts/contract.ts'
import type { Composition } from '../composition.ts'
import { proxyIdentifier } from '../solidity/contract-identifier.ts'

/** The proxy's parent, and the file it is imported from. */
export const proxyParent = {
  symbol: 'ERC1967Proxy',
  file: '@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol',
} as const

/** UUPS (ERC-1822): the implementation carries the guarded upgrade. Call after every other parent is inherited. */
export function addUpgrades({ draft, access }: Composition): void {
  draft.inherit('UUPSUpgradeable')
  draft.imports.set(proxyParent.symbol, proxyParent.file)
  draft.functions.push({
    doc: ['@dev Decides who may replace the implementation.'],
    head: '_authorizeUpgrade(address newImplementation)',
    modifiers: ['internal', 'override', access.guard('UPGRADER_ROLE')],
    body: [],
  })
}

/** Lines of the proxy: one creation transaction makes the implementation, the proxy and its state. */
export function printProxy(contractName: string, parameters: readonly ConstructorArg[]): string[] {
  const declared = parameters.map(({ type, name }) => `${type} ${name}`).join(', ')
  const passed = parameters.map(({ name }) => name).join(', ')
  return [
    '/**',
    ` * @title Proxy of ${contractName}`,
    ` * @notice Keeps the state at one address for ever and runs the current implementation of ${contractName}.`,
    ' */',
    `contract ${proxyIdentifier(contractName)} is ${proxyParent.symbol} {`,
    `    constructor(${declared})`,
    `        ${proxyParent.symbol}(address(new ${contractName}()), abi.encodeCall(${contractName}.initialize, (${passed})))`,
    '    {}',
    '}',
  ]
}
