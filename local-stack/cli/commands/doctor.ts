import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Command, exitCodes, type Invocation } from '../command.ts'
import { Readiness } from '../shapes.ts'

interface Check {
  name: string
  ok: boolean
  detail: string
  /** What mends it. */
  mend?: string
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'check this machine and the running stack, and say how to mend what is wrong',
  usage: 'doctor',
  examples: ['hyperagent doctor', 'npm run doctor'],
  options: {},
  async run(invocation) {
    const checks = [nodeVersion(), packages(), anvil(), ...(await stack(invocation))]
    const { out } = invocation
    out.data(checks)
    for (const { name, ok, detail, mend } of checks) {
      out.line(`${ok ? out.green('ok  ') : out.red('fail')} ${name}: ${detail}`)
      if (!ok && mend) out.line(`     mend it: ${mend}`)
    }
    return checks.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.failed
  },
}

function nodeVersion(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 20)
  return { name: 'Node.js', ok, detail: process.versions.node, mend: 'install Node.js 20.20 or newer' }
}

const require = createRequire(import.meta.url)

function packages(): Check {
  const missing = ['workerd', 'esbuild', 'solc', '@electric-sql/pglite', 'miniflare'].filter(
    (name) => !isInstalled(name),
  )
  const detail = missing.length > 0 ? `missing ${missing.join(', ')}` : 'installed'
  return { name: 'packages', ok: missing.length === 0, detail, mend: 'npm install' }
}

function isInstalled(name: string): boolean {
  return (require.resolve.paths(name) ?? []).some((folder) => existsSync(`${folder}/${name}/package.json`))
}

function anvil(): Check {
  const name = `@foundry-rs/anvil-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const ok = isInstalled(name)
  return {
    name: 'local chains',
    ok,
    detail: ok ? name : `${name} is not installed`,
    mend: `npm install ${name}`,
  }
}

async function stack({ api }: Invocation): Promise<Check[]> {
  try {
    const { services } = await api.get('/api/v1/health/readiness', Readiness)
    return Object.entries(services).map(([name, { status, error }]) => ({
      name,
      ok: status === 'healthy',
      detail: error ?? status,
      mend: 'stop the stack with Ctrl-C and start it again with "npm start"',
    }))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [{ name: 'stack', ok: false, detail, mend: 'npm start' }]
  }
}
