import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'

/** Throws, naming the process to stop, when something already listens on a port this stack needs. */
export async function requireFreePorts(ports: Record<string, number>): Promise<void> {
  for (const [service, port] of Object.entries(ports)) {
    if (await isFree(port)) continue
    const owner = listenerOf(port)
    const who = owner
      ? `process ${owner.pid} (${owner.command}): stop it with "kill ${owner.pid}"`
      : 'another process'
    throw new Error(`Cannot start ${service}: port ${port} is taken by ${who}, or choose another with --port`)
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** Who listens, as Linux tells: the socket's inode in /proc/net/tcp, then the process that holds it. Elsewhere unknown. */
export function listenerOf(port: number): { pid: number; command: string } | undefined {
  try {
    const inode = listeningInode(port)
    return inode === undefined ? undefined : holderOf(`socket:[${inode}]`)
  } catch {
    return undefined
  }
}

function listeningInode(port: number): string | undefined {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
      if (state === '0A' && local?.endsWith(`:${hexPort}`)) return inode
    }
  }
  return undefined
}

function holderOf(socket: string): { pid: number; command: string } | undefined {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!openFiles(pid).includes(socket)) continue
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid: Number(pid), command: command.slice(0, 120) }
  }
  return undefined
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
  } catch {
    // Gone in the meantime, or somebody else's.
    return []
  }
}
