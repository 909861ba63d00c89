import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

/** Years of the contract and civil years, each under its full name. */
export const YearsPart = ({ data }: { data: Indicateur }) => (
  <Section title="Année par année" small>
    <DataTable
      caption="Valeur de chaque année"
      tight
      rows={data.annees}
      keyOf={({ periode }) => periode.cle}
      columns={[
        { head: 'Année', cell: ({ periode }) => periode.nom, width: '62%' },
        {
          head: 'Valeur',
          right: true,
          cell: ({ valeur, texte }) => <span className={valeur === null ? styles.silent : undefined}>{texte}</span>,
        },
      ]}
    />
    {!data.comparaison.accord && (
      <Source>
        La médiane des CPTS de même taille se lit quand votre CPTS accepte d’y entrer, et qu’au moins cinq autres y
        sont.
      </Source>
    )}
  </Section>
)
