import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Secrets = z.strictObject({
  keyPepper: z.string().min(32),
  internalSecret: z.string().min(32),
  pinataJwt: z.string().min(32),
  databasePassword: z.string().min(32),
})
export type Secrets = z.infer<typeof Secrets>

/** This machine's own secrets: made once, readable by their owner only, never the same on two machines. */
export function loadSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  const fresh = () => randomBytes(32).toString('base64url')
  const secrets = {
    keyPepper: fresh(),
    internalSecret: fresh(),
    pinataJwt: fresh(),
    databasePassword: fresh(),
  }
  // Renamed into place: a start that is killed here leaves no half-written file behind.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
