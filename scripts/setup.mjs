/**
 * Installs what is missing before any command. It runs on the system's own Node and npm: plain JavaScript, nothing
 * imported but Node itself.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
// Without one of these nothing runs: an installation that was cut short is begun again.
const witnesses = ['node/bin/node', 'hono/package.json', 'kysely/package.json'].map((path) =>
  join(root, 'node_modules', path),
)

const isUpToDate = () => {
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) return false
  return process.platform === 'win32' || witnesses.every((path) => existsSync(path))
}

const npm = (...args) => {
  // npm gives its own path to the scripts it runs; without it, the one of the PATH.
  const cli = process.env.npm_execpath
  const [command, first] = cli && /\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  return spawnSync(command, [...first, ...args, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  })
}

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const install = () => {
  const begun = Date.now()
  console.log('Installation des paquets\u00a0: la première fois, comptez une minute…')
  const exact = npm('ci')
  if (exact.status !== 0) {
    console.log('«\u00a0npm ci\u00a0» n’a pas abouti, essai avec «\u00a0npm install\u00a0»…')
    const loose = npm('install', '--no-save')
    if (loose.status !== 0) {
      const why = `${loose.stderr || exact.stderr || loose.error || ''}`.trim().split('\n').slice(-8).join('\n')
      if (/ENOSPC/.test(why)) fail('Le disque est plein\u00a0: libérez de la place, puis relancez.')
      fail(`Les paquets n’ont pas pu être installés. Vérifiez l’accès à Internet, puis relancez.\n${why}`)
    }
  }
  console.log(`Paquets installés en ${Math.round((Date.now() - begun) / 1000)}\u00a0s.`)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Maillage demande Node\u00a020 ou plus récent pour s’installer\u00a0; celui-ci est ${process.version}.`)
}
if (!isUpToDate()) install()
