/** A process of its own: builds the web client, then compresses it once for all, while the server prepares its base. */
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'
import { DIST } from './start-web.ts'
import { ROOT } from './version.ts'

const COMPRESSED = /\.(m?js|css|html|svg|json|webmanifest)$/

/** A window no larger than the file: hundreds of small files would each be given four million bytes to clear. */
const brotliOf = ({ length }: Buffer): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(length + 16)))),
  },
})

const compress = async (path: string): Promise<void> => {
  const body = await readFile(path)
  await writeFile(`${path}.br`, await promisify(brotliCompress)(body, brotliOf(body)))
  await writeFile(`${path}.gz`, await promisify(gzip)(body))
}

await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
const files = readdirSync(DIST, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && COMPRESSED.test(entry.name) && entry.name !== 'index.html')
  .map((entry) => join(entry.parentPath, entry.name))
await Promise.all(files.map(compress))
