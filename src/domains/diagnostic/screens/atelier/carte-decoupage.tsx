/** A division on the map: a tint and a number for each territory, which the table beside it says too. */
import { useMemo, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { CommuneMap, type MapMarker } from '../../../../web/map/commune-map.tsx'
import type { MapCommune } from '../../../territoire/contract.ts'
import type { TerritoirePropose } from '../../contract-atelier.ts'
import type { Cadre } from '../../rules/cadre.ts'
import styles from './atelier.module.css'
import { featuresOf, territoire } from './carte-atelier.tsx'
import { tintOf } from './dire.ts'

type Dessine = Pick<TerritoirePropose, 'rang' | 'nom' | 'communes' | 'couleur'>
type Props = { cadre: Cadre; territoires: readonly Dessine[]; label: string }

export const CarteDecoupage = ({ cadre, territoires, label }: Props) => {
  const { id: cptsId } = useCpts()
  const map = useCall(territoire.readMap, { params: { cptsId }, query: cadre }, { keep: true })
  return (
    <Loaded of="la carte" from={map}>
      {({ communes, departementsSansContour }) => (
        <Drawn
          communes={communes}
          territoires={territoires}
          isWhole={departementsSansContour.length === 0}
          label={label}
        />
      )}
    </Loaded>
  )
}

/** Its number, at its most populated commune. */
const marksOf = (communes: readonly MapCommune[], territoires: readonly Dessine[]): MapMarker[] => {
  const places = new Map(communes.map((commune) => [commune.code, commune]))
  return territoires.flatMap(({ rang, nom, communes: [first] }) => {
    const place = first && places.get(first.code)
    if (!place || place.lon === null || place.lat === null) return []
    return [{ id: String(rang), at: [place.lon, place.lat], label: nom, text: String(rang), hue: 'var(--ink)' }]
  })
}

type DrawnProps = { communes: readonly MapCommune[]; territoires: readonly Dessine[]; isWhole: boolean; label: string }

const Drawn = ({ communes, territoires, isWhole, label }: DrawnProps) => {
  const [hovered, setHovered] = useState<string | null>(null)
  const features = useMemo(() => featuresOf(communes), [communes])
  const fills = useMemo(
    () =>
      new Map(
        territoires.flatMap(({ communes: members, couleur }) =>
          members.map(({ code }) => [code, tintOf(couleur)] as const),
        ),
      ),
    [territoires],
  )
  const own = useMemo(() => new Set(fills.keys()), [fills])
  const markers = useMemo(() => marksOf(communes, territoires), [communes, territoires])
  return (
    <div className={styles.map}>
      <CommuneMap
        label={label}
        communes={features}
        own={own}
        fills={fills}
        names={false}
        markers={markers}
        hovered={hovered}
        onHover={setHovered}
        ground={isWhole ? 'water' : 'paper'}
        isInPage
      />
    </div>
  )
}
