import type { EvmVersion } from '../../../artifacts/contract.ts'
import { composeContract } from '../compose.ts'
import { planOf } from '../plan.ts'
import { optionsInAbi } from './option-marks.ts'
import { ownDiagnostics } from './own-diagnostics.ts'
import type { SolcJob, SolcOutput, SolcPool } from './solc-pool.ts'
import { type Combination, combinedSpec } from './specs.ts'

/** EIP-170 and EIP-3860. */
const runtimeLimit = 24_576
const initCodeLimit = 49_152
const batchSize = 40

export interface CombinationReport {
  combinations: number
  /** What a combination did wrong, with the combination. Empty when all is well. */
  problems: string[]
  /** Bytes of the largest creation and runtime code. */
  largest: { creation: number; runtime: number }
}

/** Composes and compiles combinations; checks diagnostics, options shown in the ABI, and code sizes. */
export async function compileCombinations(
  pool: SolcPool,
  combinations: readonly Combination[],
  target: { evmVersion: EvmVersion; depth: SolcJob['depth'] },
): Promise<CombinationReport> {
  const composed = combinations.map((combination, i) => {
    const spec = combinedSpec(combination, i)
    return { label: JSON.stringify(combination), features: planOf(spec).features, ...composeContract(spec) }
  })
  const batches = Array.from({ length: Math.ceil(composed.length / batchSize) }, (_, i) =>
    composed.slice(i * batchSize, (i + 1) * batchSize),
  )
  const outputs = await pool.run(batches.map((contracts) => ({ ...target, contracts })))
  const checked = composed.map((one, i) => check(one, outputs[Math.floor(i / batchSize)]))
  const sizes = outputs.flatMap((output) =>
    Object.values(output.contracts).flatMap(Object.values).map(sizeOf),
  )
  return {
    combinations: combinations.length,
    problems: [
      ...outputs.flatMap(ownDiagnostics),
      ...checked.flat(),
      ...(target.depth === 'optimized' ? sizes.flatMap(tooLarge) : []),
    ],
    largest: {
      creation: Math.max(...sizes.map(({ creation }) => creation)),
      runtime: Math.max(...sizes.map(({ runtime }) => runtime)),
    },
  }
}

type Unit = SolcOutput['contracts'][string][string]
type Composed = ReturnType<typeof composeContract> & { label: string; features: ReadonlySet<string> }

function check(one: Composed, output: SolcOutput | undefined): string[] {
  const units = output?.contracts[one.path]
  const unit = units?.[one.contract_name]
  if (!unit || !units[one.deployed_name]) return [`${one.label}: not compiled`]

  const shown = optionsInAbi(unit.abi).join(' ')
  const wanted = [...one.features].sort().join(' ')
  return shown === wanted ? [] : [`${one.label}: has "${shown}", not "${wanted}"`]
}

function sizeOf(unit: Unit) {
  return {
    creation: (unit.evm?.bytecode.object.length ?? 0) / 2,
    runtime: (unit.evm?.deployedBytecode.object.length ?? 0) / 2,
  }
}

function tooLarge({ creation, runtime }: { creation: number; runtime: number }): string[] {
  return creation > initCodeLimit || runtime > runtimeLimit
    ? [`${creation} and ${runtime} bytes are too large`]
    : []
}
