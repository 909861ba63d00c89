import { useState } from 'react'
import { DateField } from '../../../../web/components/field.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { TABLEAU } from '../labels.ts'
import { PERIODS, type Period, type Span, spanOf } from './periods.ts'
import styles from './tableau.module.css'

type Props = { span: Span; today: string; choose: (span: Span) => void }

export const PeriodChooser = ({ span, today, choose }: Props) => {
  const current = PERIODS.find((period) => {
    const { du, au } = spanOf(period, today)
    return du === span.du && au === span.au
  })
  const [isFree, setFree] = useState(current === undefined)
  const change = (next: Span) => {
    if (next.du && next.au && next.du <= next.au) choose(next)
  }
  return (
    <div className={styles.period}>
      <Segments<Period | 'libre'>
        legend={TABLEAU.period}
        value={isFree ? 'libre' : (current ?? 'libre')}
        onChange={(period) => {
          setFree(period === 'libre')
          if (period !== 'libre') choose(spanOf(period, today))
        }}
        choices={[
          ...PERIODS.map((value) => ({ value, label: TABLEAU.periods[value] })),
          { value: 'libre' as const, label: TABLEAU.otherDates },
        ]}
      />
      {isFree && (
        <div className={styles.dates}>
          <DateField label={TABLEAU.from} value={span.du} max={span.au} onChange={(du) => change({ ...span, du })} />
          <DateField label={TABLEAU.to} value={span.au} min={span.du} onChange={(au) => change({ ...span, au })} />
        </div>
      )}
    </div>
  )
}
