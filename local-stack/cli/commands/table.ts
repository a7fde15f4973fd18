import type { Command } from '../command.ts'
import { cancel } from './cancel.ts'
import { create } from './create.ts'
import { doctor } from './doctor.ts'
import { exportWorkflow } from './export.ts'
import { list } from './list.ts'
import { networkList } from './network-list.ts'
import { receiptGet } from './receipt-get.ts'
import { receiptVerify } from './receipt-verify.ts'
import { status } from './status.ts'
import { watch } from './watch.ts'

/** Every command there is: to add one, add a file and a row. */
export const commands: readonly Command[] = [
  create,
  status,
  watch,
  list,
  cancel,
  exportWorkflow,
  receiptGet,
  receiptVerify,
  networkList,
  doctor,
]
