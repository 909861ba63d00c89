/** A table of thousands of rows: only those near the window are drawn, and it says how many there are. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useSortedRows } from './data-table.tsx'
import styles from './table.module.css'
import { TableHead } from './table-head.tsx'
import type { TableProps } from './table-props.ts'
import { moveAmongRows, TableRow } from './table-row.tsx'
import { TableTools } from './table-tools.tsx'

const ROW = 36

export const LongTable = <Row,>(props: TableProps<Row>) => {
  const { sort, setSort, sorted } = useSortedRows(props)
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of the table moves with what stands above it
  useEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [sorted.length])
  const rows = useWindowVirtualizer({
    count: sorted.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => props.keyOf(sorted[index]!),
  })
  const seen = rows.getVirtualItems()
  const before = (seen[0]?.start ?? top) - top
  const after = rows.getTotalSize() - ((seen.at(-1)?.end ?? top) - top)
  return (
    <div className={styles.frame}>
      <TableTools columns={props.columns} sort={sort} setSort={setSort} />
      <table className={`${styles.table} ${styles.long}`} aria-rowcount={sorted.length + 1}>
        <caption className={props.showCaption ? styles.caption : 'visually-hidden'}>{props.caption}</caption>
        <TableHead columns={props.columns} sort={sort} setSort={setSort} />
        <tbody ref={body} onKeyDown={moveAmongRows} onMouseLeave={() => props.onHover?.(null)}>
          <Gap height={before} />
          {seen.map(({ index, key }) => (
            <TableRow key={key} row={sorted[index]!} table={props} index={index} rowRef={rows.measureElement} />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
      {sorted.length === 0 && props.none && <p className={styles.none}>{props.none}</p>}
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </div>
  )
}

const Gap = ({ height }: { height: number }) => (height > 0 ? <tr className={styles.gap} style={{ height }} /> : null)
