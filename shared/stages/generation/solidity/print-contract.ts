import type { ContractDraft, Declaration } from './contract-draft.ts'
import { indented, separated } from './layout.ts'
import { librarySymbol } from './library.ts'
import { docBlock } from './natspec.ts'
import { printCreation } from './print-creation.ts'
import { docLines, printFunction } from './print-function.ts'

const lineWidth = 120
const sections: readonly Declaration['section'][] = ['constant', 'state', 'event', 'error']

export interface ContractHeader {
  name: string
  /** NatSpec lines of the contract. */
  doc: readonly string[]
}

/** Lines of `import {X} from "...";`, sorted by path. */
export function printImports(imports: ReadonlyMap<string, string>): string[] {
  const byFile = [...imports].sort(([, a], [, b]) => (a < b ? -1 : 1))
  return byFile.map(([symbol, file]) => `import {${symbol}} from "${file}";`)
}

/** Lines of one contract. Deterministic: the same draft prints the same text. */
export function printContract(header: ContractHeader, draft: ContractDraft): string[] {
  const body = separated([
    ...sections.flatMap((section) =>
      printSection(draft.declarations.filter((one) => one.section === section)),
    ),
    ...printCreation(draft),
    ...draft.functions.map((fn) => printFunction(fn)),
  ])
  return [...docBlock(header.doc), ...printHead(header.name, draft), ...body.map(indented), '}']
}

function printHead(name: string, draft: ContractDraft): string[] {
  const parents = draft.parents.map((parent) => librarySymbol(parent.name, draft.upgradeable).symbol)
  if (parents.length === 0) return [`contract ${name} {`]
  const line = `contract ${name} is ${parents.join(', ')} {`
  if (line.length <= lineWidth) return [line]
  return [`contract ${name} is`, ...parents.join(',\n').split('\n').map(indented), '{']
}

/** Undocumented declarations stand together, documented ones apart. */
function printSection(declarations: readonly Declaration[]): string[][] {
  const plain = declarations.filter(({ doc }) => doc.length === 0).map(({ code }) => code)
  const documented = declarations.filter(({ doc }) => doc.length > 0)
  return [plain, ...documented.map(({ doc, code }) => [...docLines(doc), code])]
}
