/** The table twin of the map: hover and selection go both ways. */
import { formatNumber } from '../../../kernel/french.ts'
import { type Column, DataTable } from '../../../web/components/data-table.tsx'
import type { TerritoireAnalysis, TerritoireUnit } from '../contract.ts'
import type { TerritoireState } from './use-territoire.ts'

const columns: Column<TerritoireUnit>[] = [
  { head: 'Commune', cell: ({ nom }) => nom, sort: ({ nom }) => nom, bare: true },
  {
    head: 'Habitants',
    cell: ({ population }) => formatNumber(population),
    sort: ({ population }) => population,
    right: true,
    width: '96px',
  },
]

/** Populations of two vintages are not one figure: then each row says its own. */
const withVintage: Column<TerritoireUnit>[] = [
  ...columns,
  {
    head: 'Millésime',
    cell: ({ millesime }) => millesime,
    sort: ({ millesime }) => millesime,
    right: true,
    width: '86px',
  },
]

const neighbourColumns = [
  { head: 'Commune', cell: (row: Neighbour) => row.nom, sort: (row: Neighbour) => row.nom, bare: true },
  {
    head: 'Frontière',
    cell: (row: Neighbour) => `${formatNumber(row.metres / 1000, 1)}\u00a0km`,
    sort: (row: Neighbour) => row.metres,
    right: true,
    width: '86px',
  },
  {
    head: 'CPTS',
    cell: (row: Neighbour) => row.cpts ?? 'aucune ici',
    sort: (row: Neighbour) => row.cpts,
    width: '40%',
  },
] satisfies Column<Neighbour>[]
type Neighbour = Extract<TerritoireAnalysis['voisins'], { etat: 'connus' }>['communes'][number]

export const keyOfUnit = ({ code, partie }: TerritoireUnit): string => `${code} ${partie}`

export const UnitsTable = ({ state, analysis }: { state: TerritoireState; analysis: TerritoireAnalysis }) => {
  const vintages = new Set(analysis.unites.map(({ millesime }) => millesime))
  const picked = analysis.unites.find(({ code }) => code === state.selected)
  return (
    <DataTable
      caption="Communes du territoire et leur population"
      columns={vintages.size > 1 ? withVintage : columns}
      rows={analysis.unites}
      keyOf={keyOfUnit}
      selected={picked ? keyOfUnit(picked) : null}
      onPick={({ code }) => state.select(state.selected === code ? null : code)}
      onHover={(row) => state.hover(row?.code ?? null)}
      tight
      total={['Total', formatNumber(analysis.population), ...(vintages.size > 1 ? [null] : [])]}
    />
  )
}

export const NeighboursTable = ({ state, analysis }: { state: TerritoireState; analysis: TerritoireAnalysis }) => {
  if (analysis.voisins.etat === 'inconnus') return <p>Voisines inconnues{'\u00a0'}: il faut les contours officiels.</p>
  return (
    <DataTable
      caption="Communes voisines du territoire"
      columns={neighbourColumns}
      rows={analysis.voisins.communes}
      keyOf={({ code }) => code}
      onPick={({ code }) => state.select(code)}
      selected={state.selected}
      onHover={(row) => state.hover(row?.code ?? null)}
      tight
    />
  )
}
