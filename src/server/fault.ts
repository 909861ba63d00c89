/** What stops the program and can be told in one French sentence: no stack, a non-zero exit. */
export class Fault extends Error {
  override name = 'Fault'
}

/** The codes of the system and of PostgreSQL that mean a full disk. */
export const isDiskFull = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || /No space left on device/.test(String(error))
}

export const DISK_FULL = 'Le disque est plein\u00a0: libérez de la place, puis relancez. Rien n’a été perdu.'
