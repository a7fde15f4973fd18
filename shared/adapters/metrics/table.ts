/** Every metric there is: name, type, help, labels, and for a histogram its buckets in the base unit. */

interface Counter {
  type: 'counter' | 'gauge'
  help: string
  labels: readonly string[]
}

interface Histogram {
  type: 'histogram'
  help: string
  labels: readonly string[]
  buckets: readonly number[]
}

/** From a health check to the longest synchronous stage. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]
/** Around the stages' own limits: 2, 8, 10, 15, 20, 30, 45, 60, 200 and 300 s. */
const stageSeconds = [0.1, 0.25, 0.5, 1, 2, 5, 8, 10, 15, 20, 30, 45, 60, 100, 200, 300, 600]

export const metricTable = {
  hyperagent_http_requests_total: {
    type: 'counter',
    help: 'HTTP requests by route pattern and status',
    labels: ['method', 'route', 'status'],
  },
  hyperagent_http_request_duration_seconds: {
    type: 'histogram',
    help: 'Time to answer an HTTP request',
    labels: ['method', 'route'],
    buckets: requestSeconds,
  },
  hyperagent_workflows_created_total: {
    type: 'counter',
    help: 'Workflows accepted',
    labels: ['network'],
  },
  hyperagent_workflows_completed_total: {
    type: 'counter',
    help: 'Workflows that ended, by how',
    labels: ['network', 'status'],
  },
  hyperagent_workflow_duration_seconds: {
    type: 'histogram',
    help: 'From acceptance to the end of a workflow',
    labels: ['network'],
    buckets: stageSeconds,
  },
  hyperagent_workflow_stage_duration_seconds: {
    type: 'histogram',
    help: 'One run of a stage',
    labels: ['stage', 'network'],
    buckets: stageSeconds,
  },
  hyperagent_agent_executions_total: {
    type: 'counter',
    help: 'Runs of a stage function, by outcome',
    labels: ['agent_name', 'status'],
  },
  hyperagent_agent_errors_total: {
    type: 'counter',
    help: 'Failed runs of a stage function',
    labels: ['agent_name', 'error_type'],
  },
  hyperagent_active_workflows: {
    type: 'gauge',
    help: 'Workflows that have not ended',
    labels: ['network'],
  },
  hyperagent_queue_size: {
    type: 'gauge',
    help: 'Stage runs waiting or running',
    labels: ['queue_name'],
  },
  hyperagent_dead_letters: {
    type: 'gauge',
    help: 'Unresolved dead letters',
    labels: [],
  },
} as const satisfies Record<string, Counter | Histogram>

export type MetricName = keyof typeof metricTable
