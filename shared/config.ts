import * as z from 'zod'
import { AppError } from './errors.ts'

/**
 * The environment, parsed once. `.env.example` explains each variable. A bad one is named, its value is never shown.
 */

const Secret = z.string().min(32, 'must be at least 32 characters: generate one, there is no default')
const Url = z.url({ protocol: /^https?$/ })
const RpcList = z.string().transform((list) => list.split(',').map((url) => Url.parse(url.trim())))

const Environment = z.object({
  ENVIRONMENT: z.enum(['development', 'production']).default('development'),
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
  PUBLIC_URL: Url.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(20).default(5),
  KEY_PEPPER: Secret,
  INTERNAL_SECRET: Secret,
  INTERNAL_URL: Url,
  COMPILER_URL: Url,
  PINATA_JWT: z.string().min(1),
  PINATA_API_URL: Url.default('https://api.pinata.cloud/v3'),
  PINATA_UPLOAD_URL: Url.default('https://uploads.pinata.cloud/v3'),
  PINATA_GATEWAY_URL: Url.default('https://gateway.pinata.cloud'),
  EIGENDA_PROXY_URL: Url.optional(),
  HYPERION_TESTNET_RPC: RpcList.optional(),
  HYPERION_MAINNET_RPC: RpcList.optional(),
  MANTLE_TESTNET_RPC: RpcList.optional(),
  MANTLE_MAINNET_RPC: RpcList.optional(),
  ANVIL_RPC: RpcList.optional(),
  /** Hex key of the server's testnet signer. Without it every deployment is handed to the caller's wallet. */
  SIGNER_PRIVATE_KEY: z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{64}$/)]).optional(),
  LEASE_SECONDS: z.coerce.number().int().min(1).max(300).default(15),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
})
export type Config = z.infer<typeof Environment>

/** Throws UNAVAILABLE listing every bad variable; a production service also refuses an emulator's URL. */
export function parseConfig(environment: Record<string, unknown>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new AppError('UNAVAILABLE', `Cannot start: ${names.join('; ')}`, { retryable: false })
  }
  if (parsed.data.ENVIRONMENT === 'production') refuseEmulators(parsed.data)
  return parsed.data
}

const vendorUrls = [
  'PINATA_API_URL',
  'PINATA_UPLOAD_URL',
  'PINATA_GATEWAY_URL',
  'EIGENDA_PROXY_URL',
  'HYPERION_TESTNET_RPC',
  'HYPERION_MAINNET_RPC',
  'MANTLE_TESTNET_RPC',
  'MANTLE_MAINNET_RPC',
] as const

function refuseEmulators(config: Config): void {
  const emulated = vendorUrls.filter((name) => [config[name] ?? []].flat().some(isLoopback))
  if (emulated.length > 0)
    throw new AppError(
      'UNAVAILABLE',
      `Cannot start in production: ${emulated.join(', ')} points at this machine`,
      {
        retryable: false,
      },
    )
}

/** Whether a URL can only mean this machine: what answers there is an emulator. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
