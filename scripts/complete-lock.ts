/** Run after each change of a dependency: `node scripts/complete-lock.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLock, type Lock, missingEntries } from './lock-entries.ts'

const path = join(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
const count = missingEntries(lock).length
if (count > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
console.log(`package-lock.json: ${count} optional entries added`)
