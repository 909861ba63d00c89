/** A document is cut in sections where its pages turn; each has the same foot. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { NBSP } from '../../../kernel/french.ts'
import type { Bloc, BlocSimple, DocumentModel } from '../model.ts'
import { blockOf } from './blocks.ts'
import { imageOf, type Pictures } from './figure.ts'
import type { Page } from './page.ts'
import { propertyOf } from './runs.ts'
import { chiffresOf, SPACE } from './side-by-side.ts'
import { COLORS } from './styles.ts'

const A4 = { short: 11_906, long: 16_838 }
const MARGINS = { portrait: 1588, paysage: 1134, serree: 1134, planches: 1021 }
type Side = keyof typeof MARGINS

const widthOf = (side: Side): number => (side === 'paysage' ? A4.long : A4.short) - 2 * MARGINS[side]

const WIDE = { top: 1247, bottom: 1360 }
const CLOSE = { top: 907, bottom: 1020 }
const isClose = (side: Side): boolean => side === 'serree' || side === 'planches'

const pageOf = (side: Side) => ({
  size: {
    width: A4.short,
    height: A4.long,
    orientation: side === 'paysage' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: { ...(isClose(side) ? CLOSE : WIDE), left: MARGINS[side], right: MARGINS[side], footer: 620 },
})

const footerOf = (pied: string, width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PiedDePage',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLORS.line, space: 5 } },
        children: [
          new TextRun({ text: pied }),
          new TextRun({
            children: [new Tab(), `Page${NBSP}`, PageNumber.CURRENT, `${NBSP}/${NBSP}`, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

const coverOf = (model: DocumentModel, pictures: Pictures): ISectionOptions[] => {
  const { couverture } = model
  if (!couverture) return []
  const bar = { style: BorderStyle.SINGLE, size: 16, color: COLORS.ink, space: 10 }
  return [
    {
      properties: { type: SectionType.NEXT_PAGE, page: pageOf('portrait') },
      children: [
        new Paragraph({
          style: 'Surtitre',
          spacing: { before: model.planches ? 500 : 1400, after: 200 },
          text: couverture.surtitre,
        }),
        new Paragraph({ heading: 'Title', border: { top: bar }, text: model.titre }),
        ...(couverture.sousTitre ? [new Paragraph({ style: 'SousTitre', text: couverture.sousTitre })] : []),
        new Paragraph({ spacing: { before: couverture.figure ? 400 : 3800 } }),
        ...(couverture.figure ? [imageOf(couverture.figure, widthOf('portrait'), pictures, 400)] : []),
        ...(couverture.chiffres ? [SPACE(), chiffresOf(couverture.chiffres, widthOf('portrait'))] : []),
        new Paragraph({ spacing: { before: 400 }, border: { bottom: { ...bar, size: 4, color: COLORS.strongLine } } }),
        ...couverture.mentions.map(propertyOf),
      ],
    },
  ]
}

const openingOf = (model: DocumentModel): (Paragraph | TableOfContents)[] => [
  ...(model.couverture
    ? []
    : [
        new Paragraph({ style: 'Surtitre', spacing: { after: 160 }, text: model.auteur }),
        new Paragraph({ heading: 'Title', alignment: AlignmentType.START, text: model.titre }),
      ]),
  ...(model.sommaire
    ? [
        new Paragraph({ style: 'TitreSommaire', text: 'Sommaire' }),
        new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-2' }),
      ]
    : []),
]

type Run = { side: Side; blocs: readonly BlocSimple[] }
/** Blocks that follow each other on the same kind of page. */
const cut = (blocs: readonly Bloc[], side: Side): Run[] => {
  const runs: { side: Side; blocs: BlocSimple[] }[] = []
  for (const bloc of blocs) {
    if (bloc.type === 'pages') runs.push({ side: bloc.mise, blocs: [...bloc.blocs] })
    else if (runs.at(-1)?.side === side) runs.at(-1)!.blocs.push(bloc)
    else runs.push({ side, blocs: [bloc] })
  }
  return runs
}

export const sectionsOf = (model: DocumentModel, pictures: Pictures): ISectionOptions[] => {
  const side: Side = model.planches ? 'planches' : model.serree ? 'serree' : (model.orientation ?? 'portrait')
  const lists = { count: 0 }
  const runs = cut(model.blocs, side)
  if (runs[0]?.side !== side) runs.unshift({ side, blocs: [] })
  const bodies = runs.map((run, index) => {
    const page: Page = {
      width: widthOf(run.side),
      numbered: model.numerotation ?? false,
      plates: model.planches ?? false,
      pictures,
      lists,
    }
    return {
      properties: { type: SectionType.NEXT_PAGE, page: pageOf(run.side) },
      footers: { default: footerOf(model.pied, page.width) },
      children: [...(index === 0 ? openingOf(model) : []), ...run.blocs.flatMap((bloc) => blockOf(bloc, page))],
    }
  })
  return [...coverOf(model, pictures), ...bodies]
}
