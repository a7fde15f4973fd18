import { join, resolve } from 'node:path'
import { requireFreePorts } from './busy-port.ts'
import { migrateDatabase } from './database.ts'
import { startDriver } from './driver.ts'
import { environmentOf } from './environment.ts'
import { firstKey } from './first-key.ts'
import { greet } from './greeting.ts'
import { prefixed } from './log.ts'
import { startWorkers } from './miniflare.ts'
import { type Ports, portsOf, type StackOptions } from './options.ts'
import { waitUntilReady } from './ready.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { startPostgres, startServices } from './services.ts'
import { reloadOnSave } from './watch.ts'

interface Part {
  stop(): Promise<void> | void
}

/** Starts everything, in parallel where it can, and stops it in reverse on Ctrl-C or when a part fails to start. */
export async function startStack(options: StackOptions): Promise<void> {
  const began = Date.now()
  const dataDir = resolve(options.dataDir)
  const ports = portsOf(options)
  await requireFreePorts(ports)
  const secrets = loadSecrets(dataDir)
  const parts: Part[] = []
  const stopAll = stopOnce(parts)
  process.once('SIGINT', () => void stopAll('Stopping'))
  process.once('SIGTERM', () => void stopAll('Stopping'))
  try {
    const key = await startParts({ options, dataDir, ports, secrets, parts })
    greet({ url: `http://127.0.0.1:${ports.console}`, key, ports, seconds: (Date.now() - began) / 1000 })
  } catch (error) {
    await stopAll(`Cannot start: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}

interface Start {
  options: StackOptions
  dataDir: string
  ports: Ports
  secrets: Secrets
  parts: Part[]
}

async function startParts({ options, dataDir, ports, secrets, parts }: Start): Promise<string> {
  const env = environmentOf(options, ports, secrets)
  const add = async <P extends Part>(part: Promise<P>): Promise<P> => {
    const started = await part
    parts.push(started)
    return started
  }
  const database = async () => {
    await add(startPostgres(join(dataDir, 'postgres'), ports.postgres, secrets.databasePassword))
    const url = env.DATABASE_URL ?? ''
    await migrateDatabase(url)
    return firstKey(dataDir, url, secrets.keyPepper)
  }
  const services = startServices(dataDir, ports, secrets).map(add)
  const workers = add(startWorkers(ports.console, env))
  const [key, local] = await Promise.all([database(), workers, ...services])
  const url = `http://127.0.0.1:${ports.console}`
  await waitUntilReady(url)
  parts.push(startDriver(url, secrets.internalSecret, prefixed('driver')))
  if (options.watch) parts.push(reloadOnSave(local, prefixed('watch')))
  return key
}

function stopOnce(parts: Part[]) {
  let stopping = false
  return async (why: string, exitCode = 0) => {
    if (stopping) return
    stopping = true
    console.log(`\n${why}`)
    for (const part of parts.toReversed())
      await Promise.resolve(part.stop()).catch((error) => console.error(error))
    process.exit(exitCode)
  }
}
