/**
 * `npm test`: every check and every test, each group with its headline and its duration, and the sum at the very end.
 * A group that cannot run says why; where CI=true, that is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './browser.ts'
import type { Counts } from './counts-reporter.ts'
import { canInstall, install } from './debian.ts'
import { root } from './project-files.ts'
import type { Group } from './test-groups.ts'

const inCi = process.env.CI === 'true'
const bin = (path: string): string => join(root, 'node_modules', path)
const folder = mkdtempSync(join(tmpdir(), 'maillage-counts-'))
/** A group that hangs is stopped: the whole stays under twenty minutes. */
const PATIENCE = 12 * 60_000

const passed: Counts = { passed: 1, failed: 0 }
const failed: Counts = { passed: 0, failed: 1 }

/** Works in a sentence for who runs the tests: not run here, or failed where everything must run. */
const absent = (what: string): Counts => {
  console.log(`not run: ${what} absent`)
  return inCi ? failed : { passed: 0, failed: 0 }
}

const check = (...command: string[]): Counts => {
  const { status, error } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', timeout: PATIENCE })
  if (error) console.error(error.message)
  return status === 0 ? passed : failed
}

const vitest = (group: Group, env: Record<string, string> = {}): Counts => {
  const file = join(folder, `${group}-${Object.keys(env).join('')}.json`)
  const { status, error } = spawnSync(process.execPath, [bin('vitest/vitest.mjs'), 'run'], {
    cwd: root,
    stdio: 'inherit',
    timeout: PATIENCE,
    env: { ...process.env, ...env, MAILLAGE_TEST_GROUP: group, MAILLAGE_TEST_COUNTS: file },
  })
  if (error) console.error(error.message)
  const counts: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 }
  if (counts.passed + counts.failed === 0) {
    console.error('no test ran')
    return failed
  }
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const onPostgres15 = (): Counts => {
  const binaries = '/usr/lib/postgresql/15/bin/postgres'
  if (!existsSync(binaries) && inCi && canInstall()) install('postgresql-15', 'the database tests run on it too')
  return existsSync(binaries) ? vitest('database', { MAILLAGE_TEST_BASE: '15' }) : absent('PostgreSQL 15')
}

const onOpenData = (): Counts =>
  existsSync(join(root, '../shared/data/README.md')) ? vitest('data') : absent('open data')

const inBrowser = (): Counts => {
  const browser = findChromium()
  if ('path' in browser) return vitest('journeys', { CHROMIUM_PATH: browser.path })
  console.error(browser.reason)
  return failed
}

const groups: [name: string, run: () => Counts][] = [
  ['types', () => check(bin('typescript-native/bin/tsc'), '-p', '.')],
  ['lint', () => check(bin('@biomejs/biome/bin/biome'), 'check', '.')],
  [
    'walls: imports',
    () => check(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'src'),
  ],
  ['walls: names', () => check('scripts/check-names.ts')],
  ['glossary', () => check('scripts/check-glossary.ts')],
  ['sizes', () => check('scripts/check-sizes.ts')],
  ['unit', () => vitest('unit')],
  ['database (embedded PostgreSQL 18)', () => vitest('database')],
  ['database (PostgreSQL 15)', onPostgres15],
  ['open data', onOpenData],
  ['http', () => vitest('http')],
  ['server: start, stop, kill', () => vitest('server')],
  ['browser journeys and accessibility', inBrowser],
]

const sum: Counts = { passed: 0, failed: 0 }
const lines: string[] = []
for (const [name, run] of groups) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const counts = run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const none = counts.passed + counts.failed === 0
  lines.push(
    `${none ? 'not run' : counts.failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
  )
  console.log(lines.at(-1))
  sum.passed += counts.passed
  sum.failed += counts.failed
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 ? 1 : 0
