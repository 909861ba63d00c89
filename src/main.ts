/** The command line: `node src/main.ts start`, `npm run maillage -- help`. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(
    `Maillage tourne sous Node\u00a024\u00a0; celui-ci est ${process.version}. Lancez-le par «\u00a0npm start\u00a0».`,
  )
  process.exit(1)
}
// What was compiled once is read at the next start, which takes half the time; a folder that cannot be written changes nothing.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/maillage'))
const { main } = await import('./server/commands/program.ts')
await main(process.argv)
