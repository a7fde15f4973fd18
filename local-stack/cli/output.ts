export interface Output {
  /** Whether a person at a terminal reads this. */
  live: boolean
  json: boolean
  /** A line on standard output. */
  line(text: string): void
  /** The machine-readable answer; printed only with --json. */
  data(value: unknown): void
  /** Replaces the last unfinished line of a terminal; nothing elsewhere. */
  redraw(text: string): void
  bold(text: string): string
  green(text: string): string
  red(text: string): string
  dim(text: string): string
}

/** `NO_COLOR` and pipes are respected: colour and redrawing only at a terminal. */
export function createOutput(json: boolean, stream: NodeJS.WriteStream = process.stdout): Output {
  const live = Boolean(stream.isTTY) && !json
  const colour = live && !process.env.NO_COLOR
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  let unfinished = false
  const endLine = () => {
    if (unfinished) stream.write('\r\u001b[K')
    unfinished = false
  }
  return {
    live,
    json,
    line(text) {
      if (json) return
      endLine()
      stream.write(`${text}\n`)
    },
    data(value) {
      if (json) stream.write(`${JSON.stringify(value)}\n`)
    },
    redraw(text) {
      if (!live) return
      stream.write(`\r\u001b[K${text}`)
      unfinished = true
    },
    bold: paint(1),
    green: paint(32),
    red: paint(31),
    dim: paint(2),
  }
}

/** Rows as aligned columns. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
