/** Slots that nobody took these last weeks: hours of the week, then agendas. */
import { Link } from '@tanstack/react-router'
import { capitalizeFirst, DAYS, formatDate, formatNumber, formatShare } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { type CreneauxLibres, soins } from '../client.ts'
import styles from './dimensionner.module.css'

const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const Libres = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(soins.readCreneauxLibres, { params: { cptsId } }, { keep: true })
  return (
    <Section
      title="Les créneaux restés libres"
      aside={<CsvLink href={soins.exportCreneauxLibres.href({ params: { cptsId } })} />}
    >
      <Loaded of="les créneaux restés libres" from={read}>
        {(data) => (
          <>
            <p>{data.phrase}</p>
            {data.cellules.length > 0 && (
              <>
                <Semaine cellules={data.cellules} />
                <Agendas agendas={data.agendas} />
              </>
            )}
            <Source>
              Du {day(data.du)} au {day(data.au)}. Source{'\u00a0'}: agendas dont cette CPTS est le domicile. Un créneau
              pris puis annulé compte comme libre.
            </Source>
          </>
        )}
      </Loaded>
    </Section>
  )
}

type Cellules = CreneauxLibres['cellules']

/** A line an hour, a column a day: left over slots of those that were offered. */
const Semaine = ({ cellules }: { cellules: Cellules }) => {
  const days = [...new Set(cellules.map(({ jour }) => jour))].sort((a, b) => a - b)
  const hours = [...new Set(cellules.map(({ heure }) => heure))].sort((a, b) => a - b)
  const at = new Map(cellules.map((cell) => [`${cell.jour} ${cell.heure}`, cell]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Restés libres, par jour et par heure">
      <table className={styles.week}>
        <caption>Restés libres sur offerts, par jour et par heure</caption>
        <thead>
          <tr>
            <th scope="col">Heure</th>
            {days.map((one) => (
              <th key={one} scope="col">
                {capitalizeFirst(DAYS[one - 1]!)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((heure) => (
            <tr key={heure}>
              <th scope="row">
                {heure}
                {'\u00a0'}h
              </th>
              {days.map((one) => (
                <Cell key={one} cell={at.get(`${one} ${heure}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Cell = ({ cell }: { cell: Cellules[number] | undefined }) =>
  cell ? (
    <td style={{ '--part': `${Math.round((cell.libres / cell.offerts) * 100)}%` } as React.CSSProperties}>
      {formatNumber(cell.libres)}
      <small> sur {formatNumber(cell.offerts)}</small>
    </td>
  ) : (
    <td>
      <span className="visually-hidden">aucun créneau</span>
    </td>
  )

const Agendas = ({ agendas }: { agendas: CreneauxLibres['agendas'] }) => (
  <DataTable
    caption="Restés libres, par agenda"
    tight
    rows={agendas}
    keyOf={({ agendaId }) => agendaId}
    initialSort={{ head: 'Restés libres', down: true }}
    columns={[
      {
        head: 'Agenda',
        cell: ({ agendaId, nom }) => (
          <Link to="/soins/agendas/$agendaId" params={{ agendaId }}>
            {nom}
          </Link>
        ),
        sort: ({ nom }) => nom,
      },
      { head: 'Métier', cell: ({ metier }) => metier, sort: ({ metier }) => metier },
      { head: 'Offerts', cell: ({ offerts }) => formatNumber(offerts), sort: ({ offerts }) => offerts, right: true },
      { head: 'Pourvus', cell: ({ pourvus }) => formatNumber(pourvus), sort: ({ pourvus }) => pourvus, right: true },
      {
        head: 'Restés libres',
        cell: ({ libres }) => <b>{formatNumber(libres)}</b>,
        sort: ({ libres }) => libres,
        right: true,
      },
      {
        head: 'Part',
        cell: ({ libres, offerts }) => formatShare(libres / offerts),
        sort: ({ libres, offerts }) => libres / offerts,
        right: true,
      },
    ]}
  />
)
