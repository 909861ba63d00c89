/** A line of the variable part in words: its steps, what is reached, what is missing. `dire` gives a figure its unit. */
import { NBSP } from '../../../kernel/french.ts'
import { sayNombre } from './annonce.ts'
import { type Bareme, type FormeLigne, type Jugement, type Palier, rangerPaliers } from './lignes.ts'
import { sayEuros } from './trace.ts'

type Dire = (value: number) => string
type Dite = Bareme & { forme: FormeLigne }

/** « ≤ 50 », « ≥ 72,4 % (intermédiaire) », « fait ». */
export const sayPalier = (
  { sens, forme }: Pick<Dite, 'sens' | 'forme'>,
  { seuil, nom }: Pick<Palier, 'seuil' | 'nom'>,
  dire: Dire = sayNombre,
): string => {
  const bound = forme === 'fait' ? 'fait' : `${sens === 'hausse' ? '≥' : '≤'}${NBSP}${dire(seuil)}`
  return nom === '' ? bound : `${bound} (${nom})`
}

/** As contracts print it, the best step first: « ≤ 50 : 9 000 € ; ≤ 100 : 6 000 € ». */
export const sayPaliers = (ligne: Dite, dire: Dire = sayNombre): string =>
  rangerPaliers(ligne)
    .toReversed()
    .map((one) => `${sayPalier(ligne, one, dire)}${NBSP}: ${sayEuros(one.centimes)}`)
    .join(`${NBSP}; `)

export const sayAtteint = (ligne: Dite, { atteint, estime }: Jugement, dire: Dire = sayNombre): string => {
  if (estime === null) return 'pas encore mesuré'
  if (atteint) return ligne.forme === 'fait' ? 'fait' : `palier ${sayPalier(ligne, atteint, dire)} atteint`
  return ligne.forme === 'fait' ? 'pas encore fait' : 'aucun palier atteint'
}

/** « encore 12 de moins pour 9 000 €, soit 3 000 € de plus »; empty once the best step is reached. */
export const sayProchain = (ligne: Dite, { prochain, estime }: Jugement, dire: Dire = sayNombre): string => {
  if (!prochain) return ''
  const { palier, reste, gain } = prochain
  const amount = sayEuros(palier.centimes)
  const more = estime === 0 ? '' : `, soit ${sayEuros(gain)} de plus`
  if (ligne.forme === 'fait') return `à faire pour ${amount}`
  return `encore ${dire(reste)} ${ligne.sens === 'hausse' ? 'de plus' : 'de moins'} pour ${amount}${more}`
}

/** What the best steps of a mission do of its envelope. */
export const sayEcart = (ecart: number): string => {
  if (ecart === 0) return 'Les meilleurs paliers remplissent exactement l’enveloppe.'
  return ecart < 0
    ? `Les meilleurs paliers laissent ${sayEuros(-ecart)} de l’enveloppe sans ligne.`
    : `Les meilleurs paliers dépassent l’enveloppe de ${sayEuros(ecart)}.`
}
