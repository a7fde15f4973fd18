import { readOptions, usage } from './options.ts'
import { startStack } from './stack.ts'

try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') console.log(usage)
  else await startStack(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
