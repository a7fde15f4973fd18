import * as z from 'zod'

/** Every event a workflow can emit. One log per workflow, numbered 1, 2, 3, ... without a gap. */

export const eventTypes = [
  'workflow.created',
  'workflow.started',
  'workflow.progressed',
  'workflow.completed',
  'workflow.failed',
  'workflow.cancelled',
  'spec.started',
  'spec.completed',
  'spec.failed',
  'generation.started',
  'generation.completed',
  'generation.failed',
  'compilation.started',
  'compilation.completed',
  'compilation.failed',
  'audit.started',
  'audit.completed',
  'audit.failed',
  'testing.started',
  'testing.completed',
  'testing.failed',
  'deployment.started',
  'deployment.submitted',
  'deployment.confirmed',
  'deployment.completed',
  'deployment.failed',
  'artifact.pinned',
  'artifact.dispersed',
] as const
export type EventType = (typeof eventTypes)[number]

export interface NewEvent {
  type: EventType
  data: Record<string, unknown>
}

/** CloudEvents 1.0, structured mode. `sequence` is the cursor: `Last-Event-ID` and `?after=` take it. */
export const WorkflowEvent = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().describe('<workflow_id>.<sequence>'),
  source: z.string(),
  type: z.enum(eventTypes),
  subject: z.string().describe('The workflow id'),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  sequence: z.int().min(1),
  data: z.record(z.string(), z.unknown()),
})
export type WorkflowEvent = z.infer<typeof WorkflowEvent>

/** After one of these nothing follows (a retry of a failed workflow starts with `workflow.started` again). */
export const terminalEvents: readonly EventType[] = [
  'workflow.completed',
  'workflow.failed',
  'workflow.cancelled',
]
