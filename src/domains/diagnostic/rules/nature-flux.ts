/** What flows are flows of, as the title of the source or the name of its file says it: never guessed beyond. */
import { foldText } from '../../../kernel/french.ts'

export const NATURES_FLUX = ['travail', 'soins', 'inconnue'] as const
export type NatureFlux = (typeof NATURES_FLUX)[number]

const WORDS: readonly [NatureFlux, RegExp][] = [
  ['travail', /travail|professionnel|mobpro|dclt|actifs/],
  ['soins', /patient|soins|consommant|sniiram|snds|pmsi|hospitali/],
]

export const natureOf = ({ titre, fichier }: { titre: string; fichier: string }): NatureFlux => {
  const text = foldText(`${titre} ${fichier}`).replaceAll('_', ' ')
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? 'inconnue'
}

export const NATURE_LABELS: Record<NatureFlux, string> = {
  travail: 'Trajets domicile-travail\u00a0: ils ne mesurent pas le recours aux soins.',
  soins: 'Recours aux soins, tels que la source les compte.',
  inconnue:
    'La source ne dit pas de quels déplacements il s’agit\u00a0: vérifiez-le avant d’en tirer une conclusion de santé.',
}
