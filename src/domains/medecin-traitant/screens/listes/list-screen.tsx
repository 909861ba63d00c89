/** The lists that were brought in, and the next one. */
import { useNavigate } from '@tanstack/react-router'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { FileDrop } from '../../../../web/components/file-drop.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { ImportSteps } from '../../../../web/components/import-steps.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { mt } from '../client.ts'

const STATES = { brouillon: 'à contrôler', accepte: 'importée', annule: 'annulée' }

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const lists = useCall(mt.listListesMt, { params: { cptsId } })
  const start = useAction(mt.startListeMt, {
    refresh: 'nothing',
    onDone: ({ id }) => void navigate({ to: '/soins/medecin-traitant/listes/$importId', params: { importId: id } }),
  })
  return (
    <>
      <RoomViews of="Soins" />
      <Headline meaning="Votre tableau actuel, en XLSX ou en CSV. Rien n’est écrit avant votre accord, et le fichier est chiffré dès son arrivée.">
        Reprendre une liste de patients
      </Headline>
      <ImportSteps step={1} />
      <FileDrop send={(body) => start.run({ params: { cptsId }, body })} pending={start.pending} error={start.error}>
        <b>Un classeur XLSX ou un fichier CSV</b>, tel que vous le tenez{'\u00a0'}: une ligne par personne, avec son
        nom, son prénom, son âge ou sa naissance, sa commune et son téléphone.
      </FileDrop>
      <Loaded of="les listes" from={lists}>
        {({ imports }) =>
          imports.length === 0 ? null : (
            <Section title="Listes déjà déposées">
              <DataTable
                caption="Listes déposées"
                rows={imports}
                keyOf={({ id }) => id}
                linkOf={({ id }) => `/soins/medecin-traitant/listes/${id}`}
                columns={[
                  { head: 'Fichier', cell: ({ fichier }) => fichier },
                  { head: 'État', cell: ({ etat }) => STATES[etat] },
                  { head: 'Demandes', cell: ({ bilan }) => (bilan ? count(bilan.nouvelles, 'nouvelle') : '–') },
                  { head: 'Déposée', cell: ({ creeLe }) => shortMoment(creeLe, zone) },
                ]}
              />
            </Section>
          )
        }
      </Loaded>
    </>
  )
}
