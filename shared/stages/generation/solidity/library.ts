import type { OverridableName } from './overridables.ts'

/** A contract of OpenZeppelin 5.3 that composed contracts inherit or name. */
export interface LibraryContract {
  /** Path below `@openzeppelin/contracts/`. */
  path: string
  /** Shared functions it defines itself. */
  defines?: readonly OverridableName[]
  /** Shared functions it only inherits, from a contract that nothing else makes a direct parent. */
  inherits?: Partial<Record<OverridableName, LibraryName>>
  /** The one file that serves both variants, in the upgradeable package. */
  upgradeableOnly?: true
}

export type LibraryName =
  | 'ERC20'
  | 'ERC20Burnable'
  | 'ERC20Pausable'
  | 'ERC20Capped'
  | 'ERC20Permit'
  | 'ERC20Votes'
  | 'ERC20FlashMint'
  | 'ERC721'
  | 'ERC721Burnable'
  | 'ERC721Pausable'
  | 'ERC721Enumerable'
  | 'ERC721URIStorage'
  | 'ERC721Votes'
  | 'ERC1155'
  | 'ERC1155Burnable'
  | 'ERC1155Pausable'
  | 'ERC1155Supply'
  | 'ERC2981'
  | 'EIP712'
  | 'Nonces'
  | 'Pausable'
  | 'Ownable'
  | 'AccessControl'
  | 'Initializable'
  | 'UUPSUpgradeable'

const erc20 = 'token/ERC20/extensions'
const erc721 = 'token/ERC721/extensions'
const erc1155 = 'token/ERC1155/extensions'

export const library: Readonly<Record<LibraryName, LibraryContract>> = {
  ERC20: { path: 'token/ERC20/ERC20.sol', defines: ['erc20Update'] },
  ERC20Burnable: { path: `${erc20}/ERC20Burnable.sol` },
  ERC20Pausable: { path: `${erc20}/ERC20Pausable.sol`, defines: ['erc20Update'] },
  ERC20Capped: { path: `${erc20}/ERC20Capped.sol`, defines: ['erc20Update'] },
  ERC20Permit: { path: `${erc20}/ERC20Permit.sol`, defines: ['nonces'] },
  ERC20Votes: { path: `${erc20}/ERC20Votes.sol`, defines: ['erc20Update'], inherits: { nonces: 'Nonces' } },
  ERC20FlashMint: { path: `${erc20}/ERC20FlashMint.sol` },
  ERC721: {
    path: 'token/ERC721/ERC721.sol',
    defines: ['erc721Update', 'increaseBalance', 'tokenUri', 'supportsInterface'],
  },
  ERC721Burnable: { path: `${erc721}/ERC721Burnable.sol` },
  ERC721Pausable: { path: `${erc721}/ERC721Pausable.sol`, defines: ['erc721Update'] },
  ERC721Enumerable: {
    path: `${erc721}/ERC721Enumerable.sol`,
    defines: ['erc721Update', 'increaseBalance', 'supportsInterface'],
  },
  ERC721URIStorage: { path: `${erc721}/ERC721URIStorage.sol`, defines: ['tokenUri', 'supportsInterface'] },
  ERC721Votes: { path: `${erc721}/ERC721Votes.sol`, defines: ['erc721Update', 'increaseBalance'] },
  ERC1155: { path: 'token/ERC1155/ERC1155.sol', defines: ['erc1155Update', 'supportsInterface'] },
  ERC1155Burnable: { path: `${erc1155}/ERC1155Burnable.sol` },
  ERC1155Pausable: { path: `${erc1155}/ERC1155Pausable.sol`, defines: ['erc1155Update'] },
  ERC1155Supply: { path: `${erc1155}/ERC1155Supply.sol`, defines: ['erc1155Update'] },
  ERC2981: { path: 'token/common/ERC2981.sol', defines: ['supportsInterface'] },
  EIP712: { path: 'utils/cryptography/EIP712.sol' },
  Nonces: { path: 'utils/Nonces.sol' },
  Pausable: { path: 'utils/Pausable.sol' },
  Ownable: { path: 'access/Ownable.sol' },
  AccessControl: { path: 'access/AccessControl.sol', defines: ['supportsInterface'] },
  Initializable: { path: 'proxy/utils/Initializable.sol', upgradeableOnly: true },
  UUPSUpgradeable: { path: 'proxy/utils/UUPSUpgradeable.sol', upgradeableOnly: true },
}

/** The name a library contract has in the chosen variant, and the file it is imported from. */
export function librarySymbol(name: LibraryName, upgradeable: boolean): { symbol: string; file: string } {
  const { path, upgradeableOnly } = library[name]
  if (!upgradeable) return { symbol: name, file: `@openzeppelin/contracts/${path}` }

  const suffix = upgradeableOnly ? '' : 'Upgradeable'
  const file = path.replace(/\.sol$/, `${suffix}.sol`)
  return { symbol: `${name}${suffix}`, file: `@openzeppelin/contracts-upgradeable/${file}` }
}
