import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'

/** Processes this stack started, so that the next start can clear away what a killed one left behind. */

const Started = z.array(z.strictObject({ pid: z.int().min(2), born: z.string() }))
type Started = z.infer<typeof Started>

const PATIENCE_MS = 5_000

export interface Ledger {
  add(pid: number): void
}

/** Ends what an earlier start left running, by process id and only if it is still the very same process. */
export async function clearLeftovers(dataDir: string): Promise<number> {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return 0
  const alive = Started.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(isSameProcess)
  for (const { pid } of alive) process.kill(pid, 'SIGTERM')
  const deadline = Date.now() + PATIENCE_MS
  while (alive.some(isSameProcess) && Date.now() < deadline) await sleep(50)
  for (const started of alive.filter(isSameProcess)) process.kill(started.pid, 'SIGKILL')
  return alive.length
}

export function openLedger(dataDir: string): Ledger {
  const started: Started = []
  return {
    add(pid) {
      started.push({ pid, born: bornAt(pid) })
      writeFileSync(fileIn(dataDir), JSON.stringify(started))
    },
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'processes.json')
}

function isSameProcess({ pid, born }: Started[number]): boolean {
  return born !== '' && bornAt(pid) === born
}

/** When the process started, in clock ticks since boot: with its id, that names a process for good. Linux only. */
export function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name, in parentheses, may hold spaces; field 22 is the 20th after it. A zombie is gone.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}
