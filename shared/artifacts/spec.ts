import * as z from 'zod'

/** What the prompt asks for, typed. The spec stage writes it, the composer and the tests read it. */

export const kindNames = ['ERC20', 'ERC721', 'ERC1155', 'SimpleStorage'] as const
export type KindName = (typeof kindNames)[number]

/** Options of a kind. Which kind allows which is in `shared/stages/spec/kinds.ts`. */
export const featureNames = [
  'mintable',
  'burnable',
  'pausable',
  'capped',
  'permit',
  'votes',
  'royalty',
  'soulbound',
  'enumerable',
  'uri_storage',
  'flash_mint',
  'supply_tracking',
  'upgradeable',
] as const
export type FeatureName = (typeof featureNames)[number]

/** A whole number as decimal digits: amounts exceed what a JSON number can hold. */
const Digits = z.string().regex(/^\d{1,78}$/)
/** 20 bytes, EIP-55 checksummed. */
export const Address = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{40}$/)])

export const Requirement = z.strictObject({
  id: z
    .string()
    .regex(/^R\d+$/)
    .describe('R1, R2, ... in the order of the prompt'),
  text: z.string().describe("The user's own words"),
  /** What of the spec it became; the test stage looks for checks by this. */
  subject: z.enum([
    'kind',
    'name',
    'symbol',
    'decimals',
    'initial_supply',
    'cap',
    'base_uri',
    'royalty',
    'access',
    'value_type',
    ...featureNames,
  ]),
  /** False for a negation ("not burnable"): the contract must not have it. */
  wanted: z.boolean(),
})
export type Requirement = z.infer<typeof Requirement>

export const ContractSpec = z.strictObject({
  kind: z.enum(kindNames),
  /** The display name, any printable text; only ever a string literal in the source. */
  name: z.string().min(1).max(64),
  /** The Solidity identifier made from the name. */
  contract_name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/),
  symbol: z.string().min(1).max(16).optional(),
  decimals: z.int().min(0).max(18).default(18).describe('ERC20 only'),
  /** ERC20: whole tokens minted to the owner at creation. "0" for none. */
  initial_supply: Digits.default('0'),
  /** ERC20: the largest supply ever, in whole tokens. ERC721: the largest number of tokens. */
  cap: Digits.optional(),
  base_uri: z.string().max(256).optional().describe('ERC721 and ERC1155: prefix of every token URI'),
  royalty_basis_points: z.int().min(0).max(10_000).optional().describe('ERC2981, 250 is 2.5 %'),
  value_type: z.enum(['uint256', 'int256', 'string', 'address', 'bool', 'bytes32']).optional(),
  access: z.enum(['none', 'ownable', 'roles']),
  /** Who owns the contract and gets the initial supply: the address that deploys it, or one from the prompt. */
  owner: z.union([z.literal('deployer'), Address]).default('deployer'),
  features: z.array(z.enum(featureNames)),
  requirements: z.array(Requirement),
  /** Pieces of the prompt that no rule understood, in the user's words. Never silently dropped. */
  unmatched: z.array(z.string()),
})
export type ContractSpec = z.infer<typeof ContractSpec>
