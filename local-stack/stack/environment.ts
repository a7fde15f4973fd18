import type { Ports, StackOptions } from './options.ts'
import type { Secrets } from './secrets.ts'

/** Anvil's first published account signs on the two emulated chains; it is refused anywhere else. */
export const ANVIL_SIGNER = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

/** The variables of `.env.example`, pointing at this machine's own parts. A set variable of the caller's wins. */
export function environmentOf(
  { leaseSeconds }: StackOptions,
  ports: Ports,
  secrets: Secrets,
): Record<string, string> {
  const at = (port: number) => `http://127.0.0.1:${port}`
  const own: Record<string, string> = {
    ENVIRONMENT: 'development',
    LOG_LEVEL: 'info',
    PUBLIC_URL: at(ports.console),
    DATABASE_URL: `postgres://hyperagent_user:${secrets.databasePassword}@127.0.0.1:${ports.postgres}/hyperagent_db`,
    DATABASE_POOL_SIZE: '5',
    KEY_PEPPER: secrets.keyPepper,
    INTERNAL_SECRET: secrets.internalSecret,
    INTERNAL_URL: at(ports.console),
    COMPILER_URL: at(ports.compiler),
    PINATA_JWT: secrets.pinataJwt,
    PINATA_API_URL: `${at(ports.pinata)}/v3`,
    PINATA_UPLOAD_URL: `${at(ports.pinata)}/v3`,
    PINATA_GATEWAY_URL: at(ports.pinata),
    EIGENDA_PROXY_URL: at(ports.eigenda),
    HYPERION_TESTNET_RPC: at(ports.hyperion),
    MANTLE_TESTNET_RPC: at(ports.mantle),
    SIGNER_PRIVATE_KEY: ANVIL_SIGNER,
    LEASE_SECONDS: String(leaseSeconds),
  }
  const given = Object.fromEntries(
    [
      ...Object.keys(own),
      'HYPERION_MAINNET_RPC',
      'MANTLE_MAINNET_RPC',
      'ANVIL_RPC',
      'RATE_LIMIT_PER_MINUTE',
    ].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  return { ...own, ...given }
}
