import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { kindNames } from '../../artifacts/spec.ts'
import { composeContract } from './compose.ts'
import { composerKinds } from './composer-kinds.ts'
import { hostileSpec } from './testing/hostile-spec.ts'
import { hostileText } from './testing/hostile-text.ts'
import { ownDiagnostics } from './testing/own-diagnostics.ts'
import { SolcPool } from './testing/solc-pool.ts'
import { specOf } from './testing/specs.ts'

const pool = new SolcPool(1)
afterAll(() => pool.close())

const SourceUnit = z.object({
  nodes: z.array(z.looseObject({ nodeType: z.string(), name: z.string().optional() })),
})

const StringLiteral = z.object({
  nodeType: z.literal('Literal'),
  kind: z.enum(['string', 'unicodeString']),
  hexValue: z.string(),
})

describe.each(kindNames)('hostile text in %s, read by solc', (kind) => {
  const texts = fc.sample(
    fc.record({
      name: hostileText(64),
      symbol: hostileText(16),
      base_uri: hostileText(256),
      requirement: hostileText(300),
    }),
    { numRuns: 60, seed: 20_260_101 },
  )
  const specs = texts.map((text, i) => ({ ...hostileSpec(kind, text), contract_name: `Hostile${i}` }))
  const contracts = specs.map(composeContract)

  test('the file declares the one contract, and its literals hold exactly the text', async () => {
    const [output] = await pool.run([{ contracts, evmVersion: 'paris', depth: 'ast' }])

    expect(output?.errors).toEqual([])
    for (const [i, { path, contract_name }] of contracts.entries()) {
      const { nodes } = SourceUnit.parse(output?.sources[path]?.ast)
      const declared = nodes.filter(({ nodeType }) => !/^(Pragma|Import)Directive$/.test(nodeType))
      expect(declared.map(({ nodeType, name }) => `${nodeType} ${name}`)).toEqual([
        `ContractDefinition ${contract_name}`,
      ])
      if (kind !== 'SimpleStorage') expect(literalValues(declared)).toContain(specs[i]?.name)
      if (kind !== 'SimpleStorage') expect(literalValues(declared)).toContain(specs[i]?.symbol)
    }
  })

  test('type-checks without a diagnostic', async () => {
    const [output] = await pool.run([
      { contracts: contracts.slice(0, 10), evmVersion: 'paris', depth: 'abi' },
    ])

    expect(output && ownDiagnostics(output)).toEqual([])
    expect(Object.keys(output?.contracts ?? {})).toHaveLength(10)
  })
})

describe.each(kindNames)('contract names that %s may need for something else', (kind) => {
  const names = [
    ...[
      'ERC20',
      'ERC721',
      'ERC1155',
      'Ownable',
      'AccessControl',
      'Pausable',
      'Nonces',
      'Votes',
      'ERC1967',
      'Proxy',
    ],
    ...['Error', 'Panic', 'Transfer', 'Approval', 'Paused', 'Context', 'Initialized', 'SoulboundTransfer'],
    ...[
      'MaxSupplyReached',
      'ValueChanged',
      'mapping',
      'contract',
      'uint256',
      'mint',
      'pause',
      'name',
      'initialize',
    ],
    ...[
      'super',
      'this',
      'error',
      'at',
      'x',
      'EIP712',
      'ERC2981',
      'Initializable',
      'String',
      'Address',
      'Strings',
    ],
  ]

  test.each(['ownable', 'roles'] as const)(
    'compile, with access %s, alone and behind a proxy',
    async (access) => {
      const options = composerKinds[kind].features
      const contracts = [options.filter((option) => option !== 'upgradeable'), options].map((features) =>
        names.map((contract_name) =>
          composeContract(specOf(kind, { features: [...features], access, contract_name })),
        ),
      )
      const outputs = await pool.run(
        contracts.map((all) => ({ contracts: all, evmVersion: 'paris', depth: 'abi' })),
      )

      for (const output of outputs) {
        expect(ownDiagnostics(output)).toEqual([])
        expect(Object.keys(output.contracts)).toHaveLength(names.length)
      }
    },
  )
})

/** Values of all string literals below a node of solc's AST. */
function literalValues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const literal = StringLiteral.safeParse(node)
  if (literal.success) return [Buffer.from(literal.data.hexValue, 'hex').toString('utf8')]
  return Object.values(node).flatMap(literalValues)
}
