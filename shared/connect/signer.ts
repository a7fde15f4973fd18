import { localSigner } from '../adapters/viem/signer.ts'
import type { Signer } from '../ports/chain.ts'
import type { Connect } from './runtime.ts'

export const signer: Connect<Signer> = ({ config }) => localSigner(config.SIGNER_PRIVATE_KEY)
