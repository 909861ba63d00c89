/** The days to come: terms and last days of notice, month by month. */
import { Link } from '@tanstack/react-router'
import { formatMonth } from '../../../../kernel/french.ts'
import { shortDay } from '../../../../web/components/days.ts'
import type { ConventionLue } from '../../contract-conventions.ts'
import styles from '../engagements.module.css'

type Fin = { id: string; titre: string; le: string; quoi: string }

/** Of those that run; a day that is past is told by the state of the convention. */
export const endsOf = (conventions: readonly ConventionLue[], aujourdhui: string): Fin[] =>
  conventions
    .filter(({ etat }) => etat === 'en-cours' || etat === 'a-venir')
    .flatMap(({ id, titre, terme, preavisLe }) => [
      ...(preavisLe ? [{ id, titre, le: preavisLe, quoi: 'dernier jour pour ne pas reconduire' }] : []),
      ...(terme ? [{ id, titre, le: terme, quoi: 'terme' }] : []),
    ])
    .filter(({ le }) => le >= aujourdhui)
    .sort((a, b) => a.le.localeCompare(b.le))

const sayMonth = (month: string): string => `${formatMonth(Number(month.slice(5)))} ${month.slice(0, 4)}`

export const Ends = ({ ends }: { ends: readonly Fin[] }) => (
  <ul className={styles.months}>
    {[...Map.groupBy(ends, ({ le }) => le.slice(0, 7))].map(([month, some]) => (
      <li key={month}>
        <h3>{sayMonth(month)}</h3>
        <ul>
          {some.map(({ id, titre, le, quoi }) => (
            <li key={`${id} ${quoi}`}>
              <Link to="/gouvernance/conventions/$conventionId" params={{ conventionId: id }}>
                {titre}
              </Link>
              <small>
                {shortDay(le)}, {quoi}
              </small>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)
