import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project: migrations, built client, package.json. */
export const ROOT = join(import.meta.dirname, '../..')

export const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version
