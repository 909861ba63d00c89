/** The frame to ask for: the territory, and what lies a little around it. */
import type { TerritoireUnit } from '../contract.ts'

export type MapFrame = { ouest: number; sud: number; est: number; nord: number }
/** Degrees around: some twenty kilometres. */
const MARGIN = 0.2
/** The frame moves by steps, so that adding a commune inside asks for nothing new. */
const STEP = 0.1

export const frameOf = (units: readonly Pick<TerritoireUnit, 'lon' | 'lat'>[]): MapFrame | null => {
  const lons = units.flatMap(({ lon }) => lon ?? [])
  const lats = units.flatMap(({ lat }) => lat ?? [])
  if (lons.length === 0 || lats.length === 0) return null
  const down = (value: number) => Math.floor((value - MARGIN) / STEP) * STEP
  const up = (value: number) => Math.ceil((value + MARGIN) / STEP) * STEP
  const fixed = (value: number) => Number(value.toFixed(2))
  return {
    ouest: fixed(down(Math.min(...lons))),
    sud: fixed(down(Math.min(...lats))),
    est: fixed(up(Math.max(...lons))),
    nord: fixed(up(Math.max(...lats))),
  }
}
