import { DataTable } from '../components/data-table.tsx'
import type { Series } from './series.ts'

type Props = {
  title: string
  stepName: string
  steps: readonly { key: string; word: string }[]
  series: readonly Series[]
  format: (value: number) => string
}

/** The twin of a chart: the same figures, to read and to copy. */
export const SeriesTable = ({ title, stepName, steps, series, format }: Props) => (
  <DataTable
    caption={title}
    tight
    rows={steps.map((step, index) => ({ ...step, index }))}
    keyOf={({ key }) => key}
    columns={[
      { head: stepName, cell: ({ word }) => word },
      ...series.map(({ name, values }) => ({
        head: name,
        right: true,
        cell: ({ index }: { index: number }) => (values[index] == null ? 'pas de donnée' : format(values[index])),
      })),
    ]}
  />
)
