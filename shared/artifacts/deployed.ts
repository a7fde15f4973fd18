import * as z from 'zod'

/** What the chain holds after the deployment stage. */

const Hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]*$/)])
/** Chain quantities as decimal digits: they exceed a JSON number. */
const Quantity = z.string().regex(/^\d+$/)

export const Deployment = z.strictObject({
  status: z.literal('confirmed'),
  deployment_id: z.string(),
  chain_id: z.int(),
  genesis_hash: Hex,
  emulated: z.boolean(),
  contract_address: Hex,
  deployer_address: Hex,
  nonce: z.int(),
  transaction_hash: Hex,
  block_number: Quantity,
  block_hash: Hex,
  gas_used: Quantity,
  gas_price: Quantity,
  /** keccak256 of the code at the address. */
  runtime_code_hash: Hex,
  init_code_hash: Hex,
  deployed_at: z.iso.datetime(),
})
export type Deployment = z.infer<typeof Deployment>

export const Deployed = z.discriminatedUnion('status', [
  Deployment,
  z.strictObject({ status: z.literal('skipped'), reason: z.string() }),
])
export type Deployed = z.infer<typeof Deployed>
