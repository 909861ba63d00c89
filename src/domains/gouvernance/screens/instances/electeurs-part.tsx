/** Who sits in an assembly, with the voices that count; for who may read the list of the members. */
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { CollegeLu, ElecteurLu } from '../../contract.ts'
import { EMPECHEMENT_LABELS, sayCorps } from '../../labels.ts'
import type { InstanceResume } from '../client.ts'
import { usePeopleFilters } from '../people-filters.tsx'

type Props = { instance: InstanceResume; electeurs: readonly ElecteurLu[] | null; colleges: readonly CollegeLu[] }

export const ElecteursPart = ({ instance, electeurs, colleges }: Props) => {
  const nomOf = new Map(colleges.map(({ id, nom }) => [id, nom]))
  const collegeOf = ({ collegeId }: ElecteurLu) => (collegeId && nomOf.get(collegeId)) || ''
  const { matches, fields } = usePeopleFilters(colleges, ({ nom, qualite }: ElecteurLu) => `${nom} ${qualite}`)
  return (
    <Section title="Qui vote aujourd’hui">
      <p>{sayCorps(instance.corps)}.</p>
      {electeurs && (
        <>
          {fields}
          <LongTable
            caption={`Qui vote, ${instance.nom}`}
            rows={electeurs.filter(matches)}
            keyOf={({ id }) => id}
            none="Personne ne répond à cette recherche."
            columns={[
              { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom, width: '26%' },
              { head: 'Qualité', cell: ({ qualite }) => qualite, sort: ({ qualite }) => qualite },
              { head: 'Collège', cell: collegeOf, sort: collegeOf },
              {
                head: 'Voix',
                right: true,
                cell: (one) => (one.empechement ? EMPECHEMENT_LABELS[one.empechement] : one.voix),
                sort: ({ voix }) => voix,
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}
