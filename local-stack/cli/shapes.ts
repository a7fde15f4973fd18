import * as z from 'zod'

/** What the CLI reads of the API's answers; fields it does not know are left alone. */

export const Accepted = z.object({
  workflow_id: z.string(),
  status: z.string(),
  warnings: z.array(z.string()),
})

export const WorkflowView = z.object({
  workflow_id: z.string(),
  status: z.string(),
  stage: z.string(),
  progress_percentage: z.number(),
  network: z.string(),
  emulated: z.boolean(),
  created_at: z.string(),
  error_message: z.string().nullish(),
  unmatched: z.array(z.string()).optional(),
  contracts: z.array(z.object({ id: z.string(), contract_name: z.string() })),
  deployments: z.array(
    z.object({
      contract_address: z.string(),
      transaction_hash: z.string(),
      block_number: z.union([z.string(), z.number()]),
    }),
  ),
})
export type WorkflowView = z.infer<typeof WorkflowView>

export const WorkflowPage = z.object({
  workflows: z.array(
    z.object({
      workflow_id: z.string(),
      status: z.string(),
      progress_percentage: z.number(),
      network: z.string(),
      created_at: z.string(),
      nlp_input: z.string(),
    }),
  ),
  next_cursor: z.string().nullish(),
})

export const NetworkList = z.array(
  z.object({
    network: z.string(),
    chain_id: z.number(),
    currency: z.string(),
    emulated: z.boolean(),
    rpc_url: z.string(),
    explorer: z.string().nullish(),
  }),
)

export const Cancelled = z.object({ workflow_id: z.string(), status: z.string(), message: z.string() })

export const Readiness = z.object({
  ready: z.boolean(),
  services: z.record(z.string(), z.object({ status: z.string(), error: z.string().optional() })),
})
