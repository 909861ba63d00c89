import { formatNumber } from '../../../../kernel/french.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { sayDay } from '../../labels-vie.ts'
import { Texte } from './texte.tsx'
import type { StepProps } from './types.ts'

const measure = (value: number | null, unite: string, le: string | null) =>
  value === null
    ? 'à dire'
    : `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}${unite === '' ? '' : `\u00a0${unite}`}${le ? `, ${sayDay(le)}` : ''}`

/** The indicators of the fiches, together: they are written on each fiche. */
export const StepEvaluation = ({ data, mayEdit }: StepProps) => {
  const rows = data.fiches.flatMap((fiche) =>
    fiche.indicateurs.map((indicateur, rang) => ({ ...indicateur, fiche, cle: `${fiche.id}${rang}` })),
  )
  return (
    <>
      <Texte cle="suivi" texte={data.textes.suivi} mayEdit={mayEdit} />
      <DataTable
        caption="Indicateurs des fiches-actions"
        rows={rows}
        keyOf={({ cle }) => cle}
        linkOf={({ fiche }) => `/projet/fiches/${fiche.id}`}
        none={
          'Aucun indicateur encore. Ils s’écrivent sur chaque fiche-action\u00a0: ce que l’on compte, d’où l’on part, où l’on veut arriver.'
        }
        columns={[
          { head: 'Indicateur', cell: ({ libelle }) => <b>{libelle}</b>, sort: ({ libelle }) => libelle, width: '34%' },
          { head: 'Fiche-action', cell: ({ fiche }) => fiche.titre, sort: ({ fiche }) => fiche.titre },
          { head: 'Départ', cell: ({ depart, unite, departLe }) => measure(depart, unite, departLe) },
          { head: 'Cible', cell: ({ cible, unite, cibleLe }) => measure(cible, unite, cibleLe) },
          { head: 'Source', cell: ({ source }) => source },
        ]}
      />
    </>
  )
}
