/** The twin of the map for the keyboard: two numbers. What stands there is the point, unless somebody is typing. */
import { useState } from 'react'
import { TextField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import { readDegrees } from '../rules/read-degrees.ts'
import type { Point } from './position.ts'

type Typed = { lat: string; lon: string }
const written = (degrees: number | undefined): string =>
  degrees === undefined ? '' : String(degrees).replace('.', ',')
const faultOf = (typed: string, most: 90 | 180): string | undefined =>
  typed.trim() !== '' && readDegrees(typed, most) === null
    ? `Écrivez des degrés, entre −${most} et ${most}, comme 43,4251.`
    : undefined

export const PositionNumbers = ({ point, onPlace }: { point: Point | null; onPlace: (point: Point) => void }) => {
  const [typed, setTyped] = useState<Typed | null>(null)
  const { lat, lon } = typed ?? { lat: written(point?.lat), lon: written(point?.lon) }
  const type = (next: Typed) => {
    setTyped(next)
    const read = { lat: readDegrees(next.lat, 90), lon: readDegrees(next.lon, 180) }
    if (read.lat !== null && read.lon !== null) onPlace({ lat: read.lat, lon: read.lon })
  }
  // Once both are right, the point itself is shown again: the map may move it.
  const settle = () => {
    if (readDegrees(lat, 90) !== null && readDegrees(lon, 180) !== null) setTyped(null)
  }
  const common = { inputMode: 'decimal', autoComplete: 'off', onBlur: settle } as const
  return (
    <Pair>
      <TextField
        label="Latitude"
        optional
        value={lat}
        onChange={(value) => type({ lat: value, lon })}
        error={faultOf(lat, 90)}
        {...common}
      />
      <TextField
        label="Longitude"
        optional
        value={lon}
        onChange={(value) => type({ lat, lon: value })}
        error={faultOf(lon, 180)}
        {...common}
      />
    </Pair>
  )
}
