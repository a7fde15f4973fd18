import { currentKey, json, keepKey, post, takeKeyFromAddress } from './api.ts'
import { element, make } from './dom.ts'
import { openRun } from './run.ts'

const examples = {
  'Fungible token':
    'An ERC20 token named Solar Credit, symbol SOLR, one million supply, mintable by the owner, burnable and pausable',
  Collectibles:
    'An ERC721 collection named Night Sky, symbol SKY, mintable by the owner, with 5% royalty, at most 10,000 tokens',
  'Game items': 'An ERC1155 contract named Guild Items, mintable with a minter role, with supply tracking',
  Storage: 'A simple storage contract named Notebook that stores a string, only the owner may change it',
}

const form = element('form', HTMLFormElement)
const prompt = element('prompt', HTMLTextAreaElement)
const network = element('network', HTMLSelectElement)
const key = element('key', HTMLInputElement)
const problem = element('problem', HTMLElement)
const submit = element('create', HTMLButtonElement)

takeKeyFromAddress()
key.value = currentKey()
element('key-box', HTMLDetailsElement).open = !currentKey()
prompt.value = examples['Fungible token']
for (const [name, text] of Object.entries(examples)) {
  const button = make('button', name, { type: 'button' })
  button.addEventListener('click', () => {
    prompt.value = text
  })
  element('examples', HTMLElement).append(button)
}
key.addEventListener('change', () => {
  keepKey(key.value)
  refresh()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  guard(create)
})
refresh()

async function create(): Promise<void> {
  submit.disabled = true
  try {
    const accepted = await post('/api/v1/workflows/generate', {
      nlp_input: prompt.value,
      network: network.value,
    })
    openRun(String(accepted.workflow_id), refresh)
    await listWorkflows()
  } finally {
    submit.disabled = false
  }
}

function refresh(): void {
  if (currentKey()) guard(() => Promise.all([listNetworks(), listWorkflows()]))
}

async function listNetworks(): Promise<void> {
  if (network.options.length > 0) return
  const networks = (await json('/api/v1/networks')) as unknown as Record<string, unknown>[]
  for (const { network: name, emulated } of networks)
    network.add(new Option(`${name}${emulated ? ' (emulated here)' : ''}`, String(name)))
}

async function listWorkflows(): Promise<void> {
  const { workflows } = (await json('/api/v1/workflows?limit=10')) as { workflows: Record<string, unknown>[] }
  const rows = workflows.map(({ workflow_id, nlp_input, status }) => {
    const button = make('button', String(nlp_input), { type: 'button' })
    button.append(make('br'), make('small', String(status)))
    button.addEventListener('click', () => openRun(String(workflow_id), refresh))
    const row = make('li')
    row.append(button)
    return row
  })
  element('history', HTMLElement).replaceChildren(...rows)
}

/** Shows what went wrong in the page's one place for it. */
async function guard(work: () => Promise<unknown>): Promise<void> {
  try {
    problem.hidden = true
    await work()
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error)
    problem.hidden = false
  }
}
