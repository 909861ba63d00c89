import { icons } from './icons.ts'
import styles from './table.module.css'
import { type Column, nextSort, type Sort } from './table-column.ts'

type Props<Row> = { columns: readonly Column<Row>[]; sort: Sort | null; setSort: (sort: Sort) => void }

export const TableHead = <Row,>({ columns, sort, setSort }: Props<Row>) => (
  <thead>
    <tr>
      {columns.map((column) => (
        <th
          key={column.head}
          scope="col"
          className={column.right ? styles.right : undefined}
          style={column.width ? { width: column.width } : undefined}
          aria-sort={sort?.head === column.head ? (sort.down ? 'descending' : 'ascending') : undefined}
        >
          {column.sort ? (
            <SortButton column={column} sort={sort} setSort={setSort} />
          ) : (
            <span className={column.quiet ? 'visually-hidden' : undefined}>{column.head}</span>
          )}
        </th>
      ))}
    </tr>
  </thead>
)

const SortButton = <Row,>({
  column,
  sort,
  setSort,
}: {
  column: Column<Row>
  sort: Sort | null
  setSort: (sort: Sort) => void
}) => {
  const isSorted = sort?.head === column.head
  const Arrow = isSorted && sort.down ? icons.arrowDown : icons.arrowUp
  return (
    <button
      type="button"
      className={styles.sort}
      data-sorted={isSorted || undefined}
      onClick={() => setSort(nextSort(sort, column))}
    >
      {column.head}
      <Arrow size={13} />
    </button>
  )
}
