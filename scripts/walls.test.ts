/**
 * Plants one violation per rule of the walls in a house of planted files, and expects each to be caught by its rule. That
 * the real house breaks none of them is another check.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
type Rule = { name: string }
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: Rule[] }

/** Rule → the file at fault and what it says. Files that are only there to be imported stand in `targets`. */
const plants: Record<string, [file: string, content: string]> = {
  'rules-are-pure': ['src/domains/comptes/rules/planted-clock.ts', "import 'node:os'"],
  'rules-take-types-of-the-contract': [
    'src/domains/comptes/rules/planted-schema.ts',
    "import { x } from '../contract.ts'\nexport const y = x",
  ],
  'documents-are-pure': ['src/domains/projet/documents/planted-reach.ts', "import '../store.ts'"],
  'contract-is-browser-safe': ['src/domains/dialogue/contract.ts', "import './store.ts'"],
  'room-has-doors': ['src/domains/vitrine/planted.ts', "import '../comptes/planted-target.ts'"],
  'tests-and-samples-use-doors-and-samples': [
    'src/domains/vitrine/samples.ts',
    "import '../comptes/planted-target.ts'",
  ],
  'server-uses-doors': ['src/server/planted-door.ts', "import '../domains/comptes/planted-target.ts'"],
  'list-of-rooms-uses-doors': ['src/server/rooms.ts', "import '../domains/comptes/planted-target.ts'"],
  'makers-use-doors-and-samples': ['src/server/planted.test.ts', "import '../domains/comptes/planted-target.ts'"],
  'web-uses-doors': ['src/web/planted-door.ts', "import '../domains/comptes/planted-target.ts'"],
  'screens-stay-in-the-browser': ['src/domains/vitrine/screens/planted.tsx', "import '../index.ts'"],
  'screens-never-reach-the-server': ['src/domains/vitrine/screens/planted-far.tsx', "import '../planted-step.ts'"],
  'no-node-in-the-browser': ['src/web/planted-node.ts', "import 'node:fs'"],
  'only-stores-speak-sql': ['src/domains/vitrine/actions/planted-sql.ts', "import 'kysely'"],
  'connection-belongs-to-stores': [
    'src/domains/vitrine/actions/planted-connection.ts',
    "import '../../../server/database/planted-target.ts'",
  ],
  'rooms-know-no-wiring': ['src/domains/vitrine/actions/planted-wiring.ts', "import '../../../server/planted-door.ts'"],
  'stores-stay-at-home': ['src/domains/vitrine/http.ts', "import './store.ts'"],
  'kernel-is-alone': ['src/kernel/planted.ts', "import '../referentials/planted-target.ts'"],
  'referentials-are-data': ['src/referentials/planted.ts', "import '../domains/comptes/index.ts'"],
  'analysis-is-alone': ['src/analysis/planted.ts', "import '../kernel/planted-target.ts'"],
  'analysis-only-computes': ['src/analysis/planted-file.ts', "import 'node:fs'"],
  'nobody-imports-fhir': ['src/domains/vitrine/actions/planted-fhir.ts', "import '../../../fhir/planted-target.ts'"],
  'server-has-no-screen': ['src/server/planted-screen.ts', "import '../web/planted-target.ts'"],
  'room-is-listed': ['src/domains/nouvelle-piece/index.ts', "import '../../kernel/planted-target.ts'"],
  'no-junk-drawer': ['src/domains/vitrine/planted-drawer.ts', "import './utils/planted-target.ts'"],
  'no-cycle': ['src/domains/vitrine/planted-cycle-a.ts', "import type { B } from './planted-cycle-b.ts'"],
  'no-import-from-tests': ['src/domains/vitrine/planted-of-test.ts', "import './planted.test.ts'"],
  'no-development-package': ['src/domains/vitrine/planted-package.ts', "import 'fast-check'"],
  'no-unknown-import': ['src/domains/vitrine/planted-nowhere.ts', "import './nowhere.ts'"],
}
const targets: Record<string, string> = {
  'src/domains/comptes/planted-target.ts': '',
  'src/domains/comptes/contract.ts': 'export const x = 1',
  'src/domains/comptes/index.ts': '',
  'src/domains/dialogue/store.ts': '',
  'src/domains/vitrine/store.ts': '',
  'src/domains/vitrine/index.ts': '',
  'src/domains/vitrine/planted.test.ts': '',
  'src/domains/vitrine/planted-step.ts': "import '../../server/planted-door.ts'",
  'src/domains/vitrine/planted-cycle-b.ts': "import type { A } from './planted-cycle-a.ts'",
  'src/domains/vitrine/utils/planted-target.ts': '',
  'src/server/database/planted-target.ts': '',
  'src/kernel/planted-target.ts': '',
  'src/referentials/planted-target.ts': '',
  'src/fhir/planted-target.ts': '',
  'src/web/planted-target.ts': '',
}

/** Each room imports the contract of every room, its own excepted: those of its line and above are the violations. */
const rooms = forbidden.flatMap(({ name }) => (name.startsWith('order-') ? [name.slice('order-'.length)] : []))
for (const room of rooms) {
  const highest = room === 'vitrine' ? 'atlas' : 'vitrine'
  plants[`order-${room}`] = [`src/domains/${room}/planted-order.ts`, `import '../${highest}/contract.ts'`]
}
targets['src/domains/vitrine/contract.ts'] = ''
targets['src/domains/atlas/contract.ts'] = ''

let copy = ''
let caught: Map<string, Set<string>>

const put = async (file: string, content: string): Promise<void> => {
  const path = join(copy, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${content}\n`)
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'maillage-walls-'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    await cp(join(root, name), join(copy, name))
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const [file, content] of [...Object.entries(targets), ...Object.values(plants)]) await put(file, content)
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    { cwd: copy, maxBuffer: 256 * 1024 * 1024 },
  ).catch((error: { stdout: string }) => error)
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: Rule; from: string }[] } }
  caught = new Map(forbidden.map(({ name }) => [name, new Set()]))
  for (const { rule, from } of summary.violations) caught.get(rule.name)?.add(from)
}, 240_000)

afterAll(() => rm(copy, { recursive: true, force: true }))

describe('the walls', () => {
  test('each rule has a planted violation', () => {
    expect(Object.keys(plants).sort()).toEqual(forbidden.map(({ name }) => name).sort())
  })
  test.each(Object.keys(plants))('%s catches its violation', (name) => {
    expect([...(caught.get(name) ?? [])]).toContain(plants[name]![0])
  })
})
