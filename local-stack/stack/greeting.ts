import type { Ports } from './options.ts'

interface Greeting {
  url: string
  key: string
  ports: Ports
  seconds: number
}

const example =
  'An ERC20 token named Solar Credit, symbol SOLR, one million supply, mintable by the owner, burnable and pausable'

/** What a person needs next, and nothing else. */
export function greet({ url, key, ports, seconds }: Greeting): void {
  const body = JSON.stringify({ nlp_input: example, network: 'hyperion_testnet' })
  console.log(`
HyperAgent is ready after ${seconds.toFixed(1)} s

  Console   ${url}
  API key   ${key}
  Documents ${url}/api/v1/docs
  Chains    Hyperion testnet (emulated) http://127.0.0.1:${ports.hyperion}   Mantle testnet (emulated) http://127.0.0.1:${ports.mantle}

Turn a sentence into a deployed contract:

  curl -s ${url}/api/v1/workflows/generate -H 'authorization: Bearer ${key}' \\
    -H 'content-type: application/json' -d '${body}'

  npx hyperagent create "${example}" --network hyperion_testnet --watch

Ctrl-C stops everything.
`)
}
