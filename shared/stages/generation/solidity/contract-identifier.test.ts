import { expect, test } from 'vitest'
import { contractIdentifier } from './contract-identifier.ts'

test.each([
  ['SolarCredit', [], 'SolarCredit'],
  ['mapping', [], 'Mapping'],
  ['ERC20', ['ERC20'], 'ERC20Contract'],
  ['Ownable', ['Ownable', 'OwnableContract'], 'OwnableContractContract'],
  ['ERC1967', ['ERC1967Proxy'], 'ERC1967Contract'],
])('%s becomes a free identifier where %j are taken', (wanted, taken, name) => {
  expect(contractIdentifier(wanted, new Set(taken))).toBe(name)
})
