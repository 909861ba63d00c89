/** The model as the Typst file reads it: every key there, pictures as files of the compiler. */
import type { Bloc, DocumentModel, Figure } from '../model.ts'

export type TypstInput = { data: string; files: Map<string, Buffer> }

/** Width of the text, white between two columns and most height of a picture, in millimetres. */
const WIDTH = { book: 154, plates: 174 }
const GUTTER = 7
const HEIGHT = 150

export const toTypstInput = (model: DocumentModel): TypstInput => {
  const files = new Map<string, Buffer>()
  const whole = model.planches ? WIDTH.plates : WIDTH.book
  const figureOf = (figure: Figure, width: number, most: number) => {
    const { format, contenu, largeur, hauteur } = figure.image
    const fichier = `/figure-${files.size + 1}.${format}`
    files.set(fichier, Buffer.from(contenu as string))
    return {
      ...figure,
      image: { fichier, 'hauteur-max': Math.min(figure.hauteur ?? most, (width * hauteur) / largeur) },
    }
  }
  const blocOf = (bloc: Bloc, width: number): object => {
    const all = (blocs: readonly Bloc[], within = width) => blocs.map((one) => blocOf(one, within))
    if (bloc.type === 'pages') return { ...bloc, blocs: all(bloc.blocs) }
    if (bloc.type === 'voisins') {
      const left = bloc.part * (width - GUTTER)
      return { ...bloc, gauche: all(bloc.gauche, left), droite: all(bloc.droite, width - GUTTER - left) }
    }
    if (bloc.type === 'figure') return figureOf(bloc, width, HEIGHT)
    if (bloc.type !== 'tableau') return bloc
    const colonnes = bloc.colonnes.map((colonne) => ({ ...colonne, chiffres: colonne.chiffres ?? false }))
    return { ...bloc, colonnes, enTetesDeLigne: bloc.enTetesDeLigne ?? false, dense: bloc.dense ?? false }
  }
  const { couverture } = model
  const cover = couverture?.figure
    ? { ...couverture, figure: figureOf(couverture.figure, WIDTH.book, 125) }
    : couverture
  const data = {
    ...model,
    ...(cover ? { couverture: cover } : {}),
    date: model.date.split('-').map(Number),
    orientation: model.orientation ?? 'portrait',
    serree: model.serree ?? false,
    planches: model.planches ?? false,
    sommaire: model.sommaire ?? false,
    numerotation: model.numerotation ?? false,
    blocs: model.blocs.map((bloc) => blocOf(bloc, whole)),
  }
  return { data: JSON.stringify(data), files }
}
