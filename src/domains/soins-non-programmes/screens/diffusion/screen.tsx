/** What was told to groups and what came back, then the groups. */
import { formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { useLive } from '../../../../web/client/use-live.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { type ChipKind, StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { MOTIF_LABELS, TRANCHE_AGE_LABELS } from '../../labels.ts'
import { RAISON_REFUS_LABELS, STATUT_DIFFUSION_LABELS, type StatutDiffusion } from '../../rules/diffusion/vocabulary.ts'
import { type DiffusionLue, soins } from '../client.ts'
import { DIFFUSIONS } from '../labels-diffusion.ts'
import styles from './diffusion.module.css'
import { Groups } from './groups.tsx'

const CHIPS: Record<StatutDiffusion, ChipKind> = {
  'en-cours': 'waiting',
  acceptee: 'done',
  'sans-reponse': 'danger',
  arretee: 'neutral',
}
const SHOWN = 100

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const params = { cptsId }
  const list = useCall(soins.listDiffusions, { params, query: { limite: SHOWN } }, { keep: true, everySeconds: 20 })
  useLive(`/api/v1/cpts/${cptsId}/soins/suivi`, [soins.listDiffusions, soins.listGroupes])
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les diffusions" from={list}>
        {({ diffusions }) => <History cptsId={cptsId} diffusions={diffusions} />}
      </Loaded>
      <Groups cptsId={cptsId} />
    </>
  )
}

const History = ({ cptsId, diffusions }: { cptsId: string; diffusions: readonly DiffusionLue[] }) => {
  const { zone } = useCpts()
  const maySend = useCan('diffusion.send')
  const stop = useAction(soins.stopDiffusion, { onDone: () => notify(DIFFUSIONS.stopped) })
  const running = diffusions.filter(({ statut }) => statut === 'en-cours').length
  const end = maySend ? (one: DiffusionLue) => void stop.run({ params: { cptsId, diffusionId: one.id } }) : null
  return (
    <>
      <Headline meaning={DIFFUSIONS.meaning}>{DIFFUSIONS.headline(running)}</Headline>
      <Problem error={stop.error} />
      <Section title={DIFFUSIONS.history}>
        {diffusions.length === 0 ? (
          <EmptyState actions={<ButtonLink to="/soins/attente">{DIFFUSIONS.toAttente}</ButtonLink>}>
            {DIFFUSIONS.none}
          </EmptyState>
        ) : (
          <DataTable
            caption={DIFFUSIONS.history}
            rows={diffusions}
            keyOf={({ id }) => id}
            columns={columnsOf(zone, end)}
            foot={
              <>
                <span>{DIFFUSIONS.kept}</span>
                <CsvLink href={soins.exportDiffusions.href({ params: { cptsId } })}>{DIFFUSIONS.csv}</CsvLink>
              </>
            }
          />
        )}
      </Section>
    </>
  )
}

const { columns } = DIFFUSIONS
const timeOf = (at: string, zone: string): string => formatTime(Temporal.Instant.from(at).toZonedDateTimeISO(zone))

const columnsOf = (zone: string, end: ((one: DiffusionLue) => void) | null): Column<DiffusionLue>[] => [
  { head: columns.when, cell: ({ creeeLe }) => shortMoment(creeeLe, zone), sort: ({ creeeLe }) => creeeLe },
  {
    head: columns.request,
    sort: ({ motif }) => MOTIF_LABELS[motif],
    cell: (one) => (
      <div className={styles.cell}>
        <b>{MOTIF_LABELS[one.motif]}</b>
        <small>
          {TRANCHE_AGE_LABELS[one.trancheAge]}, {one.communeNom}
        </small>
      </div>
    ),
  },
  { head: columns.group, cell: ({ groupeNom }) => groupeNom, sort: ({ groupeNom }) => groupeNom },
  {
    head: columns.outcome,
    sort: ({ statut }) => STATUT_DIFFUSION_LABELS[statut],
    cell: (one) => (
      <div className={styles.cell}>
        <StatusChip kind={CHIPS[one.statut]}>{STATUT_DIFFUSION_LABELS[one.statut]}</StatusChip>
        {one.statut === 'en-cours' && (
          <small>
            {one.habituelJusquA && Temporal.Instant.compare(one.habituelJusquA, Temporal.Now.instant()) > 0
              ? DIFFUSIONS.habituelUntil(timeOf(one.habituelJusquA, zone))
              : DIFFUSIONS.runsUntil(timeOf(one.echeance, zone))}
          </small>
        )}
      </div>
    ),
  },
  {
    head: columns.answers,
    sort: ({ envois }) => envois.filter(({ reponse }) => reponse !== null).length,
    cell: ({ envois }) => <Answers envois={envois} zone={zone} />,
  },
  ...(end
    ? [
        {
          head: columns.acts,
          cell: (one: DiffusionLue) =>
            one.statut === 'en-cours' && (
              <Button size="small" label={DIFFUSIONS.stopOf(one.groupeNom)} onClick={() => end(one)}>
                {DIFFUSIONS.stop}
              </Button>
            ),
        },
      ]
    : []),
]

const Answers = ({ envois, zone }: { envois: DiffusionLue['envois']; zone: string }) => {
  const said = envois.filter(({ reponse }) => reponse !== null)
  const silent = envois.length - said.length
  return (
    <div className={styles.cell}>
      <b>{DIFFUSIONS.answered(said.length, envois.length)}</b>
      {said.map(({ id, nom, habituel, reponse, raison, reponduLe }) => (
        <small key={id}>
          {reponse === 'accepte'
            ? DIFFUSIONS.yes(nom, shortMoment(reponduLe ?? '', zone))
            : DIFFUSIONS.no(nom, raison ? RAISON_REFUS_LABELS[raison] : '')}
          {habituel && ` (${DIFFUSIONS.usual})`}
        </small>
      ))}
      {silent > 0 && <small>{DIFFUSIONS.silent(silent)}</small>}
    </div>
  )
}
