/** Where a place is: the point of its commune, or one of its own, set on the map, typed, or found from the address. */
import { useState } from 'react'
import { Button } from '../../../web/components/button.tsx'
import { AdresseSearch } from './adresse-search.tsx'
import styles from './position.module.css'
import type { Point, Positioned } from './position.ts'
import { PositionMap } from './position-map.tsx'
import { PositionNumbers } from './position-numbers.tsx'

type Props = { lieu: Positioned; onChange: (point: Point | null) => void }

const originOf = ({ point, commune }: Positioned): string => {
  if (point) return 'placée à la main'
  return commune ? 'celle de la commune' : 'inconnue, faute de commune'
}

/** Five decimals are one metre. */
const rounded = ({ lon, lat }: Point): Point => ({ lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)) })

export const PositionField = ({ lieu, onChange }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { adresse, codePostal, commune } = lieu
  // What is half typed gives way to a point that comes from elsewhere.
  const [turn, setTurn] = useState(0)
  const put = (point: Point | null) => {
    onChange(point)
    setTurn(turn + 1)
  }
  const place = (point: Point) => put(rounded(point))
  return (
    <>
      <div className={styles.line}>
        <span role="status">
          Position&nbsp;: <b>{originOf(lieu)}</b>
        </span>
        <Button kind="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Fermer la carte' : 'Placer sur la carte'}
        </Button>
        {lieu.point && (
          <Button kind="plain" onClick={() => put(null)}>
            Reprendre celle de la commune
          </Button>
        )}
      </div>
      <AdresseSearch key={`${adresse} ${codePostal} ${commune?.code}`} lieu={lieu} onFound={place} />
      {isOpen && (
        <>
          <PositionMap lieu={lieu} onPlace={place} />
          <PositionNumbers key={turn} point={lieu.point} onPlace={(point) => onChange(rounded(point))} />
        </>
      )}
    </>
  )
}
