/** The map: how many fiches bear on each commune, and the same as a table. A press on a commune filters the list. */
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { type CommuneFeature, CommuneMap } from '../../../../web/map/commune-map.tsx'
import { type MapCommune, territoireContract } from '../../../territoire/contract.ts'
import type { FicheResume } from '../../contract.ts'
import { countParCommune } from '../../rules/couverture.ts'
import type { Fiches } from '../client.ts'
import styles from './fiches-map.module.css'
import { useFiltre } from './use-filtre.ts'

const territoire = createClient(territoireContract)
/** Degrees around the communes: some ten kilometres. */
const AROUND = 0.1
/** From few to many; none is white. */
const RAMP = ['#dfece7', '#b9d6cb', '#8fbdac', '#64a08c']

type Commune = Fiches['communes'][number]
const frameOf = (communes: readonly Commune[]) => {
  const lons = communes.flatMap(({ lon }) => lon ?? [])
  const lats = communes.flatMap(({ lat }) => lat ?? [])
  if (lons.length === 0) return null
  return {
    ouest: Math.min(...lons) - AROUND,
    sud: Math.min(...lats) - AROUND,
    est: Math.max(...lons) + AROUND,
    nord: Math.max(...lats) + AROUND,
  }
}

const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** From the commune that has least to the one that has most: the difference is what one looks for. */
const fillsOf = (counts: ReadonlyMap<string, number>): Map<string, string> => {
  const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())]
  const rankOf = (n: number) => (most === least ? 0 : Math.round(((n - least) / (most - least)) * (RAMP.length - 1)))
  return new Map([...counts].map(([code, n]) => [code, n === 0 ? '#ffffff' : RAMP[rankOf(n)]!]))
}

type Props = { fiches: readonly FicheResume[]; communes: readonly Commune[] }

export const FichesMap = ({ fiches, communes }: Props) => {
  const { id: cptsId } = useCpts()
  const frame = useMemo(() => frameOf(communes), [communes])
  const map = useCall(
    territoire.readMap,
    { params: { cptsId }, query: frame ?? { ouest: 0, sud: 0, est: 0, nord: 0 } },
    { enabled: frame !== null },
  )
  const counts = useMemo(
    () =>
      countParCommune(
        fiches,
        communes.map(({ code }) => code),
      ),
    [fiches, communes],
  )
  const [hovered, setHovered] = useState<string | null>(null)
  const { filtre, setFiltre } = useFiltre()
  const pick = (code: string) => setFiltre({ ...filtre, commune: filtre.commune === code ? undefined : code })
  if (frame === null) {
    return (
      <p>
        La carte attend un territoire&nbsp;: <Link to="/territoire">dessinez celui de la CPTS</Link>.
      </p>
    )
  }
  const shared = { counts, hovered, setHovered, pick, selected: filtre.commune }
  return (
    <div className={styles.columns}>
      <Loaded of="la carte" from={map}>
        {(data) => <Drawn communes={data.communes} sources={data.sources} {...shared} />}
      </Loaded>
      <Twin fiches={fiches} communes={communes} {...shared} />
    </div>
  )
}

type Shared = {
  counts: ReadonlyMap<string, number>
  hovered: string | null
  setHovered: (code: string | null) => void
  pick: (code: string) => void
  selected: string | undefined
}

const Drawn = ({
  communes,
  sources,
  counts,
  hovered,
  setHovered,
  pick,
  selected,
}: Shared & { communes: MapCommune[]; sources: string[] }) => {
  const isSchematic = communes.some(({ code, trace }) => counts.has(code) && trace !== 'officiel')
  const fills = fillsOf(counts)
  const values = new Map([...counts].map(([code, n]) => [code, count(n, 'fiche')]))
  return (
    <div>
      <div className={styles.map}>
        <CommuneMap
          label="Communes et nombre de fiches-actions qui les concernent"
          communes={featuresOf(communes)}
          own={new Set(counts.keys())}
          fills={fills}
          values={values}
          hovered={hovered}
          onHover={setHovered}
          onPick={(code) => counts.has(code) && pick(code)}
          selected={new Set(selected ? [selected] : [])}
          schematic={isSchematic}
          ground={isSchematic ? 'paper' : 'water'}
          isInPage
        />
      </div>
      <Source>
        Fiches-actions de la CPTS. {isSchematic ? 'Contours schématiques.' : `Contours\u00a0: ${sources.join(', ')}.`}{' '}
        Une fiche sans commune choisie compte partout.
      </Source>
    </div>
  )
}

const Twin = ({ fiches, communes, counts, setHovered, pick, selected }: Shared & Props) => {
  const rows = communes.map(({ code, nom }) => ({
    code,
    nom,
    nombre: counts.get(code) ?? 0,
    propres: fiches.filter((fiche) => fiche.communes.includes(code)),
  }))
  return (
    <DataTable
      caption="Fiches-actions par commune"
      rows={rows}
      keyOf={({ code }) => code}
      selected={selected ?? null}
      onPick={({ code }) => pick(code)}
      onHover={(row) => setHovered(row?.code ?? null)}
      tight
      columns={[
        { head: 'Commune', cell: ({ nom }) => nom, sort: ({ nom }) => nom, width: '34%' },
        { head: 'Fiches', cell: ({ nombre }) => nombre, sort: ({ nombre }) => nombre, right: true },
        {
          head: 'Dont à elle',
          cell: ({ propres }) => propres.map(({ titre }) => titre).join(', '),
          sort: ({ propres }) => propres.length,
        },
      ]}
    />
  )
}
