/** Volunteers by days, with a bar for the load of each: who holds what, who is away, who asked for what. */
import { formatShortDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { TableauLu } from '../../contract.ts'
import { sayCharge, sayJour } from '../labels.ts'
import styles from './grid.module.css'

type Props = { it: TableauLu; open: (gardeId: string) => void }
type Who = TableauLu['volontaires'][number]

export const PeopleGrid = ({ it, open }: Props) => {
  const days = [...new Set(it.gardes.map(({ jour }) => jour))]
  const hard = new Set(it.gardes.filter(({ lourde }) => lourde).map(({ jour }) => jour))
  const most = Math.max(1, ...it.volontaires.map(({ charge }) => charge.gardes + charge.avant))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={styles.frame} tabIndex={0} aria-label="Gardes par personne">
      <table className={styles.grid}>
        <caption className="visually-hidden">Gardes par personne et par jour</caption>
        <thead>
          <tr>
            <th scope="col">Volontaire</th>
            <th scope="col">Charge</th>
            {days.map((jour) => (
              <th key={jour} scope="col" data-hard={hard.has(jour) || undefined}>
                <abbr title={sayJour(jour)}>{Temporal.PlainDate.from(jour).day}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {it.volontaires.map((who) => (
            <tr key={who.id}>
              <th scope="row">{who.nom}</th>
              <td>
                <Load who={who} most={most} />
              </td>
              {days.map((jour) => (
                <Cell key={jour} it={it} who={who} jour={jour} isHard={hard.has(jour)} open={open} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Load = ({ who, most }: { who: Who; most: number }) => {
  const { gardes, avant } = who.charge
  const said = `${sayCharge(who.charge)}${avant > 0 ? `, et ${avant} avant` : ''}`
  return (
    <span className={styles.load} title={said}>
      <span aria-hidden className={styles.bar} style={{ width: `${(100 * gardes) / most}%` }} />
      <span aria-hidden className={styles.past} style={{ width: `${(100 * avant) / most}%` }} />
      <b>{gardes}</b>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}

type CellProps = { it: TableauLu; who: Who; jour: string; isHard: boolean; open: (gardeId: string) => void }

const Cell = ({ it, who, jour, isHard, open }: CellProps) => {
  const ofDay = it.gardes.filter((garde) => garde.jour === jour)
  const held = it.affectations.find(
    ({ gardeId, volontaireId }) => volontaireId === who.id && ofDay.some(({ id }) => id === gardeId),
  )
  const isAway = who.indisponibilites.some(({ du, au }) => du <= jour && jour <= au)
  const wish = who.souhaits.find(({ gardeId }) => ofDay.some(({ id }) => id === gardeId))?.souhait
  const day = formatShortDate(Temporal.PlainDate.from(jour))
  return (
    <td data-hard={isHard || undefined} data-away={isAway || undefined}>
      {held ? (
        <button
          type="button"
          data-locked={held.verrouillee || undefined}
          aria-label={`${who.nom}, de garde le ${day}`}
          onClick={() => open(held.gardeId)}
        />
      ) : (
        <span title={isAway ? 'indisponible' : wish}>
          {isAway ? '–' : wish === 'volontiers' ? '+' : wish === 'plutot-pas' ? '−' : ''}
        </span>
      )}
    </td>
  )
}
