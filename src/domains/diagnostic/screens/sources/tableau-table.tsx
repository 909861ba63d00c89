import { DataTable } from '../../../../web/components/data-table.tsx'
import type { ValeurTableau } from '../../rules/tableau.ts'
import { ZONE_TABLEAU_LABELS } from '../../rules/tableau.ts'
import { sayValeur, zonesOf } from './valeur-tableau.ts'

type Ligne = { libelle: string; unite: string; valeurs: ValeurTableau[] }

export const TableauTable = ({ caption, lignes }: { caption: string; lignes: readonly Ligne[] }) => (
  <DataTable
    caption={caption}
    rows={lignes}
    keyOf={(row) => row.libelle}
    columns={[
      {
        head: 'Indicateur',
        bare: true,
        cell: ({ libelle, unite }) =>
          unite === '' || unite === '%' || unite === '€' || libelle.includes(unite) ? libelle : `${libelle} (${unite})`,
        sort: ({ libelle }) => libelle,
      },
      ...zonesOf(lignes).map((zone) => ({
        head: ZONE_TABLEAU_LABELS[zone],
        right: true,
        cell: ({ valeurs, unite }: Ligne) => sayValeur(valeurs, zone, unite),
        sort: ({ valeurs }: Ligne) => valeurs.find((one) => one.zone === zone)?.valeur ?? null,
      })),
    ]}
  />
)
