import { formatShortDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Ordinal } from '../../../web/components/ordinal.tsx'
import type { EcheanceView } from '../contract.ts'
import styles from './home.module.css'

/** By date, never a notification centre. Only the first has a solid button; amber only within three days. */
export const Duties = ({ duties, today }: { duties: EcheanceView[]; today: string }) => {
  if (duties.length === 0)
    return (
      <section className={styles.duties} aria-label="Ce qui vous attend">
        <EmptyState>
          Les échéances de la CPTS viendront ici, par date{'\u00a0'}: demandes à servir, créneaux à trouver, dates du
          contrat, registre à vérifier.
        </EmptyState>
      </section>
    )
  return (
    <section className={styles.duties} aria-label="Ce qui vous attend">
      <ol>
        {duties.map((duty, index) => (
          <Duty key={`${duty.code}${duty.le}`} duty={duty} isFirst={index === 0} today={today} />
        ))}
      </ol>
    </section>
  )
}

const Duty = ({ duty, isFirst, today }: { duty: EcheanceView; isFirst: boolean; today: string }) => {
  const day = Temporal.PlainDate.from(duty.le)
  const isOtherYear = day.year !== Temporal.PlainDate.from(today).year
  return (
    <li className={styles.duty}>
      <p className={styles.when} data-pressing={duty.pressant || undefined}>
        <b>
          <Ordinal>{formatShortDate(day)}</Ordinal>
          {isOtherYear && ` ${day.year}`}
        </b>
        {duty.dans}
      </p>
      <div className={styles.what}>
        <h2>{duty.titre}</h2>
        <p>
          <Ordinal>{duty.raison}</Ordinal>
          {duty.source && <span className={styles.law}> {duty.source}.</span>}
        </p>
      </div>
      <ButtonLink to={duty.vers} kind={isFirst ? 'primary' : 'secondary'} size="small">
        {duty.verbe}
      </ButtonLink>
    </li>
  )
}
