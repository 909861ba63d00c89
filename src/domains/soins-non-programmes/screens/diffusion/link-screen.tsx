/** Opened by the signed link of one professional: what is asked, « je peux » with an hour, « je ne peux pas » with a reason. */
import { useState } from 'react'
import { capitalizeFirst, formatDate, formatMoment, formatTime, formatWeekday } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TimeField } from '../../../../web/components/field.tsx'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { DEGRE_LABELS, GENRE_CRENEAU_LABELS, TRANCHE_AGE_LABELS } from '../../labels.ts'
import { RAISON_REFUS_LABELS, RAISONS_REFUS, type RaisonRefus } from '../../rules/diffusion/vocabulary.ts'
import { type MaDiffusion, soins } from '../client.ts'
import { MA_DIFFUSION } from '../labels-diffusion.ts'
import styles from './diffusion.module.css'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{MA_DIFFUSION.noLink}</Notice>
  return <Page cptsId={lien.cptsId} />
}

const Page = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(soins.readMaDiffusion, { params: { cptsId } }, { everySeconds: 30, keep: true })
  return (
    <Loaded of="la demande" from={read}>
      {(data) => (
        <LinkCard from={`${data.cptsNom}, ${data.nom}`} title={titleOf(data)}>
          <Body cptsId={cptsId} data={data} />
          <Messages cptsId={cptsId} recevoir={data.recevoir} />
        </LinkCard>
      )}
    </Loaded>
  )
}

const momentOf = (at: string, zone: string): string => formatMoment(Temporal.Instant.from(at), zone)

const titleOf = (data: MaDiffusion): string => {
  switch (data.etat) {
    case 'ouverte':
      return MA_DIFFUSION.title
    case 'acceptee':
      return MA_DIFFUSION.accepted(data.rendezVous ? momentOf(data.rendezVous.debut, data.zone) : '')
    case 'refusee':
      return MA_DIFFUSION.refused
    case 'prise':
      return MA_DIFFUSION.taken
    case 'pas-encore':
      return MA_DIFFUSION.early
    case 'finie':
      return MA_DIFFUSION.over
  }
}

const Body = ({ cptsId, data }: { cptsId: string; data: MaDiffusion }) => {
  const { etat, rendezVous } = data
  if (etat === 'prise') return <p>{MA_DIFFUSION.takenBody}</p>
  if (etat === 'finie') return <p>{MA_DIFFUSION.overBody}</p>
  if (etat === 'pas-encore') return <p>{MA_DIFFUSION.earlyBody}</p>
  if (etat === 'acceptee')
    return (
      <>
        <p>{rendezVous?.statut === 'annule' ? MA_DIFFUSION.cancelled : MA_DIFFUSION.acceptedBody}</p>
        <Facts data={data} />
      </>
    )
  return (
    <>
      {etat === 'refusee' && <p>{MA_DIFFUSION.refusedBody}</p>}
      {etat === 'ouverte' && data.habituel && <p>{MA_DIFFUSION.first}</p>}
      <Facts data={data} />
      <p>{MA_DIFFUSION.until(momentOf(data.jusquA, data.zone))}</p>
      <Answer cptsId={cptsId} data={data} />
    </>
  )
}

const Facts = ({ data: { demande, zone } }: { data: MaDiffusion }) =>
  demande && (
    <>
      <dl className={styles.facts}>
        <dt>{MA_DIFFUSION.who}</dt>
        <dd>{TRANCHE_AGE_LABELS[demande.trancheAge]}</dd>
        <dt>{MA_DIFFUSION.where}</dt>
        <dd>{demande.communeNom}</dd>
        <dt>{MA_DIFFUSION.delay}</dt>
        <dd>
          {DEGRE_LABELS[demande.degre]}, {MA_DIFFUSION.beforeMoment(momentOf(demande.echeance, zone))}
        </dd>
        <dt>{MA_DIFFUSION.kind}</dt>
        <dd>{GENRE_CRENEAU_LABELS[demande.genre]}</dd>
      </dl>
      <p className={styles.small}>{MA_DIFFUSION.privacy}</p>
    </>
  )

type Choice = { creneauId: string } | { jour: string; heure: string }
const keyOf = (choice: Choice | null): string => (choice ? Object.values(choice).join(' ') : '')

const Answer = ({ cptsId, data }: { cptsId: string; data: MaDiffusion }) => {
  const { zone } = data
  const [choice, setChoice] = useState<(Choice & { words: string }) | null>(null)
  const [isSayingNo, setSayingNo] = useState(false)
  const params = { cptsId }
  const accept = useAction(soins.acceptMaDiffusion, { onDone: () => announce(MA_DIFFUSION.sent) })
  const say = useAction(soins.refuseMaDiffusion, { onDone: () => announce(MA_DIFFUSION.sent) })
  const yes = () => {
    if (!choice) return
    const { words: _, ...body } = choice
    void accept.run({ params, body })
  }
  const hour = (made: Choice, at: string) => (
    <button
      key={keyOf(made)}
      type="button"
      className={styles.hour}
      aria-pressed={choice !== null && keyOf(without(choice)) === keyOf(made)}
      onClick={() => setChoice({ ...made, words: momentOf(at, zone) })}
    >
      {shortOf(at, zone)}
    </button>
  )
  return (
    <div className={styles.ask}>
      <h2>{MA_DIFFUSION.when}</h2>
      {data.creneaux.length > 0 && (
        <fieldset className={styles.hours}>
          <legend>{MA_DIFFUSION.mySlots}</legend>
          {data.creneaux.map(({ id, debut }) => hour({ creneauId: id }, debut))}
        </fieldset>
      )}
      {data.heures.length > 0 && (
        <fieldset className={styles.hours}>
          <legend>{MA_DIFFUSION.hours(data.creneaux.length > 0)}</legend>
          {data.heures.map((at) => hour(wallOf(at, zone), at))}
        </fieldset>
      )}
      <OtherHour zone={zone} choose={setChoice} />
      <Problem error={accept.error ?? say.error} />
      <Button
        kind="primary"
        size="large"
        pending={accept.pending}
        blocked={choice === null && MA_DIFFUSION.choose}
        onClick={yes}
      >
        {choice ? MA_DIFFUSION.can(choice.words) : MA_DIFFUSION.canShort}
      </Button>
      {data.etat === 'ouverte' &&
        (isSayingNo ? (
          <fieldset className={styles.hours}>
            <legend>{MA_DIFFUSION.why}</legend>
            {RAISONS_REFUS.map((raison: RaisonRefus) => (
              <button
                key={raison}
                type="button"
                className={styles.hour}
                disabled={say.pending}
                onClick={() => void say.run({ params, body: { raison } })}
              >
                {RAISON_REFUS_LABELS[raison]}
              </button>
            ))}
          </fieldset>
        ) : (
          <Button size="large" onClick={() => setSayingNo(true)}>
            {MA_DIFFUSION.cannot}
          </Button>
        ))}
    </div>
  )
}

const without = ({ words: _, ...choice }: Choice & { words: string }): Choice => choice

const wallOf = (at: string, zone: string): Choice => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return { jour: local.toPlainDate().toString(), heure: local.toPlainTime().toString().slice(0, 5) }
}

/** `Aujourd’hui, 18 h 30`, `Demain, 8 h`, `Lundi, 9 h`. */
const shortOf = (at: string, zone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const day = local.toPlainDate()
  const days = Temporal.Now.plainDateISO(zone).until(day).days
  const words = { 0: MA_DIFFUSION.today, 1: MA_DIFFUSION.tomorrow }[days] ?? capitalizeFirst(formatWeekday(day))
  return `${words}, ${formatTime(local)}`
}

const OtherHour = ({ zone, choose }: { zone: string; choose: (choice: Choice & { words: string }) => void }) => {
  const today = Temporal.Now.plainDateISO(zone)
  const days = [0, 1, 2].map((n) => today.add({ days: n }))
  const [isOpen, setOpen] = useState(false)
  const [jour, setJour] = useState(today.toString())
  const [heure, setHeure] = useState('')
  const tell = (day: string, time: string) => {
    setJour(day)
    setHeure(time)
    if (!/^\d{2}:\d{2}$/.test(time)) return
    const words = `${formatDate(Temporal.PlainDate.from(day), { year: false })} à ${formatTime(Temporal.PlainTime.from(time))}`
    choose({ jour: day, heure: time, words })
  }
  if (!isOpen)
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        {MA_DIFFUSION.other}
      </Button>
    )
  return (
    <div className={styles.other}>
      <SelectField
        label={MA_DIFFUSION.day}
        value={jour}
        onChange={(day) => tell(day, heure)}
        choices={days.map((day) => ({ value: day.toString(), label: formatDate(day, { year: false }) }))}
      />
      <TimeField label={MA_DIFFUSION.time} value={heure} onChange={(time) => tell(jour, time)} />
    </div>
  )
}

const Messages = ({ cptsId, recevoir }: { cptsId: string; recevoir: boolean }) => {
  const set = useAction(soins.setMaDiffusionRecevoir, {
    onDone: (_, [{ body }]) => announce(body.recevoir ? MA_DIFFUSION.again : MA_DIFFUSION.stopped),
  })
  return (
    <div className={styles.foot}>
      {!recevoir && <p>{MA_DIFFUSION.stopped}</p>}
      <Button
        kind="plain"
        pending={set.pending}
        onClick={() => void set.run({ params: { cptsId }, body: { recevoir: !recevoir } })}
      >
        {recevoir ? MA_DIFFUSION.stop : MA_DIFFUSION.again}
      </Button>
      <small className={styles.small}>{MA_DIFFUSION.stopHint}</small>
      <Problem error={set.error} />
    </div>
  )
}
