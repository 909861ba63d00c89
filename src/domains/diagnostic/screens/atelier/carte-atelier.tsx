/** The map: a press on a commune adds it or takes it away; what changes from the territory in force is told apart. */
import { useMemo, useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { type CommuneFeature, CommuneMap } from '../../../../web/map/commune-map.tsx'
import { type MapCommune, territoireContract } from '../../../territoire/contract.ts'
import { type Cadre, frameOf } from '../../rules/cadre.ts'
import type { Atelier } from '../client.ts'
import styles from './atelier.module.css'
import { ADDED, KEPT, LEFT } from './dire.ts'
import type { Brouillon } from './use-brouillon.ts'

export const territoire = createClient(territoireContract)

export const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** Moves by steps, so that a commune more asks for nothing new. */
const steady = ({ ouest, sud, est, nord }: Cadre): Cadre => ({
  ouest: Math.floor(ouest * 10) / 10,
  sud: Math.floor(sud * 10) / 10,
  est: Math.ceil(est * 10) / 10,
  nord: Math.ceil(nord * 10) / 10,
})

export const CarteAtelier = ({ atelier, brouillon }: { atelier: Atelier; brouillon: Brouillon }) => {
  const { id: cptsId } = useCpts()
  const shown = [...(atelier.actuel?.mesure.communes ?? []), ...(brouillon.mesure?.communes ?? [])]
  const framed = frameOf(shown, 0.2)
  const frame = framed && steady(framed)
  const map = useCall(
    territoire.readMap,
    { params: { cptsId }, query: frame ?? { ouest: 0, sud: 0, est: 0, nord: 0 } },
    { enabled: frame !== null, keep: true },
  )
  if (!frame) return <p>La carte se dessine à partir de la première commune.</p>
  return (
    <Loaded of="la carte" from={map}>
      {(data) => <Drawn map={data} atelier={atelier} brouillon={brouillon} />}
    </Loaded>
  )
}

type DrawnProps = { map: Output<typeof territoireContract.readMap>; atelier: Atelier; brouillon: Brouillon }

const Drawn = ({ map, atelier, brouillon }: DrawnProps) => {
  const { communes, departementsSansContour } = map
  const [hovered, setHovered] = useState<string | null>(null)
  const features = useMemo(() => featuresOf(communes), [communes])
  const current = useMemo(() => new Set(atelier.actuel?.unites.map(({ code }) => code) ?? []), [atelier])
  const { codes } = brouillon
  const fills = useMemo(() => {
    const all = [...new Set([...current, ...codes])]
    return new Map(all.map((code) => [code, !current.has(code) ? ADDED : codes.has(code) ? KEPT : LEFT] as const))
  }, [current, codes])
  const isSchematic = communes.some(({ code, trace }) => codes.has(code) && trace !== 'officiel')
  const pick = (code: string) => (codes.has(code) ? brouillon.remove(code) : brouillon.add([code]))
  const isAdding = [...codes].some((code) => !current.has(code))
  const isLeaving = [...current].some((code) => !codes.has(code))
  return (
    <div className={styles.map}>
      <CommuneMap
        key={`${isSchematic}`}
        label="Le territoire que vous composez. La liste à côté dit la même chose."
        communes={features}
        own={codes}
        fills={fills}
        hovered={hovered}
        onHover={setHovered}
        onPick={pick}
        schematic={isSchematic}
        // Where outlines are missing, where land ends is not known either.
        ground={departementsSansContour.length > 0 ? 'paper' : 'water'}
        fitKey={brouillon.from}
        isInPage
      />
      {(isAdding || isLeaving) && (
        <div className={styles.legend}>
          <div>
            <i style={{ background: KEPT }} />
            territoire en vigueur
          </div>
          {isAdding && (
            <div>
              <i style={{ background: ADDED }} />
              en plus
            </div>
          )}
          {isLeaving && (
            <div>
              <i style={{ background: LEFT }} />
              en moins
            </div>
          )}
        </div>
      )}
    </div>
  )
}
