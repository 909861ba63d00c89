/** The model as the Typst file reads it: every key there, pictures as files of the compiler. */
import type { Bloc, DocumentModel, Figure } from '../model.ts'

export type TypstInput = { data: string; files: Map<string, Buffer> }

/** Width of the text and most height of a picture, in millimetres. */
const WIDTH = 154
const HEIGHT = 150

export const toTypstInput = (model: DocumentModel): TypstInput => {
  const files = new Map<string, Buffer>()
  const figureOf = (figure: Figure, most: number) => {
    const { format, contenu, largeur, hauteur } = figure.image
    const fichier = `/figure-${files.size + 1}.${format}`
    files.set(fichier, Buffer.from(contenu as string))
    return { ...figure, image: { fichier, 'hauteur-max': Math.min(most, (WIDTH * hauteur) / largeur) } }
  }
  const blocOf = (bloc: Bloc): object => {
    if (bloc.type === 'pages') return { ...bloc, blocs: bloc.blocs.map(blocOf) }
    if (bloc.type === 'figure') return figureOf(bloc, HEIGHT)
    if (bloc.type !== 'tableau') return bloc
    const colonnes = bloc.colonnes.map((colonne) => ({ ...colonne, chiffres: colonne.chiffres ?? false }))
    return { ...bloc, colonnes, enTetesDeLigne: bloc.enTetesDeLigne ?? false }
  }
  const { couverture } = model
  const cover = couverture?.figure ? { ...couverture, figure: figureOf(couverture.figure, 125) } : couverture
  const data = {
    ...model,
    ...(cover ? { couverture: cover } : {}),
    date: model.date.split('-').map(Number),
    orientation: model.orientation ?? 'portrait',
    serree: model.serree ?? false,
    sommaire: model.sommaire ?? false,
    numerotation: model.numerotation ?? false,
    blocs: model.blocs.map(blocOf),
  }
  return { data: JSON.stringify(data), files }
}
