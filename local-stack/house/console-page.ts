import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The console as one module: its HTML with style and script inside, made from `functions/console/page/`. */
export async function consolePage(root: string): Promise<string> {
  const folder = join(root, 'functions/console/page')
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const result = await build({
    entryPoints: [join(folder, 'app.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  })
  // A closing tag inside the script would end it early.
  const script = (result.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')
  const html = read('index.html')
    .replace('/* style */', () => read('style.css'))
    .replace('/* script */', () => script)
  return `// Made by \`npm run sync\` from functions/console/page/. Change that, not this.
export const page = ${JSON.stringify(html)}
`
}
