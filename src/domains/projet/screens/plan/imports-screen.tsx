import { Link, useNavigate } from '@tanstack/react-router'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { FileDrop } from '../../../../web/components/file-drop.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { ImportSteps } from '../../../../web/components/import-steps.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import type { ImportResume } from './types.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const imports = useCall(projet.listImportsPlan, { params: { cptsId } })
  return (
    <>
      <Views />
      <Headline
        above={<Link to="/projet/fiches">Fiches-actions</Link>}
        meaning="Rien n’est écrit avant que vous ayez relu ce que le fichier donnerait, et un import accepté s’annule."
      >
        Importer un plan d’actions
      </Headline>
      <ImportSteps step={1} />
      <Drop />
      <Loaded of="les imports" from={imports}>
        {(data) => (data.imports.length > 0 ? <Past imports={data.imports} /> : null)}
      </Loaded>
    </>
  )
}

const Drop = () => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const start = useAction(projet.startImportPlan, {
    onDone: ({ id }) => void navigate({ to: `/projet/fiches/imports/${id}` }),
  })
  return (
    <Section title="Déposez le fichier">
      <FileDrop send={(body) => start.run({ params: { cptsId }, body })} pending={start.pending} error={start.error}>
        <b>Un classeur XLSX ou un fichier CSV</b>, tel que vous le tenez&nbsp;: une ligne par action, ou une ligne par
        tâche sous le titre de son action.
      </FileDrop>
      <Source>
        Notre propre export se lit tel quel&nbsp;:{' '}
        <CsvLink href={projet.exportPlanXlsx.href({ params: { cptsId } })}>le plan d’aujourd’hui en XLSX</CsvLink> donne
        un modèle à remplir.
      </Source>
    </Section>
  )
}

const STATES: Record<ImportResume['etat'], string> = { brouillon: 'à relire', accepte: 'écrit', annule: 'annulé' }

const Past = ({ imports }: { imports: ImportResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title="Imports précédents">
      <DataTable
        caption="Imports de plans d’actions"
        rows={imports}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/projet/fiches/imports/${id}`}
        columns={[
          { head: 'Fichier', cell: ({ fichier }) => fichier, sort: ({ fichier }) => fichier, width: '40%' },
          { head: 'Déposé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'État', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat] },
          {
            head: 'Écrit',
            cell: ({ fiches }) => (fiches > 0 ? count(fiches, 'fiche') : ''),
            sort: ({ fiches }) => fiches,
          },
        ]}
      />
    </Section>
  )
}
