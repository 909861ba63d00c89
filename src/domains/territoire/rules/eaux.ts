/** The water between two communes whose outlines meet only there. */
import { RIVES } from '../../../referentials/index.ts'

export type Placed = { code: string; arrondissement: string | null }

const isOn = (side: readonly string[], commune: Placed): boolean =>
  side.includes(commune.code) || (commune.arrondissement !== null && side.includes(commune.arrondissement))

export const waterBetween = (a: Placed, b: Placed): string | undefined =>
  RIVES.find(({ rives: [left, right] }) => (isOn(left, a) && isOn(right, b)) || (isOn(right, a) && isOn(left, b)))?.nom
