/** One step of indentation; empty lines stay empty. */
export function indented(line: string): string {
  return line === '' ? '' : `    ${line}`
}

/** Groups of lines with one empty line between them; empty groups vanish. */
export function separated(groups: readonly string[][]): string[] {
  return groups.filter((group) => group.length > 0).flatMap((group, i) => (i === 0 ? group : ['', ...group]))
}
