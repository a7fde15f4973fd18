import { describe, expect, test } from 'vitest'
import { GeneratedContract } from '../../artifacts/contract.ts'
import { type ContractSpec, type FeatureName, type KindName, kindNames } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'
import { composerKinds } from './composer-kinds.ts'
import { specOf } from './testing/specs.ts'

const solarCredit = specOf('ERC20', {
  initial_supply: '1000000',
  features: ['mintable', 'burnable', 'pausable'],
  requirements: [
    { id: 'R1', text: 'An ERC20 token', subject: 'kind', wanted: true },
    { id: 'R2', text: 'mintable by the owner', subject: 'mintable', wanted: true },
  ],
})

const solarCreditSource = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Pausable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Pausable.sol";

/**
 * @title Solar Credit
 * @notice ERC20 token, mintable, burnable, pausable, controlled by one owner.
 * @dev R1: An ERC20 token
 * @dev R2: mintable by the owner
 */
contract SolarCredit is ERC20, ERC20Burnable, ERC20Pausable, Ownable {
    constructor(address initialOwner) ERC20("Solar Credit", "SOLR") Ownable(initialOwner) {
        _mint(initialOwner, 1_000_000 * 10 ** 18);
    }

    /// @notice Creates \`amount\` units (the smallest unit) for \`to\`.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @notice Stops transfers, minting and burning until \`unpause\`.
    function pause() external onlyOwner {
        _pause();
    }

    /// @notice Allows transfers, minting and burning again.
    function unpause() external onlyOwner {
        _unpause();
    }

    /// @dev Runs the version of every parent.
    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Pausable) {
        super._update(from, to, value);
    }
}
`

describe('composeContract', () => {
  test('writes the main example, byte for byte', () => {
    expect(composeContract(solarCredit)).toEqual({
      path: 'contracts/SolarCredit.sol',
      source: solarCreditSource,
      contract_name: 'SolarCredit',
      deployed_name: 'SolarCredit',
      constructor_args: [{ name: 'initialOwner', type: 'address', value: { ref: 'deployer' } }],
      origin: 'composer',
    })
  })

  test('gives the same bytes for the same spec, whatever the order of its options', () => {
    const reversed = { ...structuredClone(solarCredit), features: solarCredit.features.toReversed() }

    expect(composeContract(structuredClone(solarCredit))).toEqual(composeContract(solarCredit))
    expect(composeContract(reversed)).toEqual(composeContract(solarCredit))
  })

  test('has the shape of the artifact', () => {
    expect(GeneratedContract.parse(composeContract(solarCredit))).toEqual(composeContract(solarCredit))
  })

  test.each(kindNames)('%s: every option adds source, and none is there unasked', (kind) => {
    const plain = sourceOf(kind, [])
    for (const feature of composerKinds[kind].features) expect(sourceOf(kind, [feature])).not.toBe(plain)
    for (const word of ['mint(', 'burn', 'pause', 'Upgradeable', 'votes', 'permit'])
      expect(plain).not.toContain(word)
  })
})

describe('options', () => {
  test.each<[KindName, FeatureName[], Partial<ContractSpec>, string[]]>([
    ['ERC20', ['capped'], {}, ['ERC20Capped(5_000_000 * 10 ** 18)']],
    ['ERC20', [], { cap: '21', decimals: 0 }, ['ERC20Capped(21)', 'return 0;']],
    ['ERC20', ['permit'], {}, ['ERC20Permit("Solar Credit")']],
    ['ERC20', ['votes'], {}, ['ERC20Permit("Solar Credit")', 'ERC20Votes', 'override(ERC20Permit, Nonces)']],
    ['ERC20', ['flash_mint', 'capped'], {}, ['? cap() - totalSupply() : 0;']],
    ['ERC20', ['flash_mint', 'votes'], {}, ['? _maxSupply() - totalSupply() : 0;']],
    ['ERC20', [], { decimals: 6, initial_supply: '5' }, ['_mint(initialOwner, 5 * 10 ** 6);', 'return 6;']],
    [
      'ERC721',
      ['mintable'],
      {},
      ['function safeMint(address to) external onlyOwner returns (uint256 tokenId) {'],
    ],
    [
      'ERC721',
      ['mintable', 'uri_storage'],
      {},
      ['safeMint(address to, string calldata uri)', '_setTokenURI(tokenId, uri);'],
    ],
    ['ERC721', ['mintable', 'capped'], {}, ['MAX_SUPPLY = 5_000_000;', 'if (tokenId >= MAX_SUPPLY) {']],
    [
      'ERC721',
      ['enumerable', 'votes'],
      {},
      ['_increaseBalance', 'override(ERC721, ERC721Enumerable, ERC721Votes)'],
    ],
    ['ERC721', ['royalty'], {}, ['_setDefaultRoyalty(initialOwner, 250);', 'override(ERC721, ERC2981)']],
    [
      'ERC721',
      ['soulbound'],
      {},
      ['_ownerOf(tokenId);', 'revert SoulboundTransfer();', 'internal override returns (address)'],
    ],
    ['ERC721', [], { base_uri: 'ipfs://x/' }, ['return "ipfs://x/";']],
    [
      'ERC1155',
      ['mintable'],
      {},
      ['mint(address to, uint256 id', 'mintBatch(', 'setURI(', 'name = "Solar Credit";'],
    ],
    ['ERC1155', ['supply_tracking'], {}, ['override(ERC1155, ERC1155Supply)']],
    ['ERC1155', ['soulbound'], {}, ['revert SoulboundTransfer();']],
    ['ERC1155', [], { base_uri: 'https://x.org/' }, ['ERC1155("https://x.org/{id}")']],
    ['ERC1155', [], { base_uri: 'https://x.org/{id}.json' }, ['ERC1155("https://x.org/{id}.json")']],
    [
      'SimpleStorage',
      ['pausable'],
      { value_type: 'string' },
      ['set(string calldata newValue) external onlyOwner whenNotPaused'],
    ],
    [
      'SimpleStorage',
      [],
      { value_type: 'bytes32' },
      [
        'bytes32 private _value;',
        'returns (bytes32)',
        'ValueChanged(address indexed writer, bytes32 newValue)',
      ],
    ],
  ])('%s with %j and %j', (kind, features, values, expected) => {
    const source = sourceOf(kind, features, values)
    for (const text of expected) expect(source).toContain(text)
  })

  test('permit that the request refuses stays out of a token with votes', () => {
    const requirements = [{ id: 'R1', text: 'no permit', subject: 'permit' as const, wanted: false }]
    const source = sourceOf('ERC20', ['votes'], { requirements })

    expect(source).toContain('EIP712("Solar Credit", "1")')
    expect(source).not.toContain('ERC20Permit')
  })
})

describe('access', () => {
  const given = '0x52908400098527886E0F7030069857D2E4169EE7'

  test('the owner named in the spec is the constructor value', () => {
    const { constructor_args } = composeContract(specOf('ERC20', { owner: given }))
    expect(constructor_args).toEqual([{ name: 'initialOwner', type: 'address', value: given }])
  })

  test.each(['mintable', 'pausable', 'upgradeable'] as const)(
    '%s without access control gets one owner',
    (feature) => {
      expect(sourceOf('ERC721', [feature], { access: 'none' })).toBe(sourceOf('ERC721', [feature]))
    },
  )

  test('a contract that nobody controls has no owner', () => {
    const token = composeContract(specOf('ERC20', { access: 'none', features: ['burnable'] }))
    expect(token.source).not.toMatch(/Ownable|AccessControl|onlyOwner/)
    expect(token.constructor_args).toEqual([])

    const funded = composeContract(specOf('ERC20', { access: 'none', initial_supply: '7' }))
    expect(funded.source).toContain('_mint(initialHolder, 7 * 10 ** 18);')
    const paying = composeContract(specOf('ERC721', { access: 'none', features: ['royalty'] }))
    expect(paying.source).toContain('_setDefaultRoyalty(royaltyReceiver, 250);')
  })

  test('roles: only the ones in use exist, and the first admin holds them all', () => {
    const source = sourceOf('ERC20', ['mintable', 'pausable'], { access: 'roles' })
    const granted = [...source.matchAll(/_grantRole\((\w+), defaultAdmin\)/g)].map(([, role]) => role)

    expect(granted).toEqual(['DEFAULT_ADMIN_ROLE', 'MINTER_ROLE', 'PAUSER_ROLE'])
    expect(source).not.toContain('UPGRADER_ROLE')
  })

  test('anybody writes a storage that names no owner, even when somebody may pause it', () => {
    expect(sourceOf('SimpleStorage', ['pausable'], { access: 'none' })).toContain(
      'function set(uint256 newValue) external whenNotPaused {',
    )
    expect(sourceOf('SimpleStorage', [], { access: 'roles' })).toContain('external onlyRole(WRITER_ROLE) {')
  })
})

describe('upgradeable', () => {
  const contract = composeContract(specOf('ERC20', { features: ['upgradeable'], initial_supply: '7' }))

  test('one creation makes implementation, proxy and state', () => {
    expect(contract).toMatchObject({ contract_name: 'SolarCredit', deployed_name: 'SolarCreditProxy' })
    expect(contract.source).toContain(
      'ERC1967Proxy(address(new SolarCredit()), abi.encodeCall(SolarCredit.initialize, (initialOwner)))',
    )
    expect(contract.constructor_args).toEqual([
      { name: 'initialOwner', type: 'address', value: { ref: 'deployer' } },
    ])
  })

  test('the implementation cannot be initialized, and only the owner upgrades', () => {
    expect(contract.source).toContain('constructor() {\n        _disableInitializers();')
    expect(contract.source).toContain(
      '_authorizeUpgrade(address newImplementation) internal override onlyOwner {}',
    )
  })

  test('every parent is initialized', () => {
    const parents = ['ERC20("Solar Credit", "SOLR")', 'UUPSUpgradeable()', 'Ownable(initialOwner)']
    const calls = parents.map((call) => `__${call.replace('(', '_init(')};`)
    for (const call of calls) expect(contract.source).toContain(call)
  })
})

function sourceOf(kind: KindName, features: FeatureName[], values: Partial<ContractSpec> = {}): string {
  return composeContract(specOf(kind, { ...values, features })).source
}
