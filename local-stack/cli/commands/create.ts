import { networkNames } from '../../../shared/ports/network.ts'
import { type Command, exitCodes, usageError } from '../command.ts'
import { Accepted } from '../shapes.ts'
import { watchWorkflow } from '../watch-workflow.ts'

export const create: Command = {
  name: 'create',
  summary: 'turn a description into a deployed contract',
  usage: 'create DESCRIPTION [--network NAME] [--watch]',
  examples: [
    'hyperagent create "An ERC20 token named Solar Credit, symbol SOLR, one million supply" --watch',
    'hyperagent create "An ERC721 named Night Sky, symbol SKY, with 5% royalty" --network mantle_testnet',
    'echo "A simple storage contract for a number" | hyperagent create - --json',
  ],
  options: {
    network: { type: 'string', short: 'n', default: 'hyperion_testnet' },
    type: { type: 'string', short: 't' },
    name: { type: 'string' },
    watch: { type: 'boolean', short: 'w' },
    'no-deploy': { type: 'boolean' },
    'no-audit': { type: 'boolean' },
    signing: { type: 'string' },
  },
  async run({ positionals, values, api, out, signal }) {
    const description = await descriptionOf(positionals)
    const { type, name, signing } = values
    const body = {
      nlp_input: description,
      network: values.network,
      ...(type ? { contract_type: type } : {}),
      ...(name ? { name } : {}),
      ...(signing ? { signing } : {}),
      ...(values['no-deploy'] ? { skip_deployment: true } : {}),
      ...(values['no-audit'] ? { skip_audit: true } : {}),
    }
    const accepted = await api.post('/api/v1/workflows/generate', body, Accepted)
    for (const warning of accepted.warnings) out.line(`Note: ${warning}`)
    if (!values.watch) {
      out.data(accepted)
      out.line(`Accepted as ${out.bold(accepted.workflow_id)} on ${values.network}`)
      out.line(`Follow it: hyperagent watch ${accepted.workflow_id}`)
      return exitCodes.ok
    }
    out.line(`${out.bold(accepted.workflow_id)} on ${values.network}`)
    return watchWorkflow({ api, out, signal }, accepted.workflow_id)
  },
}

async function descriptionOf(positionals: string[]): Promise<string> {
  const text = positionals.length === 1 && positionals[0] === '-' ? await readInput() : positionals.join(' ')
  if (!text.trim())
    throw usageError(
      `Say what to create, for example: hyperagent create "An ERC20 token named ..." (networks: ${networkNames.join(', ')})`,
    )
  return text
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text
}
