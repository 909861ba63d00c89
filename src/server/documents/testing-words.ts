/** Every word of a document, for tests. */
import type { Bloc, DocumentModel, Texte } from './model.ts'

const textOf = (texte: Texte): string => (typeof texte === 'string' ? texte : texte.map((part) => part.texte).join(''))

export const wordsOf = (bloc: Bloc): string[] => {
  switch (bloc.type) {
    case 'titre':
      return [bloc.texte]
    case 'paragraphe':
      return [textOf(bloc.texte)]
    case 'liste':
      return bloc.elements.map(textOf)
    case 'tableau':
      return [bloc.legende, ...bloc.colonnes.map(({ titre }) => titre), ...bloc.lignes.flat().map(textOf)]
    case 'figure':
      return [bloc.legende, bloc.alternative]
    case 'proprietes':
      return bloc.lignes.map(({ nom, valeur }) => `${nom} : ${textOf(valeur)}`)
    case 'chiffres':
      return bloc.chiffres.flatMap(({ valeur, nom, aide }) => [valeur, nom, ...(aide ? [aide] : [])])
    case 'voisins':
      return [...bloc.gauche, ...bloc.droite].flatMap(wordsOf)
    case 'encadre':
      return [...(bloc.titre ? [bloc.titre] : []), ...bloc.blocs.flatMap(wordsOf)]
    default:
      return bloc.blocs.flatMap(wordsOf)
  }
}
export const sayOf = ({ blocs }: DocumentModel): string => blocs.flatMap(wordsOf).join('\n')
