import styles from './table.module.css'
import type { Column, Sort } from './table-column.ts'

type Props<Row> = { columns: readonly Column<Row>[]; sort: Sort | null; setSort: (sort: Sort) => void }

/** On a phone the heads are not there to be pressed: the sort is a list. */
export const TableTools = <Row,>({ columns, sort, setSort }: Props<Row>) => {
  const sortable = columns.filter(({ sort: by }) => by)
  if (sortable.length < 2) return null
  return (
    <label className={styles.tools}>
      Trier par
      <select
        value={sort?.head ?? ''}
        onChange={(event) => {
          const column = sortable.find(({ head }) => head === event.currentTarget.value)
          if (column) setSort({ head: column.head, down: column.right === true })
        }}
      >
        {!sort && <option value="">ordre donné</option>}
        {sortable.map(({ head }) => (
          <option key={head}>{head}</option>
        ))}
      </select>
    </label>
  )
}
