/** A function that several library parents define, so that a contract with two of them must combine them. */
export interface Overridable {
  head: string
  modifiers: readonly string[]
  returns?: string
  /** Hands the call to the parents, from the last listed to the first. */
  forward: string
}

export const overridables = {
  erc20Update: {
    head: '_update(address from, address to, uint256 value)',
    modifiers: ['internal'],
    forward: 'super._update(from, to, value);',
  },
  erc721Update: {
    head: '_update(address to, uint256 tokenId, address auth)',
    modifiers: ['internal'],
    returns: 'address',
    forward: 'return super._update(to, tokenId, auth);',
  },
  erc1155Update: {
    head: '_update(address from, address to, uint256[] memory ids, uint256[] memory values)',
    modifiers: ['internal'],
    forward: 'super._update(from, to, ids, values);',
  },
  increaseBalance: {
    head: '_increaseBalance(address account, uint128 value)',
    modifiers: ['internal'],
    forward: 'super._increaseBalance(account, value);',
  },
  tokenUri: {
    head: 'tokenURI(uint256 tokenId)',
    modifiers: ['public', 'view'],
    returns: 'string memory',
    forward: 'return super.tokenURI(tokenId);',
  },
  nonces: {
    head: 'nonces(address account)',
    modifiers: ['public', 'view'],
    returns: 'uint256',
    forward: 'return super.nonces(account);',
  },
  supportsInterface: {
    head: 'supportsInterface(bytes4 interfaceId)',
    modifiers: ['public', 'view'],
    returns: 'bool',
    forward: 'return super.supportsInterface(interfaceId);',
  },
} as const satisfies Record<string, Overridable>

export type OverridableName = keyof typeof overridables
