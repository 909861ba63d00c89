import { formatMonth } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { GRADE_WORDS, GRADES, GradeShape } from '../../../web/components/proof-grade.tsx'
import styles from './board.module.css'
import type { Accueil } from './client.ts'
import { MissionRow } from './mission-row.tsx'

const monthOf = (day: string): string => {
  const { month, year } = Temporal.PlainDate.from(day)
  return `${formatMonth(month)} ${year}`
}

/** One table, six rows: promise, trame, proof, result. Each cell leads to the page that proves it. */
export const MissionBoard = ({ home }: { home: Accueil }) => {
  const hasMoney = home.missions.some(({ argent }) => argent !== null)
  return (
    <section aria-labelledby="missions" className={styles.board}>
      <table>
        <caption className="visually-hidden">
          Les six missions, {home.periode.contrat ? 'sur l’année du contrat' : 'sur l’année civile'}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <h2 id="missions">Les six missions</h2>
            </th>
            <th scope="col" className={styles.years}>
              <span>{monthOf(home.periode.du)}</span>
              <span>{monthOf(home.periode.au)}</span>
            </th>
            <th scope="col" className={styles.right}>
              Actes
            </th>
            <th scope="col">Preuves étayées</th>
            {hasMoney && <th scope="col">Argent</th>}
            <th scope="col">Résultat</th>
          </tr>
        </thead>
        <tbody>
          {home.missions.map((mission) => (
            <MissionRow key={mission.code} mission={mission} home={home} hasMoney={hasMoney} />
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        {GRADES.map((grade) => (
          <span key={grade}>
            <GradeShape grade={grade} /> {GRADE_WORDS[grade]}
          </span>
        ))}
        <span className={styles.apart}>
          <i className={styles.knot} /> une semaine d’actes
        </span>
        <span>
          <i className={styles.tick} /> date du contrat
        </span>
      </p>
    </section>
  )
}
