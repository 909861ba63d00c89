/** What the tests need of a Debian system, installed only as root and after saying so. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const canInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get')

export const install = (name: string, why: string): boolean => {
  console.log(`installing the Debian package ${name} (${why})`)
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 10 * 60_000,
    }).status === 0
  if (run('install', '--yes', '--no-install-recommends', name)) return true
  return run('update') && run('install', '--yes', '--no-install-recommends', name)
}
