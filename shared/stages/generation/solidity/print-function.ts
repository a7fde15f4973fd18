import type { SolidityFunction } from './contract-draft.ts'
import { indented } from './layout.ts'

const lineWidth = 116

/** Lines of a function, or of a constructor when the keyword is empty. A long head has a line per modifier. */
export function printFunction(fn: SolidityFunction, keyword = 'function '): string[] {
  const modifiers = [...fn.modifiers, ...(fn.returns ? [`returns (${fn.returns})`] : [])]
  const line = [`${keyword}${fn.head}`, ...modifiers, '{'].join(' ')
  const head =
    line.length <= lineWidth
      ? [line]
      : [`${keyword}${fn.head}`, ...modifiers.flatMap(printModifier).map(indented), '{']
  if (fn.body.length > 0) return [...docLines(fn.doc), ...head, ...fn.body.map(indented), '}']
  return [...docLines(fn.doc), ...head.with(-1, `${head.at(-1)}}`)]
}

export function docLines(doc: readonly string[]): string[] {
  return doc.map((line) => `/// ${line}`)
}

/** A long list of overridden parents has a line per parent. */
function printModifier(modifier: string): string[] {
  const list = /^override\((.*)\)$/.exec(modifier)?.[1]
  if (list === undefined || modifier.length <= lineWidth - 4) return [modifier]
  return ['override(', ...list.replaceAll(', ', ',\n').split('\n').map(indented), ')']
}
