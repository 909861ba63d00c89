/** The map: choose, take a whole EPCI, draw a lasso, see the neighbours. The list beside it does the same by keyboard. */
import { useMemo } from 'react'
import { count } from '../../../kernel/french.ts'
import { useAction } from '../../../web/client/index.ts'
import { Segments } from '../../../web/components/segments.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { CommuneMap } from '../../../web/map/commune-map.tsx'
import { isInside, type Ring } from '../../../web/map/geometry.ts'
import type { MapCommune } from '../contract.ts'
import { sayInhabitants } from '../labels.ts'
import { territoire } from './client.ts'
import { featuresOf, fillsOf, isSchematicFor, marksOf } from './map-data.ts'
import { MapLegend } from './map-legend.tsx'
import styles from './territoire.module.css'
import { TimeLine } from './time-line.tsx'
import type { TerritoireState, Tool } from './use-territoire.ts'

const TOOLS: { value: Tool; label: string }[] = [
  { value: 'choisir', label: 'Choisir' },
  { value: 'epci', label: 'EPCI entier' },
  { value: 'lasso', label: 'Lasso' },
  { value: 'voisins', label: 'Voisins' },
]

const pointOf = ({ lon, lat }: MapCommune): [number, number] | null =>
  lon === null || lat === null ? null : [lon, lat]

export const TerritoireMap = ({ state }: { state: TerritoireState }) => {
  const { analysis, draft, map, tool, setTool, selected, canEdit, cptsId } = state
  const communes = map.data?.communes ?? []
  const own = useMemo(() => new Set(draft.choices.map(({ code }) => code)), [draft.choices])
  const isSchematic = isSchematicFor(communes, own)
  const features = useMemo(() => featuresOf(map.data?.communes ?? [], isSchematic), [map.data, isSchematic])
  const drawn = useMemo(() => new Set(features.map(({ properties }) => properties.code)), [features])
  const marks = useMemo(() => marksOf(analysis?.unites ?? [], features), [analysis, features])
  const fills = useMemo(() => fillsOf(map.data?.communes ?? [], own), [map.data, own])
  const neighbours = analysis?.voisins.etat === 'connus' ? analysis.voisins.communes : []
  const marked = new Set(tool === 'voisins' ? neighbours.map(({ code }) => code) : selected ? [selected] : [])
  const readEpci = useAction(territoire.listCommunesOfEpci, {
    refresh: 'nothing',
    onDone: ({ nom, communes: members }) =>
      draft.add(
        members.map(({ code }) => ({ code })),
        `${nom} est au territoire.`,
      ),
  })

  const add = (commune: MapCommune) => {
    draft.add([{ code: commune.code }], `${commune.nom} est au territoire, ${sayInhabitants(commune.population ?? 0)}.`)
    state.select(commune.code)
  }
  const pick = (code: string) => {
    const commune = communes.find((one) => one.code === code)
    if (!commune) return
    if (tool === 'epci' && canEdit && commune.epci) return void readEpci.run({ params: { cptsId, code: commune.epci } })
    if (tool === 'choisir' && canEdit && !own.has(code)) return add(commune)
    state.select(selected === code ? null : code)
  }
  const lasso = (ring: Ring) => {
    const inside = communes.filter((commune) => {
      const point = pointOf(commune)
      return point !== null && !own.has(commune.code) && isInside(point, ring)
    })
    if (inside.length === 0) return notify('Aucune commune nouvelle dans ce tracé.')
    draft.add(
      inside.map(({ code }) => ({ code })),
      `${count(inside.length, 'commune est', 'communes sont')} au territoire.`,
    )
  }
  return (
    <CommuneMap
      // The library takes some of its choices when it starts.
      key={`${isSchematic}`}
      label={`Carte du territoire${isSchematic ? ', contours schématiques' : ''}`}
      communes={features}
      own={own}
      fills={fills}
      markers={marks}
      selected={marked}
      hovered={state.hovered}
      onHover={state.hover}
      onPick={pick}
      schematic={isSchematic}
      // Where land ends is not known either.
      ground={isSchematic ? 'paper' : 'water'}
      fitKey={features.length > 0 ? Object.values(state.frame ?? {}).join(' ') : ''}
      {...(tool === 'lasso' && canEdit ? { onLasso: lasso } : {})}
    >
      <div className={styles.tools}>
        <Segments
          legend="Outil de la carte"
          value={tool}
          onChange={setTool}
          choices={canEdit ? TOOLS : TOOLS.filter(({ value }) => value === 'choisir' || value === 'voisins')}
        />
      </div>
      {features.length === 0 && !map.isFetching && (
        <p className={styles.hint}>La carte se dessine à partir de la première commune.</p>
      )}
      <MapLegend communes={communes} drawn={drawn} own={own} isSchematic={isSchematic} />
      <div className={styles.timeOverMap}>
        <TimeLine state={state} />
      </div>
    </CommuneMap>
  )
}
