import type { ReactNode } from 'react'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it, the head is plain text. */
  sort?: (row: Row) => string | number | null
  /** Figures are at the right. */
  right?: boolean
  /** A CSS width; the others share what is left. */
  width?: string
  /** Said by the block of a phone without repeating the head: names, sentences. */
  bare?: boolean
  /** The head is read aloud but not drawn: for a column of buttons. */
  quiet?: boolean
}

export type Sort = { head: string; down: boolean }

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })

/** What is missing always comes last, whichever the direction. */
const compare = (a: string | number | null, b: string | number | null, down: boolean): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return down ? -order : order
}

export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] => {
  const by = sort && columns.find(({ head }) => head === sort.head)?.sort
  if (!by) return rows
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort((a, b) => compare(a.key, b.key, sort.down))
    .map(({ row }) => row)
}

/** A first press sorts as one reads: names from A, figures from the largest. */
export const nextSort = <Row>(sort: Sort | null, column: Column<Row>): Sort =>
  sort?.head === column.head
    ? { head: column.head, down: !sort.down }
    : { head: column.head, down: column.right === true }
