import { formatShortDate, formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { SondageWhole } from '../../contract-sondages.ts'
import { REPONSE_LABELS, REPONSE_SIGNS, SONDAGES, sayCreneau } from '../labels-sondages.ts'
import styles from './sondages.module.css'

/** People down, slots across; each answer is a sign and a word, totals under an ink rule. */
export const AnswersTable = ({ it }: { it: SondageWhole }) => {
  const at = (debut: string) => Temporal.Instant.from(debut).toZonedDateTimeISO(it.zone)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={SONDAGES.answersTable}>
      <table className={styles.answers}>
        <caption className="visually-hidden">{SONDAGES.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{SONDAGES.name}</th>
            {it.lesCreneaux.map((one) => (
              <th key={one.id} scope="col" abbr={sayCreneau(one, it.zone)} data-best={one.rang === 1 || undefined}>
                {formatShortDate(at(one.debut).toPlainDate())}
                <small>{formatTime(at(one.debut))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {it.lesParticipants.map(({ id, nom, requis, reponses, reponduLe }) => (
            <tr key={id}>
              <th scope="row">
                {nom}
                {requis && <small>indispensable</small>}
              </th>
              {it.lesCreneaux.map((one) => {
                const reponse = reponses[one.id]
                return (
                  <td key={one.id} data-reponse={reponse}>
                    {reponse ? (
                      <>
                        <span aria-hidden="true">{REPONSE_SIGNS[reponse]}</span> {REPONSE_LABELS[reponse]}
                      </>
                    ) : (
                      <span className={styles.silent}>{reponduLe ? 'non dit' : 'attendu'}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{SONDAGES.yes}</th>
            {it.lesCreneaux.map(({ id, oui }) => (
              <td key={id}>{oui}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{SONDAGES.maybe}</th>
            {it.lesCreneaux.map(({ id, siBesoin }) => (
              <td key={id}>{siBesoin}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
