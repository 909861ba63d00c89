/** The agenda of one professional, on a phone first: two weeks, three taps, and what was offered. */
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { type MonAgenda as Agenda, soins } from '../client.ts'
import { PROPOSER } from '../labels-proposer.ts'
import { Absence } from './absence.tsx'
import { dayOf, layOutDays } from './day-grid.ts'
import { DayPicker } from './day-picker.tsx'
import { Done } from './done.tsx'
import { Feed, MyShares } from './feed-and-shares.tsx'
import { HourPicker } from './hour-picker.tsx'
import { hoursOfDay } from './hours.ts'
import { KeptChoices } from './kept-choices.tsx'
import { MySlots } from './my-slots.tsx'
import styles from './proposer.module.css'
import { useOffer, weekdayOf } from './use-offer.ts'
import { Weekly } from './weekly.tsx'

/** Far enough for the third row of a week that ends, and for habits to be seen. */
const DAYS = 21
const MOST_NEEDS = 3

type Props = { cptsId: string /** Opened by a signed link, without the bar of the application. */; byLink: boolean }

export const MonAgenda = ({ cptsId, byLink }: Props) => {
  const agenda = useCall(
    soins.readMonAgenda,
    { params: { cptsId }, query: { jours: DAYS } },
    { keep: true, everySeconds: 60 },
  )
  if (agenda.isError && agenda.data === undefined)
    return (
      <>
        <h1 tabIndex={-1} className={styles.headline}>
          {PROPOSER.noAgenda}
        </h1>
        <Problem error={agenda.error} retry={agenda.refetch} />
      </>
    )
  return (
    <Loaded of="votre agenda" from={agenda}>
      {(data) => <Offering cptsId={cptsId} agenda={data} byLink={byLink} />}
    </Loaded>
  )
}

const Offering = ({ cptsId, agenda, byLink }: Props & { agenda: Agenda }) => {
  const offer = useOffer(cptsId, agenda)
  const [moment, setMoment] = useState<'matin' | 'apres-midi' | 'soir' | null>(null)
  const now = Temporal.Now.instant().toString()
  const today = dayOf(now, agenda.zone)
  const grid = layOutDays(today, agenda.zone, agenda.creneaux, agenda.besoins)
  const { day, offered } = offer
  return (
    <div
      className={styles.screen}
      data-by-link={byLink || undefined}
      data-choosing={(day !== null && !offered) || undefined}
    >
      <div className={styles.main}>
        {offered ? (
          <Done offer={offer} offered={offered} />
        ) : (
          <>
            <h1 tabIndex={-1} className={styles.headline}>
              {day
                ? PROPOSER.one(formatDate(Temporal.PlainDate.from(day), { year: false }))
                : PROPOSER.hello(agenda.nom)}
            </h1>
            {!day && <p className={styles.meaning}>{PROPOSER.sought(soughtIn(agenda))}</p>}
            <DayPicker
              grid={grid}
              chosen={day}
              choose={(chosen) => {
                setMoment(null)
                offer.chooseDay(chosen)
              }}
            />
            {day ? (
              <>
                <HourPicker
                  key={day}
                  hours={hoursOfDay(day, {
                    zone: agenda.zone,
                    now,
                    duree: agenda.preferences.duree,
                    creneaux: agenda.creneaux,
                    moment,
                  })}
                  chosen={offer.time}
                  choose={offer.chooseTime}
                />
                <KeptChoices cptsId={cptsId} agenda={agenda} />
                <WeeklySwitch weekday={weekdayOf(day)} isOn={offer.isWeekly} set={offer.setWeekly} />
              </>
            ) : (
              <>
                <Needs
                  besoins={agenda.besoins}
                  choose={(besoin) => {
                    offer.chooseDay(besoin.jour)
                    setMoment(besoin.moment)
                  }}
                />
                <Absence cptsId={cptsId} today={today} />
              </>
            )}
            <Problem error={offer.error} />
          </>
        )}
        {(day || offered) && (
          <div className={styles.action}>
            {offered ? (
              <Button size="large" icon={<icons.plus />} onClick={offer.again}>
                {PROPOSER.another}
              </Button>
            ) : offer.time ? (
              <Button kind="primary" size="large" pending={offer.pending} onClick={() => void offer.offer()}>
                {offer.action}
              </Button>
            ) : (
              <p className={styles.waiting}>{offer.action}</p>
            )}
          </div>
        )}
      </div>
      <div className={styles.side}>
        <MySlots cptsId={cptsId} agenda={agenda} latest={offered?.kind === 'one' ? offered.id : null} />
        <Weekly cptsId={cptsId} agenda={agenda} />
        {!byLink && (
          <>
            <MyShares cptsId={cptsId} agenda={agenda} />
            <Feed cptsId={cptsId} />
          </>
        )}
        {byLink && (
          <p className={styles.note}>
            {PROPOSER.linkNote(agenda.cptsNom)} {PROPOSER.notYou}
          </p>
        )}
      </div>
    </div>
  )
}

const soughtIn = ({ besoins }: Agenda): number =>
  besoins.reduce((sum, { attendues, libres }) => sum + Math.max(0, attendues - libres), 0)

type Besoin = Agenda['besoins'][number]

const Needs = ({ besoins, choose }: { besoins: readonly Besoin[]; choose: (besoin: Besoin) => void }) => {
  if (besoins.length === 0) return null
  return (
    <section aria-labelledby="manque">
      <h2 id="manque" className={styles.question}>
        {PROPOSER.whereMissing}
      </h2>
      <ul className={styles.needs}>
        {besoins.slice(0, MOST_NEEDS).map((besoin) => (
          <li key={`${besoin.jour}${besoin.moment}`} className={styles.line}>
            <button type="button" className={styles.opener} onClick={() => choose(besoin)}>
              <span>
                <b>{PROPOSER.needAt(besoin.jour, besoin.moment)}</b>
                <small>{besoin.phrase}</small>
              </span>
              <icons.chevronRight size={18} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WeeklySwitch = ({ weekday, isOn, set }: { weekday: string; isOn: boolean; set: (isOn: boolean) => void }) => (
  <div className={styles.line}>
    <label className={styles.lineTop}>
      <icons.repeat size={20} />
      <p>
        {PROPOSER.each(weekday)}
        <small>{PROPOSER.untilStopped}</small>
      </p>
      <input
        type="checkbox"
        className={styles.switch}
        checked={isOn}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </label>
  </div>
)
