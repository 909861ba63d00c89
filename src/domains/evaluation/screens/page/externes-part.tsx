/** Every figure that was given for this indicator, those that were replaced included. */
import { useCpts } from '../../../../web/client/session.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import type { Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'
import { etatOf } from '../valeurs/etat.ts'

export const ExternesPart = ({ data: { externes, definition } }: { data: Indicateur }) => {
  const { zone } = useCpts()
  return (
    <Section
      title="Valeurs reçues"
      aside={
        <ButtonLink to="/indicateurs/valeurs" kind="plain">
          Saisir ou corriger
        </ButtonLink>
      }
    >
      <DataTable
        caption={`Valeurs reçues pour ${definition.nom}`}
        tight
        rows={externes}
        keyOf={({ id }) => id}
        columns={[
          { head: 'Période', cell: ({ periode }) => periode, sort: ({ debut }) => debut, width: '28%' },
          {
            head: 'Valeur',
            cell: (one) => <span className={one.enVigueur ? undefined : styles.silent}>{one.texte}</span>,
            sort: ({ valeur }) => valeur,
          },
          {
            head: 'Source',
            cell: ({ source, millesime, fichier }) => (
              <>
                {source}
                <span className={styles.under}>{[millesime, fichier].filter(Boolean).join(', ')}</span>
              </>
            ),
            sort: ({ source }) => source,
            width: '30%',
          },
          { head: 'Écrite', cell: ({ ecriteLe }) => shortMoment(ecriteLe, zone), sort: ({ ecriteLe }) => ecriteLe },
          { head: 'État', cell: etatOf, sort: etatOf },
        ]}
      />
    </Section>
  )
}
