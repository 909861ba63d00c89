import type { Map as LibreMap } from 'maplibre-gl'
import { type PointerEvent, useState } from 'react'
import type { Position, Ring } from './geometry.ts'
import styles from './map.module.css'

/** Below this, the hand has slipped: it was not a drawing. */
const FEWEST_POINTS = 6
const STEP = 3

/** Drawn with the pointer over the map; the ring is given in degrees. The list offers the same choice by keyboard. */
export const Lasso = ({ map, onLasso }: { map: LibreMap; onLasso: (ring: Ring) => void }) => {
  const [path, setPath] = useState<readonly Position[]>([])
  const place = (event: PointerEvent): Position => {
    const frame = event.currentTarget.getBoundingClientRect()
    return [event.clientX - frame.left, event.clientY - frame.top]
  }
  const start = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setPath([place(event)])
  }
  const draw = (event: PointerEvent) => {
    const last = path.at(-1)
    if (!last) return
    const [x, y] = place(event)
    if (Math.hypot(x - last[0], y - last[1]) >= STEP) setPath([...path, [x, y]])
  }
  const end = () => {
    if (path.length >= FEWEST_POINTS) {
      onLasso(
        path.map((point): Position => {
          const { lng, lat } = map.unproject(point)
          return [lng, lat]
        }),
      )
    }
    setPath([])
  }
  return (
    <svg
      className={styles.lasso}
      onPointerDown={start}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={() => setPath([])}
      aria-hidden="true"
    >
      {path.length > 1 && <polygon points={path.map((point) => point.join(',')).join(' ')} />}
    </svg>
  )
}
