/**
 * PostgreSQL refuses to run as root. When Maillage is started as root (a container, a small server), the base runs
 * under the system user `postgres`, made if it is missing and left in place.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Fault } from '../fault.ts'

export type ServiceUser = { name: string; uid: number; gid: number }

const NAME = 'postgres'

const findUser = (): ServiceUser | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${NAME}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { name: NAME, uid: Number(uid), gid: Number(gid) } : null
}

const createUser = (): void => {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ]
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return
  }
}

/** Null when the present user can run PostgreSQL itself. */
export const serviceUser = (): ServiceUser | null => {
  if (process.getuid?.() !== 0) return null
  const known = findUser()
  if (known) return known
  createUser()
  const made = findUser()
  if (!made) {
    throw new Fault(
      `L’utilisateur système «\u00a0${NAME}\u00a0», sous lequel la base doit tourner, n’existe pas et n’a pas pu être créé.`,
    )
  }
  return made
}

/** Whether this user can go into a folder: asked of the system itself, so that mounts and rights count. */
export const canEnter = (folder: string, user: ServiceUser | null): boolean =>
  user === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' })
    .status === 0
