import * as z from 'zod'

/** What the audit says. Severity order is the gate's order: critical and high block unless waived. */

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof severities)[number]

export const Location = z.strictObject({
  file: z.string(),
  start_line: z.int().min(1),
  start_column: z.int().min(1),
  end_line: z.int().min(1),
  end_column: z.int().min(1),
  contract: z.string().optional(),
  function: z.string().optional(),
  snippet: z.string(),
})
export type Location = z.infer<typeof Location>

export const Finding = z.strictObject({
  /** Stable over unrelated edits: hash of detector, contract, function and normalised snippet. */
  id: z.string(),
  detector: z.string().describe('Stable id, for example "reentrancy-eth"'),
  title: z.string(),
  severity: z.enum(severities),
  confidence: z.enum(['high', 'medium', 'low']),
  swc: z.string().optional().describe('SWC registry id, for example "SWC-107"'),
  owasp: z.string().optional().describe('OWASP Smart Contract Top 10 id, for example "SC05:2025"'),
  explanation: z.string(),
  advice: z.string(),
  location: Location,
  /** The path of calls that makes it real, entry point first. */
  call_path: z.array(Location),
  /** `proven` carries the transactions that exploit it; nothing claims more than it showed. */
  witness: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('unproven') }),
    z.strictObject({ status: z.literal('proven'), transactions: z.array(z.string()) }),
  ]),
  waiver: z.strictObject({ by: z.string(), reason: z.string(), until: z.iso.datetime() }).optional(),
})
export type Finding = z.infer<typeof Finding>

/** A tool that did not run is said so; it is never a pass. */
export const ToolRun = z.strictObject({
  name: z.string(),
  version: z.string(),
  status: z.enum(['ran', 'failed', 'skipped']),
  reason: z.string().optional(),
})
export type ToolRun = z.infer<typeof ToolRun>

export const AuditReport = z.strictObject({
  verdict: z.enum(['passed', 'blocked', 'incomplete']),
  tools: z.array(ToolRun),
  findings: z.array(Finding),
  counts: z.strictObject({
    critical: z.int(),
    high: z.int(),
    medium: z.int(),
    low: z.int(),
    info: z.int(),
  }),
  /** min(100, 25 critical + 10 high + 5 medium + low), as the first HyperAgent counted; it never decides. */
  overall_risk_score: z.int().min(0).max(100),
})
export type AuditReport = z.infer<typeof AuditReport>
