import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Route } from '../../shared/http/route.ts'

export interface FunctionEntry {
  /** The folder under `functions/`, which is the deployable's name. */
  name: string
  dir: string
  route: Route
}

/** Every function on disk with its public face, by name: the folder is the list. */
export async function listFunctions(root: string): Promise<FunctionEntry[]> {
  const folder = join(root, 'functions')
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'schema.ts')))
  return Promise.all(
    names.sort().map(async (name) => {
      const dir = join(folder, name)
      const { route } = (await import(pathToFileURL(join(dir, 'schema.ts')).href)) as { route: Route }
      return { name, dir, route }
    }),
  )
}
