/** File sizes in lines: median, 90th percentile, longest. Past 300 a file wants splitting, past 400 the check fails. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, root } from './project-files.ts'

const WISH = 300
const LIMIT = 400
/** Generated from the migrated base. */
const GENERATED = new Set(['src/server/database/schema.ts', 'src/server/database/policies.ts'])

const sizes = listFiles('*.ts', '*.tsx', '*.mjs', '*.cjs', '*.sql')
  .filter((file) => !GENERATED.has(file))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))]?.lines ?? 0

const long = sizes.filter(({ lines }) => lines > WISH)
for (const { file, lines } of long) console.log(`${file} ${lines} lines: wants splitting by subject`)
console.log(`sizes: ${sizes.length} files, median ${at(0.5)}, 90 % under ${at(0.9)}, longest ${at(1)} lines`)
process.exitCode = long.some(({ lines }) => lines > LIMIT) ? 1 : 0
