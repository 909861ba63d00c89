import type { MapCommune } from '../contract.ts'
import { HELD_ELSEWHERE, HELD_TWICE } from './map-data.ts'
import styles from './territoire.module.css'

type Props = {
  communes: readonly MapCommune[]
  drawn: ReadonlySet<string>
  own: ReadonlySet<string>
  isSchematic: boolean
}

/** Says only what is on the map. */
export const MapLegend = ({ communes, drawn, own, isSchematic }: Props) => {
  const elsewhere = communes.some(({ code, cpts }) => cpts !== null && drawn.has(code) && !own.has(code))
  const twice = communes.some(({ code, cpts }) => cpts !== null && drawn.has(code) && own.has(code))
  const lines = [
    ...(elsewhere ? [{ colour: HELD_ELSEWHERE, text: 'autre CPTS' }] : []),
    ...(twice ? [{ colour: HELD_TWICE, text: 'couverte par deux CPTS' }] : []),
  ]
  if (drawn.size === 0 || (lines.length === 0 && !isSchematic)) return null
  return (
    <div className={styles.legend}>
      {isSchematic && <b>Contours schématiques</b>}
      {lines.map(({ colour, text }) => (
        <div key={text}>
          <i style={{ background: colour }} />
          {text}
        </div>
      ))}
    </div>
  )
}
