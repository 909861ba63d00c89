import { useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import type { StructureLue } from '../contract.ts'
import { GENRE_LABELS } from '../labels.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute } from './client.ts'
import { StructureForm } from './structure-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const structures = useCall(communaute.listStructures, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les structures" from={structures}>
        {(data) => <Structures structures={data.structures} />}
      </Loaded>
    </>
  )
}

const Structures = ({ structures }: { structures: StructureLue[] }) => {
  const mayEdit = useCan('structure.edit')
  const [chosen, setChosen] = useState<string | 'nouvelle' | null>(null)
  const edited = structures.find(({ id }) => id === chosen)
  const close = () => setChosen(null)
  const add = mayEdit && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setChosen('nouvelle')}>
      Ajouter une structure
    </Button>
  )
  const isEmpty = structures.length === 0
  return (
    <>
      <Headline
        actions={
          <>
            <ButtonLink to="/equipe/finess">Chercher dans FINESS</ButtonLink>
            {!isEmpty && add}
          </>
        }
        {...(isEmpty
          ? {}
          : {
              meaning:
                'Maisons et centres de santé, officines, établissements, services\u00a0: les lieux qui ont un nom et, souvent, un numéro FINESS.',
            })}
      >
        {isEmpty ? 'Aucune structure encore' : `${count(structures.length, 'structure')} sur le territoire`}
      </Headline>
      {chosen === 'nouvelle' && <StructureForm structure={null} close={close} />}
      {edited && mayEdit && <StructureForm key={edited.id} structure={edited} close={close} />}
      {isEmpty ? (
        chosen === null && (
          <EmptyState actions={add}>
            Une structure est un lieu où l’on exerce à plusieurs&nbsp;: une maison de santé, une officine, un Ehpad.
            Notez-la une fois, avec son adresse, puis rattachez-y les professionnels.
          </EmptyState>
        )
      ) : (
        <DataTable
          caption="Structures du territoire"
          rows={structures}
          keyOf={({ id }) => id}
          selected={chosen}
          {...(mayEdit ? { onPick: ({ id }: StructureLue) => setChosen(id === chosen ? null : id) } : {})}
          initialSort={{ head: 'Nom', down: false }}
          columns={[
            {
              head: 'Nom',
              cell: ({ nom, fermeeLe }) => <b>{fermeeLe ? `${nom}, fermée` : nom}</b>,
              sort: ({ nom }) => nom,
              width: '28%',
            },
            {
              head: 'Genre',
              cell: ({ genre }) => GENRE_LABELS[genre],
              sort: ({ genre }) => GENRE_LABELS[genre],
              width: '24%',
            },
            {
              head: 'Commune',
              cell: ({ commune }) => commune?.nom ?? 'inconnue',
              sort: ({ commune }) => commune?.nom ?? null,
            },
            { head: 'FINESS', cell: ({ finess }) => finess ?? 'sans', sort: ({ finess }) => finess },
            { head: 'Téléphone', cell: ({ telephone }) => (telephone ? formatTelephone(telephone) : 'sans') },
            {
              head: 'Professionnels',
              cell: ({ professionnels }) => professionnels,
              sort: ({ professionnels }) => professionnels,
              right: true,
            },
          ]}
        />
      )}
    </>
  )
}
