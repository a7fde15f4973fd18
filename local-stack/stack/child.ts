import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Write } from './log.ts'

export interface Child {
  pid: number
  /** Settles once the process has ended. */
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a process whose first line on standard output says it is ready (one line of JSON with `"ready": true`).
 * Rejects, with what it wrote, when it ends before.
 */
export async function startChild(
  command: string,
  args: readonly string[],
  { log, env }: { log: Write; env: Record<string, string> },
): Promise<Child> {
  // A group of its own: the terminal's Ctrl-C reaches this process only, which then stops its children in order.
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const lastWords: string[] = []
  const hear = (line: string) => {
    lastWords.push(line)
    log(line)
  }
  createInterface({ input: child.stderr }).on('line', hear)
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) =>
      line.includes('"ready":true') ? resolve() : hear(line),
    )
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`It ended with ${code}: ${lastWords.slice(-3).join(' / ')}`)),
    )
  })
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) }
}

const PATIENCE_MS = 5_000

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(timer)
}
