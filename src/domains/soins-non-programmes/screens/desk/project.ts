/** Degrees to pixels for a small map: plain cylinder, true to the middle latitude. Enough for one territory. */
import { type Bounds, boundsOf, type Position, type Shape } from '../../../../web/map/geometry.ts'

export type Frame = { width: number; height: number; padding: number }
export type Projection = (at: Position) => [number, number]

/** Fits the bounds inside the frame, without stretching; one point alone gets a margin of about five kilometres. */
export const projectionOf = (bounds: Bounds, frame: Frame): Projection => {
  const [[west, south], [east, north]] = bounds
  const middle = { x: (west + east) / 2, y: (south + north) / 2 }
  const flat = Math.cos((middle.y * Math.PI) / 180)
  const spanX = Math.max((east - west) * flat, 0.07)
  const spanY = Math.max(north - south, 0.05)
  const scale = Math.min((frame.width - 2 * frame.padding) / spanX, (frame.height - 2 * frame.padding) / spanY)
  return ([x, y]) => [
    round(frame.width / 2 + (x - middle.x) * flat * scale),
    round(frame.height / 2 - (y - middle.y) * scale),
  ]
}

const round = (value: number): number => Math.round(value * 10) / 10

export const pathOf = (shape: Shape, project: Projection): string => {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return polygons
    .flat()
    .map((ring) => `M${ring.map((at) => project(at as Position).join(' ')).join('L')}Z`)
    .join('')
}

export { boundsOf }

export type Numbered = { id: string; number: number; lon: number; lat: number }
export type Pill = { id: string; number: number; x: number; y: number }

/** Slots of one place stand side by side, so that no number hides another. */
export const layOutPills = (slots: readonly Numbered[], project: Projection, step = 24): Pill[] => {
  const places = new Map<string, { at: [number, number]; slots: Numbered[] }>()
  for (const slot of slots) {
    const at = project([slot.lon, slot.lat])
    const near = [...places.values()].find((place) => Math.hypot(place.at[0] - at[0], place.at[1] - at[1]) < step * 0.7)
    if (near) near.slots.push(slot)
    else places.set(slot.id, { at, slots: [slot] })
  }
  return [...places.values()].flatMap(({ at, slots: here }) =>
    here.map(({ id, number }, index) => ({ id, number, x: at[0] + (index - (here.length - 1) / 2) * step, y: at[1] })),
  )
}
