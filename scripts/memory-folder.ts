/**
 * Where tests leave what they throw away: in memory, where the system has such a folder and room in it. A fresh base is
 * some two thousand files: on a disk, to make one costs ten times as much.
 */
import { accessSync, constants, readFileSync, statfsSync } from 'node:fs'

const FOLDER = '/dev/shm'
const GIGABYTE = 2 ** 30
/** Three demonstrations and a cluster, with their journals. */
const NEEDED = 4 * GIGABYTE
/** The tests themselves need some too. */
const FREE = 8 * GIGABYTE

/** The programs of PostgreSQL may have to be copied beside the data, and run from there. */
const runsPrograms = (): boolean =>
  readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, place]) => place === FOLDER)
    .every(([, , type, options = '']) => type === 'tmpfs' && !options.split(',').includes('noexec'))

const hasRoom = (): boolean => {
  try {
    accessSync(FOLDER, constants.W_OK)
    const { bavail, bsize } = statfsSync(FOLDER)
    return bavail * bsize >= NEEDED && process.availableMemory() >= FREE && runsPrograms()
  } catch {
    return false
  }
}

/** For this process and those that it starts. Who gives TMPDIR is obeyed. */
export const throwAwayInMemory = (): void => {
  if (process.platform === 'linux' && !process.env.TMPDIR && hasRoom()) process.env.TMPDIR = FOLDER
}
