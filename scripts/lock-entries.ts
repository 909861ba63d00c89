/**
 * `npm ci` refuses a lock where an optional package of another platform has no entry, and npm writes none for those
 * that the registry in use does not serve. The entry needs a version and the platform, which the name tells.
 */
type Entry = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  resolved?: string
  optionalDependencies?: Record<string, string>
}
export type Lock = { packages: Record<string, Entry> }
type Missing = { name: string; version: string }

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** A dependency is looked for in the folder of its parent, then upwards: npm's own rule. */
const isPresent = (lock: Lock, parent: string, name: string): boolean => {
  for (let from = parent; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true
    if (!from) return false
  }
}

export const missingEntries = (lock: Lock): Missing[] =>
  Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isPresent(lock, parent, name))
      .map(([name, version]) => ({ name, version: version.replace(/^[\^~]/, '') })),
  )

export const entryOf = ({ name, version }: Missing): Entry => {
  const words = name.split(/[/-]/).map((word) => (word === 'windows' ? 'win32' : word))
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  const isMusl = words.some((word) => word.startsWith('musl'))
  const isGlibc = words.some((word) => word.startsWith('gnu'))
  const libc = os.includes('linux') && (isMusl || isGlibc) ? { libc: [isMusl ? 'musl' : 'glibc'] } : {}
  return { version, optional: true, ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...libc }
}

/** The same lock with every entry, in npm's order. */
export const completeLock = <L extends Lock>(lock: L): L => {
  const added = missingEntries(lock).map((missing) => [`node_modules/${missing.name}`, entryOf(missing)] as const)
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}
