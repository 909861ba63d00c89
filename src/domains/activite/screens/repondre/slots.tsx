import { count } from '../../../../kernel/french.ts'
import type { MonSondage } from '../../contract-sondages.ts'
import { REPONSES, type Reponse } from '../../rules/sondage.ts'
import { REPONSE_LABELS, sayDayOf, sayHoursOf } from '../labels-sondages.ts'
import styles from './repondre.module.css'

type Slot = MonSondage['creneaux'][number]
type Props = { it: MonSondage; said: Readonly<Record<string, Reponse>>; say: (id: string, reponse: Reponse) => void }

/** Slots under their day; three buttons each, as large as a thumb. */
export const Slots = ({ it, said, say }: Props) => {
  const days = Map.groupBy(it.creneaux, ({ debut }) => sayDayOf(debut, it.zone))
  return (
    <>
      {[...days].map(([day, slots]) => (
        <section key={day} className={styles.day}>
          <h2>{day}</h2>
          {slots.map((slot) => (
            <fieldset key={slot.id} className={styles.slot}>
              <legend>
                {sayHoursOf(slot, it.zone)}
                <small>{sayOthers(slot)}</small>
              </legend>
              <div className={styles.choices}>
                {REPONSES.map((reponse) => (
                  <label key={reponse} data-reponse={reponse}>
                    <input
                      type="radio"
                      name={slot.id}
                      checked={said[slot.id] === reponse}
                      onChange={() => say(slot.id, reponse)}
                    />
                    {REPONSE_LABELS[reponse]}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </section>
      ))}
    </>
  )
}

/** « 3 oui, 1 si besoin », with the names where the organiser chose so. */
const sayOthers = ({ oui, siBesoin, noms }: Slot): string => {
  if (oui + siBesoin === 0) return ''
  if (noms.length > 0)
    return noms.map(({ nom, reponse }) => (reponse === 'si-besoin' ? `${nom} si besoin` : nom)).join(', ')
  return [oui > 0 ? `${oui}\u00a0oui` : '', siBesoin > 0 ? count(siBesoin, 'si besoin', 'si besoin') : '']
    .filter(Boolean)
    .join(', ')
}
