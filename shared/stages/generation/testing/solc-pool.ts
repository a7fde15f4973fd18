import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { EvmVersion, GeneratedContract } from '../../../artifacts/contract.ts'

const Diagnostic = z.object({
  severity: z.string(),
  errorCode: z.string().optional(),
  formattedMessage: z.string(),
  sourceLocation: z.object({ file: z.string() }).optional(),
})
const Code = z.object({ object: z.string() })
const Unit = z.object({
  abi: z.array(z.record(z.string(), z.unknown())),
  evm: z.object({ bytecode: Code, deployedBytecode: Code }).optional(),
})
const Output = z.object({
  errors: z.array(Diagnostic).default([]),
  contracts: z.record(z.string(), z.record(z.string(), Unit)).default({}),
  sources: z.record(z.string(), z.object({ ast: z.unknown().optional() })).default({}),
})
export type SolcOutput = z.infer<typeof Output>

export interface SolcJob {
  contracts: readonly Pick<GeneratedContract, 'path' | 'source'>[]
  evmVersion: EvmVersion
  /** `ast` only parses, `abi` checks types, `code` also generates both codes, `optimized` as in production. */
  depth: 'ast' | 'abi' | 'code' | 'optimized'
}

const outputs = {
  ast: { '': ['ast'] },
  abi: { '*': ['abi'] },
  code: { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] },
  optimized: { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] },
} as const

/** A few solc processes that share the jobs; solc itself is single-threaded and synchronous. */
export class SolcPool {
  readonly #children: ChildProcess[]

  constructor(size: number) {
    const script = fileURLToPath(new URL('./solc-process.ts', import.meta.url))
    this.#children = Array.from({ length: size }, () => fork(script, { execArgv: ['--import', 'tsx'] }))
  }

  /** Runs all jobs and returns their outputs in the same order. */
  async run(jobs: readonly SolcJob[]): Promise<SolcOutput[]> {
    const queue = [...jobs.entries()]
    const results: SolcOutput[] = []
    await Promise.all(
      this.#children.map(async (child) => {
        for (let next = queue.shift(); next; next = queue.shift())
          results[next[0]] = await compile(child, next[1])
      }),
    )
    return results
  }

  close(): void {
    for (const child of this.#children) child.kill()
  }
}

async function compile(child: ChildProcess, job: SolcJob): Promise<SolcOutput> {
  const abort = new AbortController()
  const reply = once(child, 'message', { signal: abort.signal })
  const death = once(child, 'exit', { signal: abort.signal })
  child.send(JSON.stringify(standardJson(job)))
  const [answer] = await Promise.race([reply, death])
  abort.abort()
  await Promise.allSettled([reply, death])
  return Output.parse(JSON.parse(z.string().parse(answer)))
}

function standardJson({ contracts, evmVersion, depth }: SolcJob) {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(contracts.map(({ path, source }) => [path, { content: source }])),
    settings: {
      ...(depth === 'ast' ? { stopAfter: 'parsing' } : {}),
      evmVersion,
      optimizer: { enabled: depth === 'optimized', runs: 200 },
      outputSelection: Object.fromEntries(contracts.map(({ path }) => [path, outputs[depth]])),
    },
  }
}
