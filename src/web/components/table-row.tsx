import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import styles from './table.module.css'
import type { TableProps } from './table-props.ts'

type Props<Row> = { row: Row; table: TableProps<Row>; index?: number; rowRef?: Ref<HTMLTableRowElement> }

export const TableRow = <Row,>({ row, table, index, rowRef }: Props<Row>) => {
  const key = table.keyOf(row)
  return (
    <tr
      ref={rowRef}
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2}
      className={table.linkOf || table.onPick ? styles.live : undefined}
      aria-selected={table.selected === key ? true : undefined}
      onMouseEnter={table.onHover && (() => table.onHover?.(row))}
    >
      {table.columns.map((column, place) => (
        <td
          key={column.head}
          className={column.right ? styles.right : undefined}
          data-head={place === 0 || column.bare ? undefined : column.head}
        >
          {place === 0 ? <FirstCell row={row} table={table} content={column.cell(row)} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** Its surface is the whole row; other links and buttons of the row stand above it. */
const FirstCell = <Row,>({ row, table, content }: { row: Row; table: TableProps<Row>; content: ReactNode }) => {
  const to = table.linkOf?.(row)
  const focus = { onFocus: () => table.onHover?.(row), 'data-row': '' }
  if (to)
    return (
      <Link to={to} className={styles.rowLink} {...focus}>
        {content}
      </Link>
    )
  const { onPick } = table
  if (!onPick) return content
  return (
    <button
      type="button"
      className={styles.rowLink}
      aria-pressed={table.selected === table.keyOf(row)}
      onClick={() => onPick(row)}
      {...focus}
    >
      {content}
    </button>
  )
}

/** Arrows go from row to row. */
export const moveAmongRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const next = links[links.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
