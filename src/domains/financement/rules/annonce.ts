/**
 * What a line announces, checked when it is entered: baseline, stated change, target, best step. Annexes contain slips
 * (one reads « 68 811, that is + 700 against 66 111 », and the difference is 2 700): each is told, none holds the entry
 * back, and the signed wording stays as it was signed.
 */
import { formatNumber, NBSP } from '../../../kernel/french.ts'
import type { Sens } from '../../../referentials/indicateurs/index.ts'
import { type Palier, rangerPaliers } from './lignes.ts'

export const GENRES_CHANGEMENT = ['nombre', 'pourcent'] as const
export type GenreChangement = (typeof GENRES_CHANGEMENT)[number]
/** `nombre` is in the unit of the indicator (points, for a share); `pourcent` is a part of the baseline. */
export type Changement = { genre: GenreChangement; valeur: number }

export type Annonce = {
  sens: Sens
  depart: number | null
  cible: number | null
  changement: Changement | null
  paliers: readonly Palier[]
  /** Way of the indicator that measures it, where one does. */
  sensIndicateur: Sens | null
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0
/** A figure as it was typed. */
export const sayNombre = (value: number): string => formatNumber(value, decimals(value))
/** `+700`, `−10 %`. */
export const sayChangement = ({ genre, valeur }: Changement): string =>
  `${valeur > 0 ? '+' : '−'}${sayNombre(Math.abs(valeur))}${genre === 'pourcent' ? `${NBSP}%` : ''}`

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places

/** Where the stated change leads. A part of the baseline has decimals that no annex prints. */
export const menerA = (depart: number, { genre, valeur }: Changement): number =>
  round(genre === 'nombre' ? depart + valeur : depart * (1 + valeur / 100), 4)

/** A part of the baseline may have been rounded either way at the last decimal of the target. */
const leadsTo = (depart: number, changement: Changement, cible: number): boolean => {
  const gap = Math.abs(menerA(depart, changement) - cible)
  return changement.genre === 'nombre' ? gap < 0.00005 : gap < 10 ** -decimals(cible)
}

type Dire = (value: number) => string

const changeSaid = ({ depart, cible, changement }: Annonce, dire: Dire): string[] => {
  if (!changement) return []
  if (depart === null || cible === null)
    return [
      `Le changement annoncé (${sayChangement(changement)}) ne peut pas être vérifié${NBSP}: il manque ${depart === null ? 'le départ' : 'la cible'}.`,
    ]
  if (leadsTo(depart, changement, cible)) return []
  const places = Math.max(decimals(cible), decimals(depart))
  const real: Changement = { genre: 'nombre', valeur: round(cible - depart, places) }
  return [
    `De ${dire(depart)}, ${sayChangement(changement)} mène à ${dire(round(menerA(depart, changement), Math.max(places, 1)))}, et non à ${dire(cible)} (l’écart entre les deux est de ${sayChangement(real)}).`,
  ]
}

const targetSaid = ({ sens, depart, cible, paliers }: Annonce, dire: Dire): string[] => {
  if (cible === null) return []
  const best = rangerPaliers({ sens, paliers }).at(-1)
  const isWorse = depart !== null && (sens === 'hausse' ? cible < depart : cible > depart)
  return [
    ...(isWorse
      ? [
          `La cible (${dire(cible)}) est ${sens === 'hausse' ? 'au-dessous' : 'au-dessus'} du départ (${dire(depart)}), alors que la ligne va à la ${sens}.`,
        ]
      : []),
    ...(best && best.seuil !== cible
      ? [`Le dernier palier (${dire(best.seuil)}) n’est pas la cible (${dire(cible)}).`]
      : []),
  ]
}

const saySens = (sens: Sens): string => `à la ${sens}`

/** In sentences; none when everything agrees. */
export const constatsDe = (annonce: Annonce, dire: Dire = sayNombre): string[] => [
  ...changeSaid(annonce, dire),
  ...targetSaid(annonce, dire),
  ...(annonce.sensIndicateur !== null && annonce.sensIndicateur !== annonce.sens
    ? [`La ligne va ${saySens(annonce.sens)}, l’indicateur qui la mesure va ${saySens(annonce.sensIndicateur)}.`]
    : []),
]
