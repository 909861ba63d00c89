/** The commune of the place and what lies around it: a press sets the point, the arrow keys move it. */
import { useState } from 'react'
import { createClient } from '../../../web/client/create-client.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Loading } from '../../../web/components/loading.tsx'
import { type CommuneFeature, CommuneMap } from '../../../web/map/commune-map.tsx'
import { type MapCommune, territoireContract } from '../../territoire/contract.ts'
import styles from './position.module.css'
import type { Point, Positioned } from './position.ts'

const territoire = createClient(territoireContract)
/** Degrees around the commune: some ten kilometres. */
const AROUND = 0.1

const frameOf = ({ lon, lat }: Point) => ({
  ouest: lon - AROUND,
  sud: lat - AROUND,
  est: lon + AROUND,
  nord: lat + AROUND,
})

const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** The point of the commune; without one, the point that the place had when the map was opened. */
const useCentre = ({ commune, point }: Positioned): { centre: Point | null; isReading: boolean } => {
  const { id: cptsId } = useCpts()
  const [first] = useState(point)
  const found = useCall(
    territoire.searchCommunes,
    { params: { cptsId }, query: { recherche: commune?.code ?? '', limite: 1 } },
    { enabled: commune !== null },
  )
  const own = found.data?.communes.find(({ code }) => code === commune?.code)
  const centre = own && own.lon !== null && own.lat !== null ? { lon: own.lon, lat: own.lat } : first
  return { centre, isReading: found.isLoading }
}

type Props = { lieu: Positioned; onPlace: (point: Point) => void }

export const PositionMap = ({ lieu, onPlace }: Props) => {
  const { id: cptsId } = useCpts()
  const { centre, isReading } = useCentre(lieu)
  const map = useCall(
    territoire.readMap,
    { params: { cptsId }, query: frameOf(centre ?? { lon: 0, lat: 0 }) },
    { enabled: centre !== null && !isReading },
  )
  if (centre === null && !isReading)
    return <p className={styles.how}>Choisissez d’abord la commune, pour que la carte s’ouvre au bon endroit.</p>
  if (centre === null || map.data === undefined)
    return map.isError ? (
      <p className={styles.how}>La carte n’a pas pu être lue. Les deux nombres disent la même chose.</p>
    ) : (
      <Loading of="la carte" />
    )
  const isSchematic = map.data.communes.some(({ trace }) => trace !== 'officiel')
  const { lon, lat } = lieu.point ?? centre
  return (
    <>
      <div className={styles.map}>
        <CommuneMap
          key={`${lieu.commune?.code} ${isSchematic}`}
          label="Carte pour placer le lieu"
          communes={featuresOf(map.data.communes)}
          own={new Set(lieu.commune ? [lieu.commune.code] : [])}
          schematic={isSchematic}
          ground={isSchematic ? 'paper' : 'water'}
          isInPage
          onPoint={([east, north]) => onPlace({ lon: east, lat: north })}
          markers={[
            {
              id: 'lieu',
              at: [lon, lat],
              kind: 'here',
              label: lieu.point ? 'Le lieu' : 'Le point de la commune',
              onMove: ([east, north]) => onPlace({ lon: east, lat: north }),
            },
          ]}
        />
      </div>
      <p className={styles.how}>
        Pressez la carte là où est le lieu. Au clavier, les flèches déplacent le point, ou donnez les deux nombres.
      </p>
    </>
  )
}
