/** What this device keeps: its own random name, and the presences that it signed, so that leaving is one tap. */
import type { Output } from '../../../../kernel/contract.ts'
import type { activiteContract } from '../../contract.ts'

/** What the code of the room opened. */
export type Entered = Output<(typeof activiteContract)['enterFeuille']>

const DEVICE = 'maillage.appareil'
const SIGNED = 'maillage.presences'
const KEPT = 6

export type Signed = {
  cptsId: string
  activiteId: string
  cle: string
  titre: string
  nom: string
  arrivee: string
  depart: string | null
  zone: string
}

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Storage can be closed by the browser: the presence is signed all the same.
  }
}

let own: string | undefined
export const deviceName = (): string => {
  own ??= read(DEVICE) ?? crypto.randomUUID()
  write(DEVICE, own)
  return own
}

export const readSigned = (): Signed[] => {
  try {
    const kept: unknown = JSON.parse(read(SIGNED) ?? '[]')
    return Array.isArray(kept) ? (kept as Signed[]) : []
  } catch {
    return []
  }
}
export const keepSigned = (one: Signed): void => {
  const others = readSigned().filter(({ cle }) => cle !== one.cle)
  write(SIGNED, JSON.stringify([one, ...others].slice(0, KEPT)))
}

const HALF_DAY_MS = 12 * 3_600_000
/** The one just signed here, when the page is opened again without a code. */
export const lastSigned = (now: number): Signed | null => {
  const [last] = readSigned()
  return last && now - Date.parse(last.arrivee) < HALF_DAY_MS ? last : null
}
