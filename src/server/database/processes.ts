/** What the system says of another process. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Fields of `/proc/<pid>/stat` after the name, which may itself hold spaces and brackets. */
const linuxStat = (pid: number): string[] | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Alive and not a zombie that waits for its parent. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const state = process.platform === 'linux' ? linuxStat(pid)?.[0] : undefined
  return state !== 'Z' && state !== 'X'
}

/** When a process started, in ticks since the machine did: tells it from a later one with the same number. */
export const startMark = (pid: number): string => (process.platform === 'linux' ? (linuxStat(pid)?.[19] ?? '') : '')

/** The command line of a process, where the system shows it; empty otherwise. */
export const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

export const waitUntil = async (isTrue: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> => {
  const end = Date.now() + milliseconds
  while (!(await isTrue())) {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}
