/** Pictures: the drawing itself for a recent Word, the same as pixels for the others, and words for who sees neither. */
import { ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import { NBSP } from '../../../kernel/french.ts'
import type { Bloc, Figure } from '../model.ts'
import { drawPng } from './draw-png.ts'
import { captionOf } from './table.ts'

const PIXELS_A_TWIP = 96 / 1440
const PIXELS_A_MM = 96 / 25.4
/** Word sets its lines further apart: what a plate gives them, it takes from its pictures. */
const SHRUNK = 0.76
const MOST_HEIGHT = 740

type Placed = { figure: Figure; share: number }
/** Each picture with the share of the width that it has: half a page asks for half the pixels. */
export const picturesIn = (blocs: readonly Bloc[], share = 1): Placed[] =>
  blocs.flatMap((bloc): Placed[] => {
    if (bloc.type === 'figure') return [{ figure: bloc, share }]
    if (bloc.type === 'pages') return picturesIn(bloc.blocs, share)
    if (bloc.type !== 'voisins') return []
    return [...picturesIn(bloc.gauche, share * bloc.part), ...picturesIn(bloc.droite, share * (1 - bloc.part))]
  })

/** Converted before the document is built, since pixels take a moment; the same drawing twice is drawn once, at its widest. */
export type Pictures = ReadonlyMap<string, Buffer>
export const drawPictures = async (placed: readonly Placed[]): Promise<Pictures> => {
  const drawn = new Map<string, Buffer>()
  for (const { figure, share } of placed.toSorted((one, other) => other.share - one.share)) {
    const { image } = figure
    if (image.format === 'svg' && !drawn.has(image.contenu))
      drawn.set(image.contenu, await drawPng(image.contenu, share))
  }
  return drawn
}

export const imageOf = (figure: Figure, width: number, pictures: Pictures, mostHeight = MOST_HEIGHT): Paragraph => {
  const { image } = figure
  const ratio = image.hauteur / image.largeur
  const most = figure.hauteur === undefined ? mostHeight : figure.hauteur * SHRUNK * PIXELS_A_MM
  const wide = Math.min(width * PIXELS_A_TWIP, most / ratio)
  const shape = {
    transformation: { width: Math.round(wide), height: Math.round(wide * ratio) },
    altText: { name: figure.legende, title: figure.legende, description: figure.alternative },
  }
  const run =
    image.format === 'png'
      ? new ImageRun({ type: 'png', data: image.contenu, ...shape })
      : new ImageRun({
          type: 'svg',
          data: Buffer.from(image.contenu),
          fallback: { type: 'png', data: pictures.get(image.contenu)! },
          ...shape,
        })
  return new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [run] })
}

/** The title of a plate is what it finds: it stands over it. */
export const figureOf = (figure: Figure, width: number, pictures: Pictures, titled: boolean): Paragraph[] => [
  ...(titled ? [captionOf('Figure', figure.legende, true)] : []),
  imageOf(figure, width, pictures),
  ...(titled ? [] : [captionOf('Figure', figure.legende, Boolean(figure.source))]),
  ...(figure.source
    ? [new Paragraph({ style: 'Source', children: [new TextRun({ text: `Source${NBSP}: ${figure.source}` })] })]
    : []),
]
