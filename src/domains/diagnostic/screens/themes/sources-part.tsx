/** Sources that say the same indicator, one under the other, with the gap. */
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { LectureVue } from '../../contract-themes.ts'
import { sayCouverture, sayEcart } from '../../labels-themes.ts'
import { TerritoireFigure } from './territoire-figure.tsx'

type Props = { definition: IndicateurTerritorial; lectures: readonly LectureVue[] }

export const SourcesPart = ({ definition, lectures }: Props) => (
  <Section title="Ce que disent les autres sources">
    <DataTable
      caption="Le même indicateur selon chaque source"
      rows={lectures}
      keyOf={({ source }) => `${source.code} ${source.millesime}`}
      columns={[
        { head: 'Source', cell: ({ provenance }) => provenance, sort: ({ provenance }) => provenance, width: '50%' },
        {
          head: 'Territoire',
          cell: (lecture) => <TerritoireFigure definition={definition} lecture={lecture} />,
          sort: ({ territoire }) => territoire.valeur,
          right: true,
        },
        { head: 'Communes', cell: ({ territoire }) => sayCouverture(territoire) ?? 'toutes' },
        { head: 'Écart', cell: ({ territoire }) => sayEcart(lectures[0]!.territoire, territoire) ?? '', right: true },
      ]}
    />
    <Source>
      Deux sources ne comptent pas toujours les mêmes personnes, ni la même année. Aucune n’est corrigée par l’autre.
    </Source>
  </Section>
)
