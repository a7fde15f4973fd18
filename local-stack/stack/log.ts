import { redact } from '../../shared/security/redact.ts'

const colours = [36, 33, 35, 32, 34, 31, 90]
const useColour = process.stdout.isTTY && !process.env.NO_COLOR

export type Write = (line: string) => void

let made = 0

/** One prefix a service, so that a line says who speaks. Secrets never pass. */
export function prefixed(service: string): Write {
  const colour = colours[made++ % colours.length]
  const label = `[${service}]`.padEnd(13)
  const prefix = useColour ? `\u001b[${colour}m${label}\u001b[0m` : label
  return (text) => {
    for (const line of text.split('\n')) if (line.trim()) process.stdout.write(`${prefix} ${redact(line)}\n`)
  }
}
