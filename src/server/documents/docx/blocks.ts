/** Each block of the model as paragraphs and tables of Word. */
import { BorderStyle, HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import type { BlocSimple, Encadre, Liste, Texte, Titre } from '../model.ts'
import { figureOf } from './figure.ts'
import { BULLETS, HEADINGS, NUMBERS } from './numbering.ts'
import type { Page } from './page.ts'
import { paragraphOf, propertyOf, runsOf } from './runs.ts'
import { chiffresOf, SPACE, voisinsOf } from './side-by-side.ts'
import { COLORS } from './styles.ts'
import { tableOf } from './table.ts'

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

const titleOf = ({ niveau, texte, nouvellePage, sansNumero }: Titre, { numbered }: Page): Paragraph =>
  new Paragraph({
    heading: LEVELS[niveau - 1]!,
    ...(nouvellePage ? { pageBreakBefore: true } : {}),
    ...(numbered && !sansNumero ? { numbering: { reference: HEADINGS, level: niveau - 1 } } : {}),
    children: runsOf(texte),
  })

const listOf = ({ elements, numerotee }: Liste, page: Page, style = 'ListParagraph'): Paragraph[] => {
  page.lists.count += 1
  const numbering = numerotee
    ? { reference: NUMBERS, level: 0, instance: page.lists.count }
    : { reference: BULLETS, level: 0 }
  return elements.map((texte) => paragraphOf(texte, { style, numbering }))
}

/** A bar on the left and a light ground, on each paragraph: still plain paragraphs when edited. */
const frameOf = ({ titre, ton, blocs }: Encadre): Paragraph[] => {
  const warn = ton === 'attention'
  const look = {
    style: warn ? 'EncadreAttention' : 'Encadre',
    shading: { fill: warn ? COLORS.amberTint : COLORS.pineTint },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: warn ? COLORS.amber : COLORS.pine, space: 8 } },
    indent: { left: 200, right: 100 },
  }
  const items = blocs.flatMap((bloc) =>
    bloc.type === 'liste'
      ? bloc.elements.map((texte) => ({ texte, dash: true }))
      : [{ texte: bloc.texte, dash: false }],
  )
  return [
    ...(titre
      ? [new Paragraph({ ...look, keepNext: true, children: [new TextRun({ text: titre, style: 'Fort' })] })]
      : []),
    ...items.map(({ texte, dash }) =>
      dash
        ? paragraphOf(texte, {
            ...look,
            numbering: { reference: BULLETS, level: 0 },
            indent: { left: 500, hanging: 240, right: 100 },
          })
        : paragraphOf(texte, look),
    ),
  ]
}

/** What announces a list stays with it. */
const announces = (texte: Texte): { keepNext?: true } => {
  const end = typeof texte === 'string' ? texte : (texte.at(-1)?.texte ?? '')
  return end.endsWith(':') ? { keepNext: true } : {}
}

const TONES = { note: 'Note', chapeau: 'Chapeau' } as const

export const blockOf = (bloc: BlocSimple, page: Page): (Paragraph | Table)[] => {
  switch (bloc.type) {
    case 'titre':
      return [titleOf(bloc, page)]
    case 'paragraphe':
      return [paragraphOf(bloc.texte, bloc.ton ? { style: TONES[bloc.ton] } : announces(bloc.texte))]
    case 'liste':
      return listOf(bloc, page)
    case 'tableau':
      return tableOf(bloc, page.width)
    case 'figure':
      return figureOf(bloc, page.width, page.pictures, page.plates)
    case 'proprietes':
      return bloc.lignes.map(propertyOf)
    case 'encadre':
      return frameOf(bloc)
    case 'chiffres':
      return [chiffresOf(bloc.chiffres, page.width), SPACE()]
    case 'voisins':
      return [voisinsOf(bloc, page, blockOf), SPACE()]
  }
}
