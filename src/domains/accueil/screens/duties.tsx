import { useState } from 'react'
import { formatShortDate, numberInWords } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Ordinal } from '../../../web/components/ordinal.tsx'
import type { EcheanceView } from '../contract.ts'
import styles from './home.module.css'

/** More than that is read by nobody in a hurry: they stand by date, the rest on demand. */
const FIRST = 6

/** By date, never a notification centre. Only the first has a solid button; amber only within three days. */
export const Duties = ({ duties, today }: { duties: EcheanceView[]; today: string }) => {
  const [isWhole, setWhole] = useState(false)
  if (duties.length === 0)
    return (
      <section className={styles.duties} aria-label="Ce qui vous attend">
        <EmptyState>
          Les échéances de la CPTS viendront ici, par date{'\u00a0'}: demandes à servir, créneaux à trouver, dates du
          contrat, registre à vérifier.
        </EmptyState>
      </section>
    )
  const rest = isWhole || duties.length < FIRST + 2 ? [] : duties.slice(FIRST)
  const pressing = rest.filter(({ pressant }) => pressant).length
  return (
    <section className={styles.duties} aria-label="Ce qui vous attend">
      <ol>
        {duties.slice(0, duties.length - rest.length).map((duty, index) => (
          <Duty key={`${duty.code}${duty.le}${duty.titre}`} duty={duty} isFirst={index === 0} today={today} />
        ))}
      </ol>
      {rest.length > 0 && (
        <Button kind="plain" onClick={() => setWhole(true)}>
          Voir les {numberInWords(rest.length)} échéances suivantes
          {pressing > 0 && `, dont ${numberInWords(pressing, true)} dans les trois jours`}
        </Button>
      )}
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
      <ButtonLink
        to={duty.vers}
        kind={isFirst ? 'primary' : 'secondary'}
        size="small"
        label={`${duty.verbe}\u00a0: ${duty.titre}`}
      >
        {duty.verbe}
      </ButtonLink>
    </li>
  )
}
