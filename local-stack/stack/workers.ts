import { build } from 'esbuild'
import { type FunctionEntry, listFunctions } from '../house/functions.ts'
import { root } from '../house/root.ts'

/** The local Workers: the light functions share one, what is heavy has its own isolate. */
const heavy: Record<string, string> = {
  'run-testing': 'testing',
  'test-contract': 'testing',
  'run-generation': 'generation',
  'generate-contract': 'generation',
}

/** The compile function runs in processes of its own, which a supervisor may kill. */
const elsewhere = ['compile']

export interface LocalWorker {
  name: string
  /** ES module text. */
  code: string
  functions: FunctionEntry[]
}

/** Bundles every local Worker from the functions found on disk: no list to edit. */
export async function buildWorkers(): Promise<LocalWorker[]> {
  const functions = (await listFunctions(root)).filter(({ name }) => !elsewhere.includes(name))
  const groups = new Map<string, FunctionEntry[]>()
  for (const entry of functions) {
    const group = heavy[entry.name] ?? 'light'
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  return Promise.all(
    [...groups].map(async ([name, members]) => ({
      name,
      functions: members,
      code: await bundle(routerSource(members)),
    })),
  )
}

/** The Worker that holds the Postgres pool. */
export function buildPool(): Promise<string> {
  return bundle(`export * from './local-stack/stack/pool.worker.ts'
export { default } from './local-stack/stack/pool.worker.ts'`)
}

function routerSource(members: readonly FunctionEntry[]): string {
  const imports = members.map(
    ({ name }, index) => `import f${index} from './functions/${name}/index.ts'
import { route as r${index} } from './functions/${name}/schema.ts'`,
  )
  const entries = members.map((_, index) => `[r${index}, f${index}]`)
  return `import { routeRequests } from './local-stack/stack/router.ts'
${imports.join('\n')}
export default routeRequests([${entries.join(', ')}])`
}

async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: 'worker.ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: ['cloudflare:*', 'node:*'],
    loader: { '.html': 'text', '.css': 'text' },
    logLevel: 'silent',
    plugins: [nodeBuiltins],
  })
  return result.outputFiles[0]?.text ?? ''
}

/** A CommonJS package asks for `util`; workerd serves `node:util`, and only to a static import. */
const nodeBuiltins = {
  name: 'node-builtins',
  setup(setup: import('esbuild').PluginBuild) {
    const bare =
      /^(node:)?(assert|async_hooks|buffer|cluster|crypto|dns|events|fs|http|https|net|os|path|perf_hooks|process|querystring|stream|string_decoder|tls|url|util|v8|zlib)$/
    setup.onResolve({ filter: bare }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '')
      return kind === 'require-call'
        ? { path: name, namespace: 'node-builtin' }
        : { path: `node:${name}`, external: true }
    })
    setup.onLoad({ filter: /.*/, namespace: 'node-builtin' }, ({ path }) => ({
      contents: `import * as builtin from 'node:${path}'; module.exports = builtin.default ?? builtin`,
      loader: 'js',
    }))
  },
}
