import type { WorkflowStore } from '../ports/workflows.ts'
import type { Connect } from './runtime.ts'
import { storesOf } from './stores.ts'

export const workflows: Connect<WorkflowStore> = (runtime) => storesOf(runtime).workflows
