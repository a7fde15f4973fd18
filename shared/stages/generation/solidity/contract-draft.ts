import type { ConstructorArg } from '../../../artifacts/contract.ts'
import { type LibraryName, library, librarySymbol } from './library.ts'
import { type OverridableName, overridables } from './overridables.ts'

export interface SolidityFunction {
  /** NatSpec lines, tags included, without comment marks. */
  doc: readonly string[]
  /** Name and parameters. */
  head: string
  /** Visibility, mutability, `override` and guards, in the order they are printed. */
  modifiers: readonly string[]
  returns?: string
  body: readonly string[]
}

/** What stands above the constructor: the section it is printed in, its text and the name it takes. */
export interface Declaration {
  section: 'constant' | 'state' | 'event' | 'error'
  name: string
  doc: readonly string[]
  code: string
}

export interface Parent {
  name: LibraryName
  /** Solidity expressions for its constructor or initializer. */
  arguments: readonly string[]
}

/** Collects what a contract is made of; knows the library's two variants, but nothing of kinds and features. */
export class ContractDraft {
  readonly upgradeable: boolean
  readonly imports = new Map<string, string>()
  readonly parents: Parent[] = []
  readonly parameters: ConstructorArg[] = []
  readonly declarations: Declaration[] = []
  /** Statements of the constructor, or of `initialize` behind a proxy. */
  readonly creation: string[] = []
  readonly functions: SolidityFunction[] = []
  readonly #checks = new Map<OverridableName, string[]>()

  constructor(upgradeable: boolean) {
    this.upgradeable = upgradeable
  }

  /** Adds a direct parent, after the ones before it. */
  inherit(name: LibraryName, ...expressions: string[]): void {
    this.import(name)
    this.parents.push({ name, arguments: expressions })
  }

  /** Imports a library contract and returns its name in this variant. */
  import(name: LibraryName): string {
    const { symbol, file } = librarySymbol(name, this.upgradeable)
    this.imports.set(symbol, file)
    return symbol
  }

  /** Runs statements before the parents' versions of a shared function. */
  checkBefore(name: OverridableName, ...statements: string[]): void {
    this.#checks.set(name, [...(this.#checks.get(name) ?? []), ...statements])
  }

  /** Adds the overrides that Solidity demands, or that a check needs. Call once, after all parents are known. */
  addOverrides(): void {
    for (const name of Object.keys(overridables).filter(isOverridable)) this.#addOverride(name)
  }

  #addOverride(name: OverridableName): void {
    const definers = new Set(this.parents.flatMap((parent) => definerOf(parent.name, name)))
    const checks = this.#checks.get(name) ?? []
    if (definers.size < 2 && checks.length === 0) return

    const symbols = [...definers].map((definer) => this.import(definer))
    const { forward, modifiers, ...rest } = overridables[name]
    const override = symbols.length < 2 ? 'override' : `override(${symbols.join(', ')})`
    this.functions.push({
      ...rest,
      doc: [
        checks.length > 0
          ? '@dev Runs the check, then the library.'
          : '@dev Runs the version of every parent.',
      ],
      modifiers: [...modifiers, override],
      body: [...checks, forward],
    })
  }
}

function isOverridable(name: string): name is OverridableName {
  return Object.hasOwn(overridables, name)
}

function definerOf(parent: LibraryName, name: OverridableName): LibraryName[] {
  const { defines, inherits } = library[parent]
  if (defines?.includes(name)) return [parent]
  const ancestor = inherits?.[name]
  return ancestor ? [ancestor] : []
}
