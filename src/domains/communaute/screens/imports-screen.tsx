import { useNavigate } from '@tanstack/react-router'
import { count, formatNumber } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { FileDrop } from '../../../web/components/file-drop.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { ImportSteps } from '../../../web/components/import-steps.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { communaute, type ImportResume } from './client.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const imports = useCall(communaute.listImports, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Headline meaning="Rien n’est écrit avant que vous ayez relu ce que le fichier changerait, et un import accepté s’annule.">
        Importer une liste de membres
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
  const start = useAction(communaute.startImport, {
    onDone: ({ id }) => void navigate({ to: `/equipe/imports/${id}` }),
  })
  return (
    <Section title="Déposez le fichier">
      <FileDrop send={(body) => start.run({ params: { cptsId }, body })} pending={start.pending} error={start.error}>
        <b>Un classeur XLSX ou un fichier CSV</b>, tel que vous le tenez&nbsp;: une personne par ligne, une colonne pour
        le nom, une pour le prénom, une pour la profession.
      </FileDrop>
      <Source>
        Jusqu’à {formatNumber(20_000)} lignes et cinq mégaoctets. L’extraction du RPPS et nos propres exports se lisent
        tels quels.
      </Source>
    </Section>
  )
}

const STATES: Record<ImportResume['etat'], string> = { brouillon: 'à relire', accepte: 'écrit', annule: 'annulé' }
const told = ({ bilan, etat }: ImportResume): string =>
  bilan === null || etat === 'brouillon'
    ? ''
    : `${count(bilan.nouveaux, 'nouvelle fiche', 'nouvelles fiches')}, ${count(bilan.completes, 'complétée')}`

const Past = ({ imports }: { imports: ImportResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title="Imports précédents">
      <DataTable
        caption="Imports de membres"
        rows={imports}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/equipe/imports/${id}`}
        columns={[
          { head: 'Fichier', cell: ({ fichier }) => fichier, sort: ({ fichier }) => fichier, width: '36%' },
          { head: 'Déposé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'État', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat] },
          { head: 'Bilan', cell: told },
        ]}
      />
    </Section>
  )
}
