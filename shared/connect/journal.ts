import type { TxJournal } from '../ports/journal.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const journal: Connect<TxJournal> = (runtime) => storesOf(runtime).journal
