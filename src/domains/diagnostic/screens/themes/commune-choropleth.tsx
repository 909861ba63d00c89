/** The communes of the territory in shades, beside a table that says the same. */
import { useMemo, useState } from 'react'
import { foldText, formatNumber } from '../../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Loading } from '../../../../web/components/loading.tsx'
import { type CommuneFeature, CommuneMap } from '../../../../web/map/commune-map.tsx'
import { territoireContract } from '../../../territoire/contract.ts'
import type { TerrainVu } from '../../contract-themes.ts'
import { sayNombre } from '../../labels-themes.ts'
import { type Classe, classesOf, NO_VALUE, shadeOf } from '../../rules/teintes.ts'
import type { CommuneRow } from './commune-rows.ts'
import styles from './themes.module.css'

const territoire = createClient(territoireContract)
/** Degrees around: some ten kilometres. */
const MARGIN = 0.1

const frameOf = ({ communes }: TerrainVu) => {
  const lons = communes.flatMap(({ lon }) => lon ?? [])
  const lats = communes.flatMap(({ lat }) => lat ?? [])
  if (lons.length === 0 || lats.length === 0) return null
  const fixed = (value: number) => Number(value.toFixed(2))
  return {
    ouest: fixed(Math.min(...lons) - MARGIN),
    sud: fixed(Math.min(...lats) - MARGIN),
    est: fixed(Math.max(...lons) + MARGIN),
    nord: fixed(Math.max(...lats) + MARGIN),
  }
}

type Props = { terrain: TerrainVu; rows: readonly CommuneRow[]; definition: IndicateurTerritorial; periode: string }

export const CommuneChoropleth = ({ terrain, rows, definition, periode }: Props) => {
  const [hovered, setHovered] = useState<string | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const classes = useMemo(() => classesOf(rows.flatMap(({ valeur }) => valeur ?? [])), [rows])
  const found = rows.filter(({ nom }) => foldText(nom).includes(foldText(words)))
  const head = definition.unite
  return (
    <div className={styles.mapAndTable}>
      <DrawnCommunes
        terrain={terrain}
        rows={rows}
        definition={definition}
        classes={classes}
        hovered={hovered}
        onHover={setHovered}
        selected={selected}
        onPick={(code) => setSelected(selected === code ? null : code)}
      />
      <div>
        {rows.length > 12 && (
          <search className={styles.find}>
            <TextField label="Chercher une commune" type="search" value={words} maxLength={80} onChange={setWords} />
          </search>
        )}
        <div className={styles.scroller}>
          <DataTable
            caption={`${definition.libelle}, ${periode}, par commune`}
            rows={found}
            keyOf={({ code }) => code}
            tight
            initialSort={{ head, down: true }}
            selected={selected}
            onHover={(row) => setHovered(row?.code ?? null)}
            onPick={({ code }) => setSelected(selected === code ? null : code)}
            none="Aucune commune ne répond à ce mot."
            columns={[
              { head: 'Commune', cell: ({ nom, part }) => <Name nom={nom} part={part} />, sort: ({ nom }) => nom },
              {
                head,
                cell: (row) => <Figure row={row} decimales={definition.decimales} />,
                sort: ({ valeur }) => valeur,
                right: true,
                width: '34%',
              },
              { head: 'Rang', cell: ({ rang }) => rang ?? '', sort: ({ rang }) => rang, right: true, width: '16%' },
            ]}
          />
        </div>
      </div>
    </div>
  )
}

const Name = ({ nom, part }: Pick<CommuneRow, 'nom' | 'part'>) => (
  <>
    {nom}
    {part < 1 && <small className={styles.quiet}> (en partie)</small>}
  </>
)

const Figure = ({ row, decimales }: { row: CommuneRow; decimales: number }) =>
  row.valeur === null ? (
    <span className={styles.quiet}>{sayNombre(row, decimales)}</span>
  ) : (
    <b>{sayNombre(row, decimales)}</b>
  )

type MapPart = Pick<Props, 'terrain' | 'rows' | 'definition'> & {
  classes: readonly Classe[]
  hovered: string | null
  onHover: (code: string | null) => void
  selected: string | null
  onPick: (code: string) => void
}

const DrawnCommunes = ({ terrain, rows, definition, classes, hovered, onHover, selected, onPick }: MapPart) => {
  const { id: cptsId } = useCpts()
  const frame = useMemo(() => frameOf(terrain), [terrain])
  const map = useCall(
    territoire.readMap,
    { params: { cptsId }, query: frame ?? { ouest: 0, sud: 0, est: 0, nord: 0 } },
    { enabled: frame !== null, keep: true },
  )
  const own = useMemo(() => new Set(terrain.communes.map(({ code }) => code)), [terrain])
  const drawn = useMemo(() => featuresOf(map.data?.communes ?? [], own), [map.data, own])
  const fills = useMemo(() => fillsOf(rows, classes), [rows, classes])
  const values = useMemo(() => valuesOf(rows, definition.decimales), [rows, definition])
  const chosen = useMemo(() => new Set(selected ? [selected] : []), [selected])
  if (!map.data) return <Loading of="la carte" />
  return (
    <figure className={styles.figure}>
      <div className={styles.map}>
        <CommuneMap
          key={`${drawn.schematic}`}
          label={`${definition.libelle} par commune. Le tableau dit la même chose.`}
          communes={drawn.features}
          own={own}
          fills={fills}
          values={values}
          hovered={hovered}
          onHover={onHover}
          selected={chosen}
          onPick={onPick}
          schematic={drawn.schematic}
          ground={drawn.schematic ? 'paper' : 'water'}
          fitKey={`${drawn.features.length}`}
          isInPage
        />
      </div>
      <Legend classes={classes} rows={rows} definition={definition} schematic={drawn.schematic} />
    </figure>
  )
}

type Drawn = { code: string; nom: string; population: number | null; geometrie: unknown; trace: string }
const featuresOf = (communes: readonly Drawn[], own: ReadonlySet<string>) => {
  const schematic = communes.some(({ code, trace }) => own.has(code) && trace === 'schematique')
  const features = communes.flatMap(({ code, nom, population, geometrie, trace }): CommuneFeature[] =>
    geometrie && (schematic || trace === 'officiel')
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )
  return { features, schematic }
}
const fillsOf = (rows: readonly CommuneRow[], classes: readonly Classe[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ code, valeur }) => [code, shadeOf(classes, valeur)]))
const valuesOf = (rows: readonly CommuneRow[], decimales: number): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.code, sayNombre(row, decimales)]))

type LegendProps = {
  classes: readonly Classe[]
  rows: readonly CommuneRow[]
  definition: IndicateurTerritorial
  schematic: boolean
}

const Legend = ({ classes, rows, definition, schematic }: LegendProps) => {
  const silent = rows.filter(({ valeur }) => valeur === null).length
  const show = (value: number) => formatNumber(value, definition.decimales)
  return (
    <figcaption className={styles.legend}>
      <b>{definition.unite}</b>
      {classes.map(({ de, a, shade, communes }) => (
        <span key={shade}>
          <i style={{ background: shade }} />
          {de === a ? show(de) : `${show(de)} à ${show(a)}`} <small>({communes})</small>
        </span>
      ))}
      {silent > 0 && (
        <span>
          <i style={{ background: NO_VALUE }} />
          masqué ou sans valeur <small>({silent})</small>
        </span>
      )}
      {schematic && <span>contours schématiques</span>}
    </figcaption>
  )
}
