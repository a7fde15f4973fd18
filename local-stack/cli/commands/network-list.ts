import { type Command, exitCodes } from '../command.ts'
import { table } from '../output.ts'
import { NetworkList } from '../shapes.ts'

export const networkList: Command = {
  name: 'network list',
  summary: 'list the networks a contract can be deployed on',
  usage: 'network list',
  examples: ['hyperagent network list', 'hyperagent network list --json'],
  options: {},
  async run({ api, out }) {
    const networks = await api.get('/api/v1/networks', NetworkList)
    out.data(networks)
    const rows = networks.map(({ network, chain_id, currency, emulated, rpc_url }) => [
      network,
      String(chain_id),
      currency,
      emulated ? 'emulated' : '',
      rpc_url,
    ])
    for (const line of table(rows)) out.line(line)
    return exitCodes.ok
  },
}
