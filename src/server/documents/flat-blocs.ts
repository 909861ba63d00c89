/** Every block of a document, those that hold others before what they hold. */
import type { Bloc } from './model.ts'

const heldBy = (bloc: Bloc): readonly Bloc[] => {
  if (bloc.type === 'pages') return bloc.blocs
  return bloc.type === 'voisins' ? [...bloc.gauche, ...bloc.droite] : []
}

export const flatBlocs = (blocs: readonly Bloc[]): Bloc[] => blocs.flatMap((bloc) => [bloc, ...flatBlocs(heldBy(bloc))])
