import { useState } from 'react'
import { formatShortDate, listInWords } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Section } from '../../../web/components/section.tsx'
import { roleLabel } from '../labels.ts'
import { EditRoles } from './edit-roles.tsx'
import type { Person } from './person.ts'

const day = (civil: string): string => {
  const date = Temporal.PlainDate.from(civil.slice(0, 10))
  return `${formatShortDate(date)} ${date.year}`
}

export const PeopleTable = ({ people, mayEdit }: { people: Person[]; mayEdit: boolean }) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const person = people.find(({ personneId }) => personneId === chosen)
  return (
    <Section
      title="Personnes"
      aside={mayEdit && !person ? 'Choisissez une personne pour changer ses rôles' : undefined}
    >
      {person && <EditRoles key={person.personneId} person={person} close={() => setChosen(null)} />}
      <DataTable
        caption="Personnes qui ont accès"
        rows={people}
        keyOf={({ personneId }) => personneId}
        selected={chosen}
        {...(mayEdit
          ? { onPick: ({ personneId }: Person) => setChosen(personneId === chosen ? null : personneId) }
          : {})}
        initialSort={{ head: 'Nom', down: false }}
        columns={[
          {
            head: 'Nom',
            cell: ({ nom, prenom }) => `${nom} ${prenom}`,
            sort: ({ nom, prenom }) => `${nom} ${prenom}`,
            width: '24%',
          },
          {
            head: 'Rôles',
            cell: ({ roles }) => listInWords(roles.map(roleLabel)) || 'aucun',
            sort: ({ roles }) => listInWords(roles.map(roleLabel)),
            width: '30%',
          },
          { head: 'Adresse', cell: ({ courriel }) => courriel ?? 'inconnue' },
          {
            head: 'Accès',
            cell: ({ depuis, jusqu }) => (jusqu ? `jusqu’au ${day(jusqu)}` : `depuis le ${day(depuis)}`),
            sort: ({ depuis }) => depuis,
            right: true,
          },
        ]}
      />
    </Section>
  )
}
