import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/root.ts'
import type { Write } from './log.ts'

/** An editor writes a file in several steps: wait for the last. */
const SETTLE_MS = 100

/** Bundles the functions again whenever a source is saved; a source that does not build leaves the old ones running. */
export function reloadOnSave(workers: { reload(): Promise<void> }, log: Write): { stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const reload = () =>
    workers.reload().then(
      () => log('reloaded'),
      (error) => log(`not reloaded: ${error instanceof Error ? error.message : String(error)}`),
    )
  const watchers = ['functions', 'shared'].map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (!file || file.endsWith('.test.ts')) return
      clearTimeout(timer)
      timer = setTimeout(reload, SETTLE_MS)
    }),
  )
  return {
    stop() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
