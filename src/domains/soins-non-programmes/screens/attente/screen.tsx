/** The waiting list: who waits, why in this order, and the slot that suits each. */
import { useState } from 'react'
import { foldText, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { useLive } from '../../../../web/client/use-live.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { DEGRE_LABELS, GENRE_CRENEAU_LABELS, MOTIF_LABELS, TRANCHE_AGE_LABELS } from '../../labels.ts'
import { type EnAttente, type ListeDAttente, soins } from '../client.ts'
import { PROFESSIONS_PROPOSEES } from '../desk/professions.ts'
import { SendDialog } from '../diffusion/send-dialog.tsx'
import { ATTENTE } from '../labels-attente.ts'
import styles from './attente.module.css'
import { ATTENTE_LIVE } from './banner.tsx'
import { Served } from './served.tsx'
import { useServe } from './use-serve.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const list = useCall(soins.listAttente, { params: { cptsId } }, { keep: true, everySeconds: 15 })
  useLive(`/api/v1/cpts/${cptsId}/soins/suivi`, ATTENTE_LIVE)
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="la liste d’attente" from={list}>
        {(data) => <List data={data} />}
      </Loaded>
    </>
  )
}

const List = ({ data }: { data: ListeDAttente }) => {
  const { id: cptsId, zone } = useCpts()
  const [words, setWords] = useState('')
  const [told, setTold] = useState<EnAttente | null>(null)
  const serve = useServe(cptsId)
  const put = useAction(soins.putAttente)
  const withdraw = useAction(soins.withdrawAttente)
  const maySend = useCan('diffusion.send')
  const mayBook = useCan('creneau.book')
  const takeOff = async (one: EnAttente) => {
    const params = { cptsId, demandeId: one.demandeId }
    const { professions, communes, genres, rayonKm, personneId, exclusif } = one
    if (!(await withdraw.run({ params }))) return
    const body = { professions, communes, genres, rayonKm, personneId, exclusif }
    notify(ATTENTE.withdrawn, { undo: () => void put.run({ params, body }) })
  }
  const hasShared = data.enAttente.some(({ creneau }) => creneau?.dIci === false)
  const asked = foldText(words.trim())
  const rows = data.enAttente.filter((one) => foldText(wordsOf(one)).includes(asked))
  const acts = {
    book: mayBook ? (one: EnAttente) => void serve.serve(one) : null,
    pending: serve.pending,
    tell: maySend ? setTold : null,
    takeOff: (one: EnAttente) => void takeOff(one),
  }
  return (
    <>
      <Headline meaning={ATTENTE.meaning}>{ATTENTE.headline(data.enAttente.length, data.correspondances)}</Headline>
      {data.enAttente.length === 0 ? (
        <EmptyState actions={<ButtonLink to="/soins">{ATTENTE.toDesk}</ButtonLink>}>{ATTENTE.empty}</EmptyState>
      ) : (
        <>
          <p className={styles.rule}>
            {data.regle} {ATTENTE.kept(data.gardeMinutes)} {hasShared && ATTENTE.notKeptWhy}
          </p>
          <div className={styles.tools}>
            <TextField label={ATTENTE.search} value={words} onChange={setWords} />
            <CsvLink href={soins.exportAttente.href({ params: { cptsId } })}>{ATTENTE.csv}</CsvLink>
          </div>
          {serve.lost && (
            <div role="alert">
              <Notice kind="hand">{serve.lost}</Notice>
            </div>
          )}
          <Problem error={serve.error ?? withdraw.error ?? put.error} />
          <DataTable
            caption={ATTENTE.title}
            rows={rows}
            keyOf={({ demandeId }) => demandeId}
            columns={columnsOf(zone, acts)}
            none={ATTENTE.none}
          />
        </>
      )}
      {serve.served && <Served cptsId={cptsId} served={serve.served} done={serve.done} />}
      {told && <SendDialog cptsId={cptsId} demandeId={told.demandeId} close={() => setTold(null)} />}
    </>
  )
}

const wordsOf = (one: EnAttente): string =>
  [
    MOTIF_LABELS[one.motif],
    one.communeNom,
    TRANCHE_AGE_LABELS[one.trancheAge],
    DEGRE_LABELS[one.degre],
    one.personneNom,
    one.creneau?.nom,
  ].join(' ')

const wantsOf = (one: EnAttente): string[] => {
  const { wants } = ATTENTE
  const names = one.professions.map(
    (code) => PROFESSIONS_PROPOSEES.find((p) => p.code === code)?.libelle.toLowerCase() ?? code,
  )
  return [
    one.genres.map((genre) => GENRE_CRENEAU_LABELS[genre]).join(' ou '),
    ...(names.length > 0 ? [wants.profession(names)] : []),
    ...(one.rayonKm === null ? [] : [wants.rayon(one.rayonKm)]),
    ...(one.communes.length > 0 ? [wants.communes(one.communes.length)] : []),
    ...(one.personneNom ? [one.exclusif ? wants.only(one.personneNom) : wants.rather(one.personneNom)] : []),
  ]
}

type Acts = {
  book: ((one: EnAttente) => void) | null
  pending: boolean
  tell: ((one: EnAttente) => void) | null
  takeOff: (one: EnAttente) => void
}
const { columns } = ATTENTE

const columnsOf = (zone: string, acts: Acts): Column<EnAttente>[] => [
  { head: columns.place, cell: ({ rang }) => rang, sort: ({ rang }) => rang, width: '7%' },
  {
    head: columns.request,
    sort: ({ motif }) => MOTIF_LABELS[motif],
    cell: (one) => (
      <div className={styles.cell}>
        <b>{MOTIF_LABELS[one.motif]}</b>
        <span>
          {TRANCHE_AGE_LABELS[one.trancheAge]}, {one.communeNom}
        </span>
        <small>{wantsOf(one).join(', ')}</small>
      </div>
    ),
  },
  {
    head: columns.deadline,
    sort: ({ echeance }) => echeance,
    cell: (one) => (
      <div className={styles.cell}>
        <span className={one.enRetard ? styles.late : undefined}>
          {one.enRetard
            ? ATTENTE.late(shortMoment(one.echeance, zone))
            : ATTENTE.before(shortMoment(one.echeance, zone))}
        </span>
        <small>{one.raison}</small>
      </div>
    ),
  },
  {
    head: columns.waits,
    sort: ({ creeeLe }) => creeeLe,
    cell: ({ creeeLe }) => ATTENTE.since(shortMoment(creeeLe, zone)),
  },
  {
    head: columns.slot,
    sort: ({ creneau }) => creneau?.debut ?? '9',
    cell: ({ creneau, gardeJusquA }) =>
      creneau ? (
        <div className={styles.cell}>
          <b>{shortMoment(creneau.debut, zone)}</b>
          <span>{creneau.nom}</span>
          {gardeJusquA && (
            <small>{ATTENTE.keptUntil(formatTime(Temporal.Instant.from(gardeJusquA).toZonedDateTimeISO(zone)))}</small>
          )}
          {!creneau.dIci && <small>{ATTENTE.notKept}</small>}
        </div>
      ) : (
        ATTENTE.noSlot
      ),
  },
  { head: columns.acts, cell: (one) => <RowActs one={one} acts={acts} /> },
]

const RowActs = ({ one, acts }: { one: EnAttente; acts: Acts }) => {
  const motif = MOTIF_LABELS[one.motif]
  return (
    <span className={styles.acts}>
      {acts.book && one.creneau && (
        <Button
          size="small"
          kind="primary"
          pending={acts.pending}
          label={ATTENTE.bookFor(motif, one.communeNom)}
          onClick={() => acts.book?.(one)}
        >
          {ATTENTE.book}
        </Button>
      )}
      {acts.tell && (
        <Button size="small" label={ATTENTE.broadcastFor(motif, one.communeNom)} onClick={() => acts.tell?.(one)}>
          {ATTENTE.broadcast}
        </Button>
      )}
      <Button kind="plain" label={ATTENTE.withdrawFor(motif, one.communeNom)} onClick={() => acts.takeOff(one)}>
        {ATTENTE.withdraw}
      </Button>
    </span>
  )
}
