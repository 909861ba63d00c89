import { DataTable } from '../components/data-table.tsx'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import styles from './charts.module.css'

export type BarLine = { key: string; name: string; value: number; shown: string; detail?: string; to?: string }
type Props = FrameProps & {
  lines: readonly BarLine[]
  /** Heads of the name and of the figure. */
  nameHead: string
  valueHead: string
  hue?: string
  /** Value of a full bar; the largest otherwise. */
  full?: number
}

/** Horizontal bars that share one scale, with their figures: the chart is its own table. */
export const BarList = ({ lines, nameHead, valueHead, hue = 'var(--mission-acces)', full, ...frame }: Props) => {
  const whole = full ?? Math.max(1, ...lines.map(({ value }) => value))
  // What is kept for words is kept from every bar: they share one scale.
  const words = lines.some(({ detail }) => detail) ? '110px' : '0px'
  const widthOf = (value: number) => `calc((100% - ${words}) * ${Math.min(1, value / whole).toFixed(4)})`
  return (
    <ChartFrame {...frame} table={null}>
      <DataTable
        caption={frame.title}
        tight
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          { head: nameHead, cell: ({ name }) => name, sort: ({ name }) => name, width: '26%' },
          {
            head: valueHead,
            cell: ({ shown }) => <b>{shown}</b>,
            sort: ({ value }) => value,
            right: true,
            width: '12%',
          },
          {
            head: 'Barre',
            bare: true,
            quiet: true,
            cell: ({ value, detail }) => (
              <span className={styles.track}>
                <span style={{ width: widthOf(value), background: hue }} />
                {detail && <small>{detail}</small>}
              </span>
            ),
          },
        ]}
      />
    </ChartFrame>
  )
}
