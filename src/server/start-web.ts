/** The web client, built when its sources are newer than the last build. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { Fault } from './fault.ts'
import { ROOT } from './version.ts'

export const DIST = join(ROOT, 'dist', 'web')
const SOURCES = ['src/web', 'src/domains', 'src/kernel', 'src/referentials', 'vite.config.ts', 'package-lock.json']

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path]

const newest = (paths: string[]): number => Math.max(0, ...paths.map((path) => statSync(path).mtimeMs))

/** Only what the browser gets counts: contracts, labels, rules and screens of the rooms, not their actions. */
const isForTheBrowser = (path: string): boolean => !/\.test\.tsx?$|[\\/](actions|store)[\\/]|store\.ts$/.test(path)

export const clientIsBuilt = (): boolean => existsSync(join(DIST, 'index.html'))

/** Without its sources (an image for deployment), what was built is what is served. */
export const clientIsOld = (): boolean => {
  if (!existsSync(join(ROOT, 'vite.config.ts'))) return false
  if (!clientIsBuilt()) return true
  const built = join(DIST, 'index.html')
  const sources = SOURCES.map((path) => join(ROOT, path)).filter((path) => existsSync(path))
  return newest(sources.flatMap(filesUnder).filter(isForTheBrowser)) > statSync(built).mtimeMs
}

/** Nobody waits for it before the base has its content: it takes what that leaves of the machine. */
export const buildClient = (): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'src', 'server', 'build-web.ts')], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.once('error', fail)
    child.once('exit', (code) =>
      code === 0
        ? done()
        : fail(new Fault(`L’interface n’a pas pu être construite.\n${said.trim().split('\n').slice(-12).join('\n')}`)),
    )
  })
