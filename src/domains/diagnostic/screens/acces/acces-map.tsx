/** The communes by their access, and the practices: dragged from one commune to another, opened or closed with a press. */
import { useMemo, useState } from 'react'
import { NBSP } from '../../../../kernel/french.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { type CommuneFeature, CommuneMap, type MapMarker } from '../../../../web/map/commune-map.tsx'
import { labelPoint } from '../../../../web/map/geometry.ts'
import { type MapCommune, territoireContract } from '../../../territoire/contract.ts'
import { classeOf } from '../../rules/acces.ts'
import styles from './acces.module.css'
import { colourOf, LEGEND } from './colours.ts'
import type { AccesState, Ligne } from './use-acces.ts'
import { sayAcces, sayNombre, UNITE } from './words.ts'

const territoire = createClient(territoireContract)
/** Degrees around the territory: some ten kilometres. */
const AROUND = 0.1

const frameOf = (propres: readonly Ligne[]) => ({
  ouest: Math.min(...propres.map(({ lon }) => lon)) - AROUND,
  est: Math.max(...propres.map(({ lon }) => lon)) + AROUND,
  sud: Math.min(...propres.map(({ lat }) => lat)) - AROUND,
  nord: Math.max(...propres.map(({ lat }) => lat)) + AROUND,
})

type Tool = 'regarder' | 'ouvrir' | 'fermer'
const TOOLS: { value: Tool; label: string }[] = [
  { value: 'regarder', label: 'Regarder, glisser' },
  { value: 'ouvrir', label: 'Ouvrir ici' },
  { value: 'fermer', label: 'Fermer ici' },
]

export type Pointed = { hovered: string | null; setHovered: (code: string | null) => void }
type Props = Pointed & { state: AccesState }

export const AccesMap = ({ state, ...pointed }: Props) => {
  const { id: cptsId } = useCpts()
  const frame = useMemo(() => frameOf(state.propres), [state.propres])
  const map = useCall(territoire.readMap, { params: { cptsId }, query: frame })
  return (
    <Loaded of="la carte" from={map}>
      {({ communes, sources }) => <Drawn state={state} communes={communes} sources={sources} {...pointed} />}
    </Loaded>
  )
}

const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

const Drawn = ({
  state,
  communes,
  sources,
  hovered,
  setHovered,
}: Props & { communes: MapCommune[]; sources: string[] }) => {
  const [tool, setTool] = useState<Tool>('regarder')
  const { lignes, propres, moyenneAvant, data, around } = state
  const byCode = useMemo(() => new Map(lignes.map((one) => [one.code, one])), [lignes])
  const features = useMemo(() => featuresOf(communes), [communes])
  const own = useMemo(() => new Set(propres.map(({ code }) => code)), [propres])
  const isSchematic = communes.some(({ code, trace }) => own.has(code) && trace !== 'officiel')
  const fills = useMemo(
    () =>
      new Map(
        lignes.flatMap(({ code, propre, apres }): [string, string][] =>
          apres === null || !moyenneAvant || !(propre || around)
            ? []
            : [[code, colourOf(classeOf(apres, moyenneAvant), propre)]],
        ),
      ),
    [lignes, moyenneAvant, around],
  )
  const values = useMemo(
    () => new Map(propres.flatMap(({ code, apres }) => (apres === null ? [] : [[code, sayAcces(apres)] as const]))),
    [propres],
  )
  const press = (code: string) => {
    const one = byCode.get(code)
    if (!one?.site || !state.mayTry) return
    if (tool === 'ouvrir') state.add({ genre: 'ouvre', vers: code, nombre: 1 })
    if (tool === 'fermer' && (one.offreApres ?? 0) > 0)
      state.add({ genre: 'ferme', de: code, nombre: Math.min(1, one.offreApres!) })
  }
  return (
    <div>
      <div className={styles.map}>
        <CommuneMap
          label={`Accès aux ${data.profession.pluriel} par commune${isSchematic ? ', contours schématiques' : ''}`}
          communes={features}
          own={own}
          fills={fills}
          values={values}
          markers={useMarkers(state, byCode, features)}
          hovered={hovered}
          onHover={setHovered}
          onPick={press}
          schematic={isSchematic}
          ground={isSchematic ? 'paper' : 'water'}
          isInPage
        >
          {state.mayTry && (
            <div className={styles.tools}>
              <Segments legend="Une pression sur la carte" value={tool} onChange={setTool} choices={TOOLS} />
            </div>
          )}
        </CommuneMap>
      </div>
      {fills.size > 0 && <Legend />}
      <Source>
        {fills.size > 0 && `Sous chaque nom${NBSP}: ${data.profession.pluriel} ${UNITE} à portée. `}
        Disques{NBSP}: professionnels comptés. {data.cite}{' '}
        {isSchematic ? 'Contours schématiques.' : `Contours${NBSP}: ${sources.join(', ')}.`}
      </Source>
    </div>
  )
}

/** One disc a commune where somebody works, under its name; around the territory when it is asked for, or tried. */
const useMarkers = (
  state: AccesState,
  byCode: ReadonlyMap<string, Ligne>,
  features: readonly CommuneFeature[],
): MapMarker[] => {
  const named = useMemo(
    () => new Map(features.map(({ properties, geometry }) => [properties.code, labelPoint(geometry)])),
    [features],
  )
  return useMemo(
    () =>
      state.lignes
        .filter(
          ({ offreApres, offre, propre }) =>
            ((offreApres ?? 0) > 0.005 || (offre ?? 0) > 0) && (propre || state.around || offreApres !== offre),
        )
        .map(({ code, nom, lon, lat, offreApres }) => {
          const nombre = offreApres ?? 0
          const drop = (to: string | null) => {
            if (to === null || to === code || !byCode.get(to)?.site || nombre <= 0) return
            state.add({ genre: 'deplace', de: code, vers: to, nombre: Math.min(1, nombre) })
          }
          const move = () => {
            state.setDraft({ ...state.draft, genre: 'deplace', de: code })
            announce(`Un cabinet quitte ${nom}. Dites pour quelle commune, dans le formulaire.`)
          }
          return {
            id: code,
            at: named.get(code) ?? [lon, lat],
            kind: 'count',
            text: sayNombre(nombre),
            label: `${nom}${NBSP}: ${sayNombre(nombre)}${state.mayTry ? ', à glisser ou à presser pour déplacer' : ''}`,
            hue: nombre > 0 ? 'var(--pine)' : 'var(--ink-3)',
            ...(state.mayTry ? { onDrop: drop, onPick: move } : {}),
          }
        }),
    [state, byCode, named],
  )
}

const Legend = () => (
  <ul className={styles.legend}>
    {LEGEND.map(({ cle, mots, colour }) => (
      <li key={cle}>
        <i style={{ background: colour }} />
        {mots}
      </li>
    ))}
  </ul>
)
