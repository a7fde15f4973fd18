import * as z from 'zod'
import type { Route } from '../../shared/http/route.ts'

export const GenerateWorkflow = z.strictObject({
  nlp_input: z.string().trim().min(10).max(8_000).describe('What the contract must do, in plain words'),
  network: z.string().max(64).default('hyperion_testnet').describe('A network name or a CAIP-2 id'),
  contract_type: z
    .enum(['ERC20', 'ERC721', 'ERC1155', 'Custom'])
    .default('Custom')
    .describe('Custom: read it from the words'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .optional()
    .describe('The display name, if the words do not give one'),
  skip_audit: z.boolean().default(false).describe('Allowed only together with skip_deployment'),
  skip_deployment: z.boolean().default(false),
  signing: z
    .enum(['server', 'wallet'])
    .optional()
    .describe(
      'Who signs. Default: the server on a test network if the key may deploy there, else your wallet',
    ),
  optimize_for_metisvm: z.boolean().default(false),
  enable_floating_point: z.boolean().default(false),
  enable_ai_inference: z.boolean().default(false),
})

export const WorkflowAccepted = z.strictObject({
  workflow_id: z.string(),
  status: z.literal('created'),
  message: z.string(),
  warnings: z.array(z.string()),
  status_url: z.string().describe('Poll this until the status is completed, failed or cancelled'),
  events_url: z.string().describe('Server-sent events of every step'),
})
export type WorkflowAccepted = z.infer<typeof WorkflowAccepted>

export const route = {
  method: 'POST',
  path: '/api/v1/workflows/generate',
  scope: 'workflow:write',
  tag: 'workflows',
  summary: 'Turn a description into an audited, tested, deployed contract',
  description: 'Send an Idempotency-Key header to make repeating the request safe.',
  body: GenerateWorkflow,
  weight: 5,
  answer: { status: 202, schema: WorkflowAccepted, description: 'Stored durably; the stages run from here' },
} as const satisfies Route
