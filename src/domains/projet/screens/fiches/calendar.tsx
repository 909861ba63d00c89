/** The calendar: a thread a fiche, its tasks as knots, its milestones as diamonds; the same things as a table below. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { count, NBSP } from '../../../../kernel/french.ts'
import { ChartFrame } from '../../../../web/charts/chart-frame.tsx'
import { useWidth } from '../../../../web/charts/use-width.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { longDay, shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { missionOf } from '../../../../web/components/missions.ts'
import type { FicheResume } from '../../contract.ts'
import { sayTaches } from '../../labels.ts'
import { estFinie } from '../../rules/avancement.ts'
import styles from './calendar.module.css'
import { type Layout, layOutCalendar, type Mark, type Row } from './calendar-layout.ts'

const HEIGHT = 34

export const Calendar = ({ fiches, today }: { fiches: readonly FicheResume[]; today: string }) => {
  const layout = useMemo(() => layOutCalendar(fiches, today), [fiches, today])
  const [ref, width] = useWidth()
  if (layout.rows.length === 0) {
    return (
      <EmptyState>
        Rien à placer dans le temps&nbsp;: donnez à vos fiches un début, à vos tâches une échéance.
      </EmptyState>
    )
  }
  return (
    <ChartFrame
      title={titleOf(layout, today)}
      subtitle={`Un fil par fiche, un nœud par tâche, un losange par jalon. Plein${NBSP}: fait.`}
      source={
        <>
          Fiches-actions de la CPTS, au {longDay(today)}
          {layout.undated > 0 &&
            `. ${count(layout.undated, 'fiche sans date n’y figure', 'fiches sans date n’y figurent')} pas`}
        </>
      }
      table={<Dates layout={layout} today={today} />}
    >
      <div className={styles.grid}>
        <span />
        <div ref={ref} className={styles.axis}>
          {spaced(layout, width).map(({ key, at, word }) => (
            <span key={key} style={{ left: `${at * 100}%` }}>
              {word}
            </span>
          ))}
        </div>
        {layout.rows.map((row) => (
          <Line key={row.fiche.id} row={row} layout={layout} width={width} today={today} />
        ))}
      </div>
    </ChartFrame>
  )
}

/** Words that would touch are left out. */
const spaced = ({ ticks }: Layout, width: number) => {
  let last = Number.NEGATIVE_INFINITY
  return ticks.filter(({ at }) => {
    if (at * width - last < 76 || at * width > width - 40) return false
    last = at * width
    return true
  })
}

const isLive = ({ fiche }: Row): boolean => !estFinie(fiche)
/** Of what still runs: nothing is late on a fiche that is over. */
const marksOf = ({ rows }: Layout): Mark[] =>
  rows.filter(isLive).flatMap(({ taches, jalons }) => [...taches, ...jalons])

const titleOf = (layout: Layout, today: string): string => {
  const soon = new Date(Date.parse(today) + 31 * 86_400_000).toISOString().slice(0, 10)
  const open = marksOf(layout).filter(({ fait }) => fait === null)
  const coming = open.filter(({ le }) => le >= today && le <= soon).length
  const late = open.filter(({ le }) => le < today).length
  const month = `${count(coming, 'échéance')} dans le mois`
  return late === 0 ? month : `${month}, ${count(late, 'dépassée')}`
}

type LineProps = { row: Row; layout: Layout; width: number; today: string }
const Line = ({ row, layout, width, today }: LineProps) => {
  const { fiche, bar, taches, jalons } = row
  const late = isLive(row) ? today : ''
  const { hue } = missionOf(fiche.missions[0] ?? 'fonctionnement')
  const faites = fiche.taches.filter(({ faiteLe }) => faiteLe !== null).length
  const y = HEIGHT / 2
  return (
    <>
      <Link
        to="/projet/fiches/$ficheActionId"
        params={{ ficheActionId: fiche.id }}
        className={styles.title}
        title={fiche.titre}
      >
        {fiche.titre}
      </Link>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`${fiche.titre}${NBSP}: ${sayTaches(faites, fiche.taches.length)}, ${count(jalons.length, 'jalon')}`}
      >
        {layout.ticks.map(({ key, at }) => (
          <line key={key} x1={at * width} x2={at * width} y1={0} y2={HEIGHT} stroke="var(--line)" />
        ))}
        {bar && (
          <line
            x1={bar.from * width}
            x2={Math.max(bar.to * width, bar.from * width + 8)}
            y1={y}
            y2={y}
            stroke={hue}
            strokeWidth={2}
            strokeLinecap="round"
          />
        )}
        <line
          x1={layout.today * width}
          x2={layout.today * width}
          y1={0}
          y2={HEIGHT}
          stroke="var(--pine)"
          strokeDasharray="2 3"
        />
        {taches.map((mark) => (
          <circle key={mark.id} cx={mark.at * width} cy={y} r={4.5} {...lookOf(mark, hue, late)}>
            <title>{tell(mark, 'Tâche')}</title>
          </circle>
        ))}
        {jalons.map((mark) => (
          <rect
            key={mark.id}
            x={-5.5}
            y={-5.5}
            width={11}
            height={11}
            transform={`translate(${mark.at * width} ${y}) rotate(45)`}
            {...lookOf(mark, hue, late)}
          >
            <title>{tell(mark, 'Jalon')}</title>
          </rect>
        ))}
      </svg>
    </>
  )
}

/** Full when done, empty to come, amber when late. */
const lookOf = ({ fait, le }: Mark, hue: string, late: string) => {
  if (fait !== null) return { fill: hue, stroke: 'var(--paper)', strokeWidth: 1 }
  return le < late
    ? { fill: 'var(--amber)', stroke: 'var(--amber-deep)', strokeWidth: 1 }
    : { fill: 'var(--paper)', stroke: hue, strokeWidth: 1.8 }
}

const tell = ({ libelle, le, fait }: Mark, kind: string): string =>
  `${kind}${NBSP}: ${libelle}, ${shortDay(le)}${fait === null ? '' : ', fait'}`

const Dates = ({ layout, today }: { layout: Layout; today: string }) => {
  const rows = layout.rows.flatMap(({ fiche, taches, jalons }) => [
    ...taches.map((mark) => ({ ...mark, kind: 'Tâche', fiche })),
    ...jalons.map((mark) => ({ ...mark, kind: 'Jalon', fiche })),
  ])
  return (
    <DataTable
      caption="Tâches et jalons des fiches-actions"
      rows={rows}
      keyOf={({ id }) => id}
      linkOf={({ fiche }) => `/projet/fiches/${fiche.id}`}
      initialSort={{ head: 'Date', down: false }}
      tight
      columns={[
        { head: 'Quoi', cell: ({ libelle }) => libelle, sort: ({ libelle }) => libelle, width: '36%' },
        { head: 'Nature', cell: ({ kind }) => kind, sort: ({ kind }) => kind },
        { head: 'Fiche-action', cell: ({ fiche }) => fiche.titre, sort: ({ fiche }) => fiche.titre, width: '28%' },
        { head: 'Date', cell: ({ le }) => shortDay(le), sort: ({ le }) => le },
        {
          head: 'Fait',
          cell: ({ fait, le, fiche }) =>
            fait !== null ? shortDay(fait) : estFinie(fiche) ? 'non' : le < today ? 'en retard' : 'à venir',
          sort: ({ fait }) => fait ?? '',
        },
      ]}
    />
  )
}
