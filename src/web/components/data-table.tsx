/**
 * Heads in sentence case, figures at the right, hairlines between rows; the row is the link. On a phone each row becomes
 * a block whose labels are the heads. For hundreds of rows, `LongTable` draws only what is seen.
 */
import { type ReactNode, useMemo, useState } from 'react'
import styles from './table.module.css'
import { type Column, type Sort, sortRows } from './table-column.ts'
import { TableHead } from './table-head.tsx'
import type { TableProps } from './table-props.ts'
import { moveAmongRows, TableRow } from './table-row.tsx'
import { TableTools } from './table-tools.tsx'

export type { Column } from './table-column.ts'

export const useSortedRows = <Row,>({ rows, columns, initialSort }: TableProps<Row>) => {
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null)
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  return { sort, setSort, sorted }
}

export const DataTable = <Row,>(props: TableProps<Row>) => {
  const { sort, setSort, sorted } = useSortedRows(props)
  const { columns, caption, total, foot, none } = props
  return (
    <div className={styles.frame}>
      {props.rows.length > 1 && <TableTools columns={columns} sort={sort} setSort={setSort} />}
      <table className={`${styles.table} ${props.tight ? styles.tight : ''}`}>
        <caption className={props.showCaption ? styles.caption : 'visually-hidden'}>{caption}</caption>
        <TableHead columns={columns} sort={sort} setSort={setSort} />
        <tbody onKeyDown={moveAmongRows} onMouseLeave={() => props.onHover?.(null)}>
          {sorted.map((row) => (
            <TableRow key={props.keyOf(row)} row={row} table={props} />
          ))}
        </tbody>
        {total && <TotalRow cells={total} columns={columns} />}
      </table>
      {sorted.length === 0 && none && <p className={styles.none}>{none}</p>}
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}

const TotalRow = <Row,>({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly Column<Row>[] }) => (
  <tfoot>
    <tr>
      {columns.map(({ head, right }, index) => (
        <td key={head} className={right ? styles.right : undefined} data-head={index === 0 ? undefined : head}>
          {cells[index]}
        </td>
      ))}
    </tr>
  </tfoot>
)
