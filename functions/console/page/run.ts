import { type Event, follow, type Json, json, post } from './api.ts'
import { element, make, panel, tableOf } from './dom.ts'

const stages = ['spec', 'generation', 'compilation', 'audit', 'testing', 'deployment']

let leaving = new AbortController()

/** Shows one workflow: its stages live, then its code, findings, tests and address. */
export async function openRun(id: string, changed: () => void): Promise<void> {
  leaving.abort()
  leaving = new AbortController()
  const { signal } = leaving
  element('run', HTMLElement).hidden = false
  element('title', HTMLElement).textContent = id
  element('result', HTMLElement).replaceChildren()
  element('panels', HTMLElement).replaceChildren()
  showStages()
  wire('cancel', () => post(`/api/v1/workflows/${id}/cancel`, {}))
  wire('retry', () => post(`/api/v1/workflows/${id}/retry`, {}).then(() => openRun(id, changed)))
  element('cancel', HTMLElement).hidden = false
  await follow(id, signal, showEvent)
  if (signal.aborted) return
  await showEnd(id)
  changed()
}

function showStages(): void {
  const rows = stages.map((stage) => {
    const row = make('li', '', { id: `stage-${stage}`, 'data-state': 'waiting' })
    row.append(make('b', stage), make('span'))
    return row
  })
  element('stages', HTMLElement).replaceChildren(...rows)
  element('progress', HTMLProgressElement).value = 0
}

function showEvent({ type, data }: Event): void {
  const [stage = '', verb = ''] = type.split('.')
  if (typeof data.progress_percentage === 'number')
    element('progress', HTMLProgressElement).value = data.progress_percentage
  if (!stages.includes(stage)) return
  const row = element(`stage-${stage}`, HTMLElement)
  const states: Record<string, string> = { started: 'running', completed: 'done', failed: 'failed' }
  row.dataset.state = states[verb] ?? row.dataset.state ?? 'waiting'
  const words = verb === 'failed' ? String(data.message) : wordsOf(data)
  if (verb !== 'started') row.querySelector('span')?.replaceChildren(words)
}

function wordsOf(data: Json): string {
  return Object.entries(data)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)
    .join(', ')
}

async function showEnd(id: string): Promise<void> {
  const workflow = await json(`/api/v1/workflows/${id}`)
  element('cancel', HTMLElement).hidden = true
  element('retry', HTMLElement).hidden = workflow.status === 'completed'
  element('result', HTMLElement).replaceChildren(...resultOf(workflow))
  const parts = await Promise.all([
    part(`/api/v1/workflows/${id}/contracts`, codePanels),
    part(`/api/v1/workflows/${id}/audit`, auditPanel),
    part(`/api/v1/workflows/${id}/test-results`, testPanel),
  ])
  element('panels', HTMLElement).replaceChildren(...parts.flat())
}

/** A workflow that stopped early has no report of later stages. */
async function part(path: string, show: (body: Json) => HTMLElement[]): Promise<HTMLElement[]> {
  return json(path).then(show, () => [])
}

function resultOf(workflow: Json): HTMLElement[] {
  const unmatched = list(workflow.unmatched).map((text) =>
    make('p', `Not understood, and not done: "${text}"`, { class: 'failed' }),
  )
  if (workflow.status !== 'completed')
    return [
      ...unmatched,
      make('p', `${workflow.status}: ${workflow.error_message ?? ''}`, { class: 'failed' }),
    ]
  const [deployment] = list(workflow.deployments) as Json[]
  if (!deployment) return [...unmatched, make('p', 'Completed without a deployment')]
  const place = workflow.emulated
    ? `${workflow.network}, emulated here: nothing exists on the real chain`
    : `${workflow.network}`
  return [
    ...unmatched,
    make('div', `Deployed on ${place}`, { class: 'soft' }),
    make('div', String(deployment.contract_address), { class: 'address', id: 'address' }),
    make('div', `transaction ${deployment.transaction_hash}, block ${deployment.block_number}`, {
      class: 'soft',
    }),
  ]
}

function codePanels(body: Json): HTMLElement[] {
  return (list(body.contracts) as Json[]).map(({ contract_name, source_code }) =>
    panel(`Code: ${contract_name}`, make('pre', String(source_code), { id: 'code' })),
  )
}

function auditPanel(body: Json): HTMLElement[] {
  const findings = list(body.findings) as Json[]
  const title = `Audit: ${body.verdict}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  const rows = findings.map(({ severity, title: what, advice }) => [
    String(severity),
    String(what),
    String(advice),
  ])
  return [panel(title, rows.length > 0 ? tableOf(rows) : make('p', 'Nothing was found'))]
}

function testPanel(body: Json): HTMLElement[] {
  const requirements = list(body.requirements) as Json[]
  const rows = requirements.map(({ id, text, status }) => [String(id), String(text), String(status)])
  return [panel(`Tests: ${body.passed} of ${body.total_tests} passed`, tableOf(rows))]
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function wire(id: string, act: () => Promise<unknown>): void {
  const button = element(id, HTMLButtonElement)
  button.hidden = true
  button.onclick = () => act().catch((error: Error) => alert(error.message))
}
