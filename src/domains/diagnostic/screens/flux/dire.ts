/** What the page says of flows, in words. */
import { count, formatNumber, formatShare } from '../../../../kernel/french.ts'
import type { EtudeFlux } from '../../contract-flux.ts'
import type { NatureFlux } from '../../rules/nature-flux.ts'

export const PERSONNES: Record<NatureFlux, [string, string]> = {
  travail: ['actif', 'actifs'],
  soins: ['patient', 'patients'],
  inconnue: ['personne', 'personnes'],
}

/** « 69 % des actifs qui vivent sur le territoire y travaillent ». */
export const sayAutonomie = ({ autonomie, source }: Pick<EtudeFlux, 'autonomie' | 'source'>): string => {
  if (autonomie === null) return 'Trop peu de personnes pour dire ce qui reste sur le territoire'
  const share = formatShare(autonomie)
  if (source.nature === 'travail') return `${share} des actifs qui vivent sur le territoire y travaillent`
  if (source.nature === 'soins') return `${share} des patients qui vivent sur le territoire y sont soignés`
  return `${share} des déplacements des habitants restent sur le territoire`
}

/** « Sur 12 340 actifs, 8 500 restent ; 3 200 viennent d’ailleurs. » */
export const sayNombres = ({ partants, restants, entrants, source }: EtudeFlux): string => {
  if (partants === null) return ''
  const [one, several] = PERSONNES[source.nature]
  const stay = restants === null ? '' : `, ${formatNumber(restants)} restent sur place`
  const come = entrants === null ? '' : `\u00a0; ${formatNumber(entrants)} viennent d’ailleurs`
  return `Sur ${count(Math.round(partants), one, several)} qui y vivent${stay}${come}.`
}

export const sayReunis = (
  { nombre, total }: { nombre: number; total: number | null },
  what: [string, string],
): string =>
  nombre === 0
    ? ''
    : `Le reste est réuni, parce que trop peu de personnes sont derrière chaque chiffre\u00a0: ${count(nombre, ...what)}${total === null ? '' : `, ${formatNumber(total)} personnes`}.`

/** « 75 % ou plus », « de 50 à 75 % », « moins de 25 % ». */
export const sayClasse = (classe: number | null, bornes: readonly number[], partants: number | null = null): string => {
  if (classe === null) return partants === 0 ? 'aucun flux connu' : 'moins de onze personnes'
  if (classe === 0) return 'vers aucun pôle'
  const [up, low] = [bornes[classe - 2], bornes[classe - 1]]
  if (up === undefined) return `${formatShare(low!)} ou plus`
  if (low === undefined) return `moins de ${formatShare(up)}`
  return `de ${formatNumber(low * 100)} à ${formatShare(up)}`
}

/** From the most to the least attracted. */
export const CLASSES = ['#3f8672', '#73ae9b', '#a6cdc0', '#d2e5dd', '#edf3ef'] as const
export const NO_CLASS = '#ffffff'
export const colourOf = (classe: number | null): string => (classe ? (CLASSES[classe - 1] ?? NO_CLASS) : NO_CLASS)

export type Sens = EtudeFlux['liens'][number]['sens']
export const HUES: Record<Sens, string> = { dedans: '#0f5549', sort: '#b0450f', entre: '#154687' }
export const SENS_LABELS: Record<Sens, string> = {
  dedans: 'à l’intérieur',
  sort: 'sort du territoire',
  entre: 'entre dans le territoire',
}
/** A file imported as it stands says neither who made it nor under which licence: its name is what is known. */
export const saySource = ({ titre, millesime, fichier, producteur, licence }: EtudeFlux['source']): string => {
  const maker = producteur.endsWith('du fichier') ? '' : `, ${producteur}`
  const terms = licence.endsWith('du fichier') ? '' : `, licence\u00a0: ${licence}`
  return `${titre}, ${millesime}${maker}${terms}, fichier ${fichier}.`
}
