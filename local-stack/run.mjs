// Runs a TypeScript file of the local stack on any supported Node: tsx strips the types where Node cannot.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

register()
const [, , file, ...args] = process.argv
process.argv = [process.argv[0], resolve(file), ...args]
await import(pathToFileURL(resolve(file)).href)
