import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A process that answers each Standard JSON input with its output; library imports come from node_modules. */

interface Solc {
  compile(
    input: string,
    callbacks: { import(path: string): { contents: string } | { error: string } },
  ): string
}

const require = createRequire(import.meta.url)
const solc: Solc = require('solc')
const packages = new Map(
  ['@openzeppelin/contracts', '@openzeppelin/contracts-upgradeable'].map((name) => [
    name,
    dirname(require.resolve(`${name}/package.json`)),
  ]),
)

function librarySource(path: string) {
  const [scope, name, ...rest] = path.split('/')
  const home = packages.get(`${scope}/${name}`)
  return home ? { contents: readFileSync(join(home, ...rest), 'utf8') } : { error: `Unknown import ${path}` }
}

process.on('message', (input: string) => {
  process.send?.(solc.compile(input, { import: librarySource }))
})
