/**
 * `npm test`: every check and every test, each group with its headline and its duration, and the sum at the very end.
 * A group that cannot run says why; where CI=true, that is a failure. `npm test -- unit lint` runs these groups alone.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDemonstration } from '../e2e/demonstration.ts'
import { findChromium, findShell } from './browser.ts'
import type { Counts } from './counts-reporter.ts'
import { canInstall, install } from './debian.ts'
import { throwAwayInMemory } from './memory-folder.ts'
import { root } from './project-files.ts'
import type { Group } from './test-groups.ts'

throwAwayInMemory()
const inCi = process.env.CI === 'true'
/** Why groups failed that ran no test, said again at the very end: it is there that one looks. */
const reasons: string[] = []
const REASON_LINES = 40
const bin = (path: string): string => join(root, 'node_modules', path)
const folder = mkdtempSync(join(tmpdir(), 'maillage-counts-'))
/** A group that hangs is stopped, and says so: far beyond what the longest takes on a slow machine. */
const PATIENCE = 15 * 60_000

const passed: Counts = { passed: 1, failed: 0 }
const failed: Counts = { passed: 0, failed: 1 }

/** Works in a sentence for who runs the tests: not run here, or failed where everything must run. */
const absent = (what: string): Counts => {
  console.log(`not run: ${what} absent`)
  return inCi ? failed : { passed: 0, failed: 0 }
}

type Ran = { status: number | null; said: string }
/**
 * `quiet`: what runs beside another group says everything at its end: two that speak at once are read by nobody.
 * `gives`: takes only the time that the others leave.
 */
type Manner = { quiet?: boolean; gives?: boolean }
const LEAST = 19
const runNode = async (
  args: string[],
  env: NodeJS.ProcessEnv,
  { quiet = false, gives = false }: Manner,
): Promise<Ran> => {
  const timeout = gives ? 2 * PATIENCE : PATIENCE
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout, env })
  if (gives && child.pid) setPriority(child.pid, LEAST)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said.push(String(text))
      if (!quiet) process.stdout.write(String(text))
    })
  const [status] = await once(child, 'close')
  return { status, said: said.join('') }
}

const check = async (...command: string[]): Promise<Counts> => {
  const { status, said } = await runNode(command, process.env, { quiet: true })
  console.log(said)
  return status === 0 ? passed : failed
}

type Options = Manner & { env?: Record<string, string> }
const vitest = async (group: Group, { env = {}, quiet = false, gives = false }: Options = {}): Promise<Counts> => {
  const file = join(folder, `${[group, ...Object.keys(env)].join('-')}.json`)
  const settings = { ...process.env, ...env, MAILLAGE_TEST_GROUP: group, MAILLAGE_TEST_COUNTS: file }
  const { status, said } = await runNode([bin('vitest/vitest.mjs'), 'run'], settings, { quiet, gives })
  if (quiet) console.log(said)
  const counts: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 }
  if (counts.passed + counts.failed === 0) {
    console.error('no test ran')
    reasons.push(`${group}: no test ran\n${said.trim().split('\n').slice(0, REASON_LINES).join('\n')}`)
    return failed
  }
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const onPostgres15 = async (): Promise<Counts> => {
  const binaries = '/usr/lib/postgresql/15/bin/postgres'
  if (!existsSync(binaries) && inCi && canInstall()) install('postgresql-15', 'the database tests run on it too')
  if (!existsSync(binaries)) return absent('PostgreSQL 15')
  return vitest('database', { env: { MAILLAGE_TEST_BASE: '15' }, quiet: true, gives: true })
}

const onOpenData = async (): Promise<Counts> =>
  existsSync(join(root, '../shared/data/README.md')) ? vitest('data', { quiet: true }) : absent('open data')

/** Played once: each group changes a copy of its own. */
let year: Promise<string> | undefined
const playYear = async (): Promise<string> => {
  const home = join(folder, 'demonstration')
  mkdirSync(home)
  for (const open of [folder, home]) chmodSync(open, 0o755)
  await prepareDemonstration(home)
  return home
}

/** From an empty folder to an address that answers: what a person sees first, and what the browsers then visit. */
const firstStart = async (): Promise<Counts> => {
  year ??= playYear()
  return year.then(
    () => passed,
    (error: Error) => {
      console.error(error.message)
      return failed
    },
  )
}

const inBrowser = async (group: Group, options: Pick<Options, 'quiet'>): Promise<Counts> => {
  for (const browser of [findChromium(), findShell()]) {
    if ('path' in browser) continue
    console.error(browser.reason)
    return failed
  }
  year ??= playYear()
  const home = await year.catch((error: Error) => console.error(`no demonstration to look at: ${error.message}`))
  if (!home) return failed
  return vitest(group, { env: { MAILLAGE_JOURNEYS_COPY_OF: home }, ...options })
}

type Check = [name: string, run: () => Promise<Counts>]
/** The checks of a lane follow each other. */
type Lane = Check[]
/** Rows follow each other; the lanes of one run side by side, where one alone would leave a core to wait. */
const rows: Lane[][] = [
  [
    // On one core: each checker of several works out for itself most of what the others know.
    [['types', () => check(bin('typescript-native/bin/tsc'), '-p', '.', '--singleThreaded')]],
    [
      [
        'walls: imports',
        () => check(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'src'),
      ],
      ['walls: names', () => check('scripts/check-names.ts')],
      ['glossary', () => check('scripts/check-glossary.ts')],
      ['sizes', () => check('scripts/check-sizes.ts')],
      ['lint', () => check(bin('@biomejs/biome/bin/biome'), 'check', '.')],
    ],
  ],
  [[['unit', () => vitest('unit')]]],
  [
    [
      ['server: start, stop, kill', () => vitest('server', { quiet: true })],
      ['open data', onOpenData],
      ['demonstration: first start', firstStart],
    ],
    [
      ['database (embedded PostgreSQL 18)', () => vitest('database')],
      ['http', () => vitest('http', { quiet: true })],
      ['speed of the largest', () => vitest('speed', { quiet: true })],
    ],
  ],
  // Two browsers at once take two cores from each other, and what waits for a page loses patience: one follows the other.
  [
    [
      ['browser journeys', () => inBrowser('journeys', { quiet: false })],
      ['screens: accessibility, typography', () => inBrowser('screens', { quiet: false })],
    ],
    [['journey of a slot', () => inBrowser('slot', { quiet: true })]],
    // A browser leaves a quarter of two cores to wait: what was seen on one version is seen on the other meanwhile.
    [['database (PostgreSQL 15)', onPostgres15]],
  ],
]

const asked = process.argv.slice(2)
const isAsked = ([name]: Check): boolean => asked.length === 0 || asked.some((word) => name.includes(word))

const sum: Counts = { passed: 0, failed: 0 }
const lines: string[] = []

const report = async ([name, run]: Check): Promise<void> => {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const counts = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const none = counts.passed + counts.failed === 0
  const line = `${none ? 'not run' : counts.failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`
  lines.push(line)
  console.log(line)
  sum.passed += counts.passed
  sum.failed += counts.failed
}

const runLane = async (lane: Lane): Promise<void> => {
  for (const one of lane.filter(isAsked)) await report(one)
}
for (const row of rows) await Promise.all(row.map(runLane))
rmSync(folder, { recursive: true, force: true })
console.log(`\n${[...reasons, ...lines].join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
if (lines.length === 0) console.error(`no group is called ${asked.join(' or ')}`)
process.exitCode = sum.failed > 0 || lines.length === 0 ? 1 : 0
