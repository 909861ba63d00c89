/** Tables: a head repeated on each page, rows that do not break, a caption above numbered by Word. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { NBSP } from '../../../kernel/french.ts'
import type { Colonne, Tableau, Texte } from '../model.ts'
import { paragraphOf } from './runs.ts'
import { COLORS } from './styles.ts'

const TWIPS_A_MM = 56.7
/** Past this a row may break: it could be taller than a page. */
const LONG = 700
/** A short table is not cut. */
const SHORT = { rows: 8, letters: 1200 }

export const captionOf = (kind: 'Tableau' | 'Figure', legende: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new TextRun({ text: `${kind}${NBSP}`, style: 'Fort' }),
      new SequentialIdentifier(kind),
      new TextRun({ text: `. ${legende}` }),
    ],
  })

const widthsOf = (colonnes: readonly Colonne[], width: number): number[] => {
  const total = colonnes.reduce((sum, { largeur }) => sum + largeur, 0)
  return colonnes.map(({ largeur }) => Math.round((largeur / total) * width))
}

const lengthOf = (texte: Texte): number =>
  typeof texte === 'string' ? texte.length : texte.reduce((sum, part) => sum + part.texte.length, 0)

/** The first cell of a row that names it: said by the run, since programs differ on the first column of a style. */
const named = (texte: Texte): Texte =>
  typeof texte === 'string' ? [{ texte, ton: 'fort' }] : texte.map((part) => ({ ton: 'fort' as const, ...part }))

type Look = { lined: boolean; dense: boolean }
const DENSE = { top: 12, bottom: 12, left: 60, right: 60 }

const cellOf = (texte: Texte, width: number, chiffres: boolean, { lined, dense }: Look): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(dense ? { margins: DENSE } : {}),
    ...(lined ? { borders: { right: { style: BorderStyle.SINGLE, size: 4, color: COLORS.line } } } : {}),
    children: [
      paragraphOf(texte, {
        style: dense ? 'TexteTableauDense' : 'TexteTableau',
        ...(chiffres ? { alignment: AlignmentType.END } : {}),
      }),
    ],
  })

export const tableOf = (tableau: Tableau, width: number): (Paragraph | Table)[] => {
  const { colonnes, lignes, hauteurLigne } = tableau
  const widths = widthsOf(colonnes, width)
  const look = { lined: Boolean(hauteurLigne), dense: tableau.dense ?? false }
  const cells = (ligne: readonly Texte[]) =>
    ligne.map((texte, index) =>
      cellOf(
        index === 0 && tableau.enTetesDeLigne ? named(texte) : texte,
        widths[index]!,
        colonnes[index]!.chiffres ?? false,
        look,
      ),
    )
  const height = hauteurLigne
    ? { height: { value: Math.round(hauteurLigne * TWIPS_A_MM), rule: HeightRule.ATLEAST } }
    : {}
  const short =
    lignes.length <= SHORT.rows && lignes.flat().reduce((sum, texte) => sum + lengthOf(texte), 0) <= SHORT.letters
  return [
    captionOf('Tableau', tableau.legende, true),
    new Table({
      style: 'TableauMaillage',
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: tableau.enTetesDeLigne ?? false, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          keepNext: true,
          children: cells(colonnes.map(({ titre }) => titre)),
        }),
        ...lignes.map(
          (ligne, index) =>
            new TableRow({
              keepNext: short && index < lignes.length - 1,
              cantSplit: ligne.every((texte) => lengthOf(texte) <= LONG),
              ...height,
              children: cells(ligne),
            }),
        ),
      ],
    }),
    new Paragraph({
      style: 'Source',
      ...(tableau.dense ? { spacing: { before: 40, after: 60 } } : {}),
      children: tableau.source ? [new TextRun({ text: `Source${NBSP}: ${tableau.source}` })] : [],
    }),
  ]
}
