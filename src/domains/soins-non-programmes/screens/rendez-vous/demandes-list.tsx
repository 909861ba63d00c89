import { useState } from 'react'
import { formatDuration, formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { type ChipKind, StatusChip } from '../../../../web/components/status-chip.tsx'
import type { DemandeResume } from '../../contract.ts'
import { CAUSE_CLOTURE_LABELS, MOTIF_LABELS, STATUT_DEMANDE_LABELS, sayMotif } from '../../labels.ts'
import { MOTIFS, STATUTS_DEMANDE } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { useTerritoire } from '../desk/use-communes.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import { PathButton } from '../triage/path-dialog.tsx'
import { CloseMenu } from './close-menu.tsx'
import { IdentityButton } from './identity-dialog.tsx'
import styles from './rendez-vous.module.css'
import type { Acts } from './use-acts.ts'

type Props = { cptsId: string; zone: string; acts: Acts }
const PAGE = 50

export const DemandesList = ({ cptsId, zone, acts }: Props) => {
  const [filters, setFilters] = useState({ statut: '', motif: '', commune: '', du: '', au: '' })
  const [limite, setLimite] = useState(PAGE)
  const set = (name: keyof typeof filters) => (value: string) => setFilters({ ...filters, [name]: value })
  const units = useTerritoire(cptsId).data?.analyse.unites ?? []
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const list = useCall(soins.listDemandes, { params: { cptsId }, query: { ...query, limite } }, { keep: true })
  return (
    <>
      <div className={styles.filters}>
        <DateField label={RENDEZ_VOUS.from} value={filters.du} onChange={set('du')} />
        <DateField label={RENDEZ_VOUS.to} value={filters.au} onChange={set('au')} />
        <SelectField
          label={RENDEZ_VOUS.state}
          value={filters.statut}
          onChange={set('statut')}
          none={RENDEZ_VOUS.anyState}
          choices={STATUTS_DEMANDE.map((value) => ({ value, label: STATUT_DEMANDE_LABELS[value] }))}
        />
        <SelectField
          label={RENDEZ_VOUS.motive}
          value={filters.motif}
          onChange={set('motif')}
          none={RENDEZ_VOUS.anyMotive}
          choices={MOTIFS.map((value) => ({ value, label: MOTIF_LABELS[value] }))}
        />
        <SelectField
          label={RENDEZ_VOUS.commune}
          value={filters.commune}
          onChange={set('commune')}
          none={RENDEZ_VOUS.anyCommune}
          choices={units.map(({ code, nom }) => ({ value: code, label: nom }))}
        />
      </div>
      <Loaded of="les demandes" from={list}>
        {({ demandes, total, suite }) => (
          <DataTable
            caption={RENDEZ_VOUS.views.demandes}
            rows={demandes}
            keyOf={({ id }) => id}
            columns={columnsOf(cptsId, zone, acts)}
            none={RENDEZ_VOUS.noDemande}
            foot={
              <>
                <span>{RENDEZ_VOUS.total(total)}</span>
                {suite && limite < 200 && (
                  <Button kind="plain" onClick={() => setLimite(Math.min(200, limite + PAGE))}>
                    {RENDEZ_VOUS.more}
                  </Button>
                )}
              </>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const { columns } = RENDEZ_VOUS

const columnsOf = (cptsId: string, zone: string, acts: Acts): Column<DemandeResume>[] => [
  {
    head: columns.call,
    cell: ({ creeeLe }) => shortMoment(creeeLe, zone),
    sort: ({ creeeLe }) => creeeLe,
    width: '13%',
  },
  { head: columns.motive, cell: ({ motif }) => sayMotif(motif), sort: ({ motif }) => sayMotif(motif) },
  { head: columns.commune, cell: ({ communeNom }) => communeNom, sort: ({ communeNom }) => communeNom },
  {
    head: columns.rendezVous,
    cell: ({ rendezVous }) =>
      rendezVous ? (
        <>
          {formatMoment(Temporal.Instant.from(rendezVous.debut), zone)}
          <small className={styles.under}>{rendezVous.nom}</small>
        </>
      ) : null,
  },
  {
    head: columns.delay,
    right: true,
    sort: ({ delaiHeures }) => delaiHeures,
    cell: ({ delaiHeures }) => (delaiHeures === null ? null : formatDuration(delaiHeures * 60)),
  },
  { head: columns.state, cell: (demande) => <State demande={demande} />, sort: ({ statut }) => statut },
  {
    head: 'Faire',
    bare: true,
    right: true,
    cell: (demande) => (
      <span className={styles.acts}>
        <PathButton cptsId={cptsId} demande={demande} />
        <IdentityButton cptsId={cptsId} demande={demande} />
        <Do demande={demande} acts={acts} />
      </span>
    ),
  },
]

const KINDS: Record<DemandeResume['statut'], ChipKind> = { ouverte: 'waiting', pourvue: 'done', close: 'neutral' }

const State = ({ demande: { statut, cause } }: { demande: DemandeResume }) =>
  statut === 'close' && cause ? (
    CAUSE_CLOTURE_LABELS[cause]
  ) : (
    <StatusChip kind={KINDS[statut]}>{STATUT_DEMANDE_LABELS[statut].toLowerCase()}</StatusChip>
  )

const Do = ({ demande, acts }: { demande: DemandeResume; acts: Acts }) => {
  const mayClose = useCan('demande.close')
  if (!mayClose) return null
  if (demande.statut === 'ouverte')
    return <CloseMenu label={sayMotif(demande.motif)} close={(cause) => void acts.close(demande.id, cause)} />
  if (demande.statut === 'close' && demande.cause !== 'rendez-vous')
    return (
      <Button
        kind="plain"
        onClick={() => acts.reopen(demande.id)}
        label={`${RENDEZ_VOUS.reopen}\u00a0: ${sayMotif(demande.motif)}`}
      >
        {RENDEZ_VOUS.reopen}
      </Button>
    )
  return null
}
