/** The list of what is coming: the days that hold something, one under the other. */
import { CALENDRIER, sayDate } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'
import { EcheanceLine, EventLine, PlanThatDay } from './day-panel.tsx'
import type { Jour } from './lay-out.ts'
import type { ViewProps } from './month.tsx'

export const Agenda = ({ days, jour, zone, isFiltered }: ViewProps & { isFiltered: boolean }) => {
  const holds = ({ evenements, echeances }: Jour) => evenements.length + echeances.length > 0
  const held = days.filter((day) => holds(day) || day.ferie !== null || day.isToday)
  const isEmpty = !days.some(holds)
  return (
    <div className={styles.agenda}>
      {isEmpty && <p className={styles.none}>{isFiltered ? CALENDRIER.noneFiltered : CALENDRIER.noneAtAll}</p>}
      {held.map((day) => (
        <section key={day.date} className={styles.agendaDay} data-today={day.isToday || undefined}>
          <h2>
            {sayDate(day.date)}
            {day.isToday && <small>aujourd’hui</small>}
            {day.ferie && <small>{day.ferie}</small>}
          </h2>
          <div>
            {day.echeances.map((one) => (
              <EcheanceLine key={one.cle} echeance={one} />
            ))}
            {day.evenements.map((one) => (
              <EventLine key={one.id} evenement={one} zone={zone} />
            ))}
            {!holds(day) && day.isToday && <p className={styles.none}>{CALENDRIER.none}</p>}
          </div>
        </section>
      ))}
      <PlanThatDay date={jour} />
    </div>
  )
}
