import type { KeyStore } from '../ports/keys.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const keys: Connect<KeyStore> = (runtime) => storesOf(runtime).keys
