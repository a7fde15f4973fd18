import * as z from 'zod'

/** What generation and compilation hand on: sources, constructor values, bytecode. */

/** A constructor value. `deployer` is replaced by the address that deploys, known only then. */
export const ConstructorArg = z.strictObject({
  name: z.string(),
  type: z.string().describe('Solidity ABI type, for example "address" or "uint256"'),
  /** Text of the value (digits for numbers, 0x for bytes and addresses), or the deployer's address. */
  value: z.union([z.string(), z.strictObject({ ref: z.literal('deployer') })]),
})
export type ConstructorArg = z.infer<typeof ConstructorArg>

export const GeneratedContract = z.strictObject({
  /** Path of the entry source, `contracts/<contract_name>.sol`. */
  path: z.string(),
  source: z.string(),
  /** The contract whose ABI users speak. */
  contract_name: z.string(),
  /** The contract whose creation code is deployed; differs only behind a proxy. */
  deployed_name: z.string(),
  constructor_args: z.array(ConstructorArg),
  origin: z.enum(['composer', 'llm']),
})
export type GeneratedContract = z.infer<typeof GeneratedContract>

export const evmVersions = ['paris', 'shanghai', 'cancun'] as const
export type EvmVersion = (typeof evmVersions)[number]

const Hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]*$/)])
export type Abi = readonly Record<string, unknown>[]

export const CompiledContract = z.strictObject({
  contract_name: z.string(),
  deployed_name: z.string(),
  path: z.string(),
  abi: z.array(z.record(z.string(), z.unknown())),
  /** Creation code of `deployed_name`, without constructor values. */
  bytecode: Hex,
  /** Runtime code of `deployed_name` as compiled (immutables still zero). */
  deployed_bytecode: Hex,
  /** ABI of `deployed_name`'s constructor and its receive/fallback; the same object as `abi` unless a proxy is deployed. */
  deployed_abi: z.array(z.record(z.string(), z.unknown())),
  /** Full version, for example "0.8.37+commit.f401782d". */
  compiler_version: z.string(),
  settings: z.strictObject({
    evm_version: z.enum(evmVersions),
    optimizer_runs: z.int(),
    via_ir: z.boolean(),
  }),
  /** keccak256 of the canonical standard JSON input: same spec and settings, same hash. */
  input_hash: Hex,
  warnings: z.array(z.string()),
})
export type CompiledContract = z.infer<typeof CompiledContract>
