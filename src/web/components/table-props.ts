import type { ReactNode } from 'react'
import type { Column, Sort } from './table-column.ts'

/** What a table is given, short or long. */
export type TableProps<Row> = {
  /** Says what the table holds; read by a screen reader, shown if `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where the row leads: the first cell is the link, the whole row answers to it. */
  linkOf?: (row: Row) => string | undefined
  /** Instead of a link: what a press on the row does. */
  onPick?: (row: Row) => void
  selected?: string | null
  onHover?: (row: Row | null) => void
  initialSort?: Sort
  /** Under an ink rule: one cell per column, null where nothing stands. */
  total?: readonly ReactNode[]
  /** Under the table: source, CSV. */
  foot?: ReactNode
  /** Said in place of rows. */
  none?: ReactNode
  /** 26 px rows, for long lists. */
  tight?: boolean
}
