/** What stands side by side: cells of a table without lines, the only columns that every reader of Word files keeps. */
import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { BlocSimple, Chiffre, Voisins } from '../model.ts'
import type { Page } from './page.ts'
import { COLORS } from './styles.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const GUTTER = 400

/** After a table, Word asks for a paragraph: as low as it may be. */
export const SPACE = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } })

const tableOf = (rows: TableRow[], widths: readonly number[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows,
  })

/** Six stand better in two rows of three than of four. */
const columnsFor = (count: number): number => (count === 5 || count === 6 ? 3 : Math.min(count, 4))

export const chiffresOf = (chiffres: readonly Chiffre[], width: number): Table => {
  const columns = columnsFor(chiffres.length)
  const widths = Array.from({ length: columns }, () => Math.floor(width / columns))
  const cellOf = (one: Chiffre | undefined): TableCell =>
    new TableCell({
      width: { size: widths[0]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 200 },
      borders: one ? { ...BARE, top: { style: BorderStyle.SINGLE, size: 10, color: COLORS.pine } } : BARE,
      children: one
        ? [
            new Paragraph({ style: 'Chiffre', text: one.valeur }),
            new Paragraph({ style: 'AideDeChiffre', keepNext: true, run: { bold: true }, text: one.nom }),
            ...(one.aide ? [new Paragraph({ style: 'AideDeChiffre', text: one.aide })] : []),
          ]
        : [new Paragraph('')],
    })
  const rows = Array.from({ length: Math.ceil(chiffres.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => chiffres[row * columns + column]),
  )
  return tableOf(
    rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
    widths,
  )
}

type Draw = (bloc: BlocSimple, page: Page) => (Paragraph | Table)[]

export const voisinsOf = ({ part, gauche, droite }: Voisins, page: Page, draw: Draw): Table => {
  const left = Math.round(part * (page.width - GUTTER))
  const right = page.width - GUTTER - left
  const cellOf = (blocs: readonly BlocSimple[], width: number, gutter: number): TableCell => {
    const drawn = blocs.flatMap((bloc) => draw(bloc, { ...page, width }))
    return new TableCell({
      width: { size: width + gutter, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: gutter },
      verticalAlign: VerticalAlign.TOP,
      borders: BARE,
      // A cell ends on a paragraph.
      children: drawn.at(-1) instanceof Paragraph ? drawn : [...drawn, SPACE()],
    })
  }
  return tableOf(
    [new TableRow({ children: [cellOf(gauche, left, GUTTER), cellOf(droite, right, 0)] })],
    [left + GUTTER, right],
  )
}
