import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../house/root.ts'

/** The whole stack as a person starts it, in a folder of its own, on ports of its own. */
export interface RunningStack {
  url: string
  port: number
  dataDir: string
  key(): string
  output(): string
  start(): Promise<void>
  /** Ctrl-C; the exit code. */
  interrupt(): Promise<number | null>
  /** SIGKILL to every process of the stack at once, as a power switch would. */
  killEverything(): Promise<void>
  /** Stops what still runs and removes the folder. */
  remove(): Promise<void>
}

export async function newStack(...args: string[]): Promise<RunningStack> {
  const port = await freePorts(8)
  const dataDir = mkdtempSync(join(tmpdir(), 'hyperagent-e2e-'))
  let child: ChildProcess | undefined
  let output = ''
  const start = async () => {
    output = ''
    const command = [
      'local-stack/run.mjs',
      'local-stack/stack/main.ts',
      '--port',
      String(port),
      '--data',
      dataDir,
    ]
    const started = spawn(process.execPath, [...command, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('HyperAgent is ready')) resolve()
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      started.once('exit', (code) => reject(new Error(`The stack ended with ${code}:\n${output}`)))
    })
  }
  const stack: RunningStack = {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    key: () => readFileSync(join(dataDir, 'api-key'), 'utf8').trim(),
    output: () => output,
    start,
    interrupt: () => end(child, 'SIGINT'),
    async killEverything() {
      const pids = child?.pid ? familyOf(child.pid) : []
      for (const pid of pids) signal(pid, 'SIGKILL')
      await end(child, 'SIGKILL')
    },
    async remove() {
      await end(child, 'SIGINT')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return stack
}

function end(child: ChildProcess | undefined, how: NodeJS.Signals): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(child?.exitCode ?? null)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(how)
  })
}

function signal(pid: number, how: NodeJS.Signals): void {
  try {
    process.kill(pid, how)
  } catch {
    // Already gone.
  }
}

/** The process and all its descendants, from /proc. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name)
    if (parent !== undefined) parents.set(Number(name), parent)
  }
  const family = [pid]
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** The first of `count` neighbouring ports that are all free. */
async function freePorts(count: number): Promise<number> {
  for (let base = 20_000 + (process.pid % 1000) * 20; base < 60_000; base += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
  throw new Error('No free ports')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
