import { describe, expect, test } from 'vitest'
import type { KindName } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'
import { type SpecOverrides, specOf } from './testing/specs.ts'

describe('a spec that no contract can meet is refused, and says why', () => {
  test.each<[KindName, SpecOverrides, string]>([
    ['ERC20', { features: ['soulbound'] }, 'ERC20 has no option "soulbound"'],
    ['ERC20', { royalty_basis_points: 100 }, 'ERC20 has no option "royalty"'],
    ['ERC20', { base_uri: 'ipfs://x' }, 'ERC20 has no base uri'],
    ['ERC1155', { cap: '5' }, 'ERC1155 has no option "capped"'],
    ['ERC1155', { features: ['supply_tracking', 'capped'] }, 'ERC1155 has no option "capped"'],
    ['ERC721', { initial_supply: '5' }, 'ERC721 has no initial supply'],
    ['ERC721', { decimals: 6 }, 'ERC721 has no decimals'],
    ['SimpleStorage', { features: ['mintable'] }, 'SimpleStorage has no option "mintable"'],
    ['SimpleStorage', { symbol: 'X' }, 'SimpleStorage has no symbol'],
    ['ERC20', { value_type: 'bool' }, 'ERC20 has no value type'],
    ['ERC20', { symbol: undefined }, 'a symbol is needed'],
    ['ERC721', { symbol: undefined }, 'a symbol is needed'],
    ['ERC20', { features: ['capped'], cap: undefined }, 'capped, but the cap is not given'],
    ['ERC721', { features: ['royalty'], royalty_basis_points: undefined }, 'its percentage is not given'],
    ['ERC20', { cap: '0' }, 'a cap of zero allows no token'],
    ['ERC20', { cap: '9', initial_supply: '10' }, 'the initial supply is above the cap'],
    ['ERC20', { initial_supply: (2n ** 256n).toString(), decimals: 0 }, 'larger than the token can count'],
    ['ERC20', { initial_supply: (10n ** 60n).toString() }, 'larger than the token can count'],
    [
      'ERC20',
      { cap: (2n ** 208n).toString(), decimals: 0, features: ['votes'] },
      'larger than the token can count',
    ],
    ['ERC20', { owner: `0x${'0'.repeat(40)}` }, 'the owner is the zero address'],
  ])('%s %j', (kind, overrides, reason) => {
    expect(() => composeContract(specOf(kind, overrides))).toThrow(
      expect.objectContaining({ code: 'SPEC_CONTRADICTION', message: expect.stringContaining(reason) }),
    )
  })

  test('an option that the request refuses in its own words', () => {
    const requirements = [{ id: 'R1', text: 'not burnable', subject: 'burnable' as const, wanted: false }]
    const spec = specOf('ERC20', { features: ['burnable'], requirements })

    expect(() => composeContract(spec)).toThrow('"burnable" is both wanted and refused')
    expect(composeContract({ ...spec, features: [] }).source).not.toContain('ERC20Burnable')
  })

  test('all reasons are named at once', () => {
    const spec = specOf('ERC20', { features: ['soulbound', 'capped'], cap: '0', symbol: undefined })

    expect(() => composeContract(spec)).toThrow(
      'Compose ERC20: ERC20 has no option "soulbound"; a symbol is needed; a cap of zero allows no token',
    )
  })
})
