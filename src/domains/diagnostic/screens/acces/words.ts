/** What the page says, in plain French. */
import { capitalizeFirst, count, formatNumber, formatShare } from '../../../../kernel/french.ts'
import { APL } from '../../../../referentials/apl.ts'
import { STATUT_LABELS, sayProvenance } from '../../../../referentials/provenance.ts'
import { TRAJETS } from '../../../../referentials/trajets.ts'
import { shareUnder } from '../../rules/acces.ts'
import type { Essai } from '../../rules/simulation.ts'
import type { AccesLu } from '../client.ts'
import { datesOf, sayCounted, sayNobody, un } from './source-words.ts'
import type { AccesState, Ligne } from './use-acces.ts'

export const UNITE = 'pour 100\u00a0000 habitants'
export const sayAcces = (value: number): string => formatNumber(value, value > 0 && value < 9.95 ? 1 : 0)
/** Two figures that may differ by little. */
export const sayPair = (before: number, after: number): [string, string] =>
  sayAcces(before) === sayAcces(after)
    ? [formatNumber(before, 1), formatNumber(after, 1)]
    : [sayAcces(before), sayAcces(after)]
/** Shares of professionals: « 3 », « 1,5 ». */
export const sayNombre = (value: number): string => formatNumber(value, Math.abs(value % 1) < 0.005 ? 0 : 1)
export const sayGain = (value: number): string => {
  const shown = sayAcces(Math.abs(value))
  return Number(value.toFixed(1)) === 0 ? '0' : `${value > 0 ? '+' : '−'}${shown}`
}

const underApl = (propres: readonly Ligne[], seuil: number): Ligne[] =>
  propres.filter(({ apl }) => apl !== null && apl < seuil)
const people = (lignes: readonly Ligne[]): number => lignes.reduce((sum, { population }) => sum + population, 0)

export const headlineOf = ({ data, propres, moyenneAvant }: AccesState): string => {
  const { pluriel } = data.profession
  const { apl } = data
  if (apl !== null && apl.seuil !== null) {
    const lacking = underApl(propres, apl.seuil)
    const level = `${formatNumber(apl.seuil, 1)}\u00a0consultations par an et par habitant`
    return lacking.length === 0
      ? `Aucune commune du territoire n’est sous ${level}`
      : `${count(lacking.length, 'commune du territoire est', 'communes du territoire sont')} sous ${level}, pour ${count(people(lacking), 'habitant')}`
  }
  if (data.masque) return `L’accès aux ${pluriel} n’est montré que là où les effectifs le permettent`
  if (!moyenneAvant) return sayNobody(data)
  const read = propres.flatMap(({ code, population, avant }) =>
    avant === null ? [] : [{ code, population, acces: avant }],
  )
  const { habitants, part } = shareUnder(read, moyenneAvant / 2)
  return habitants === 0
    ? `Tous les habitants ont au moins la moitié de l’accès moyen aux ${pluriel}`
    : `${formatShare(part)} des habitants ont moins de la moitié de l’accès moyen aux ${pluriel}`
}

export const sayEssai = (
  essai: Essai,
  nameOf: (code: string) => string,
  singulier: string,
  pluriel: string,
): string => {
  const who = `${formatNumber(essai.nombre, essai.nombre % 1 === 0 ? 0 : 1)}\u00a0${essai.nombre < 2 ? singulier : pluriel}`
  if (essai.genre === 'ouvre') return `${who} de plus à ${nameOf(essai.vers)}`
  if (essai.genre === 'ferme') return `${who} de moins à ${nameOf(essai.de)}`
  return `${who} de ${nameOf(essai.de)} à ${nameOf(essai.vers)}`
}

const stepsIn = ({ bounds, weights }: AccesLu['paliers']): string =>
  bounds
    .map((bound, i) => `${formatNumber(weights[i]!, weights[i]! % 1 === 0 ? 0 : 1)} jusqu’à ${bound}\u00a0minutes`)
    .join(', ')

/** How the figure is made, with what is not sure. */
export const explainAcces = ({ data }: AccesState, calcul: string, today: string) => ({
  calcul: `${calcul} Poids d’un trajet\u00a0: ${stepsIn(data.paliers)}, rien au-delà. Le nombre de professionnels est rapporté à tous les habitants à portée, sans pondérer leur âge.`,
  dates: datesOf(data, today),
  texte: `${APL.provenanceMethode.source}. Paliers\u00a0: ${sayProvenance(APL.provenancePaliers)}.`,
  preuve: { grade: 'calculee' as const },
  doute: `paliers et vitesses ${STATUT_LABELS['a-verifier']}\u00a0; trajets à vol d’oiseau × ${formatNumber(data.detour, 1)}`,
})

export const LIMITES = (data: AccesLu): string[] => {
  const { singulier } = data.profession
  return [
    `Une unité\u00a0: des professionnels ${UNITE} à portée. Un professionnel compte pour un, quels que soient ses horaires, ses actes et son âge\u00a0; s’il exerce en plusieurs lieux, il est partagé également entre eux.`,
    ...sayCounted(data),
    `Un trajet compte pour ${stepsIn(data.paliers)}, et pour rien au-delà, quelle que soit la profession. ${sayProvenance(APL.provenancePaliers)}.`,
    `Les trajets sont estimés à vol d’oiseau × ${formatNumber(data.detour, 1)}, à une vitesse qui dépend de la densité (${TRAJETS.vitesses.join(', ')}\u00a0km/h)\u00a0: ni fleuve, ni montagne, ni autoroute. ${TRAJETS.provenance.source} (${STATUT_LABELS[TRAJETS.provenance.statut]}).`,
    'Une commune est un point\u00a0: le sien, ou, marquée «\u00a0approchée\u00a0», la moyenne de ses voisines. Chacun est à 0\u00a0minute des cabinets de sa commune.',
    `Un essai ne change rien dans la CPTS\u00a0: il est oublié quand la page se ferme. ${capitalizeFirst(un(singulier))} ${singulier} de plus prend sa part des patients des cabinets d’alentour, et le calcul le sait.`,
  ]
}

const sayUnsaid = (shares: number): string =>
  shares < 0.05
    ? ''
    : `Parmi eux, ${sayNombre(shares)} médecin${shares < 2 ? '' : 's'} des environs dont l’annuaire n’écrit pas la spécialité\u00a0: compté${shares < 2 ? '' : 's'} comme généraliste${shares < 2 ? '' : 's'}.`

export const sayEffectif = ({ source, repertoire, effectif, profession }: AccesLu): string => {
  if (source === 'repertoire') return sayUnsaid(repertoire?.sansSpecialite ?? 0)
  if (!effectif) return ''
  const { professionnels, sansLieu, sansSpecialite, horsPortee } = effectif
  const left = [
    ...(sansLieu > 0 ? [`${formatNumber(sansLieu)} sans commune d’exercice connue`] : []),
    ...(horsPortee > 0.005 ? [`${sayNombre(horsPortee)} hors de portée du territoire`] : []),
  ]
  if (left.length === 0 && sansSpecialite === 0) return ''
  const words = count(professionnels, profession.singulier, profession.pluriel)
  const notes = [
    left.length > 0 ? `${words}, dont ${left.join(' et ')}\u00a0: non comptés` : words,
    ...(sansSpecialite > 0
      ? [
          `${count(sansSpecialite, 'médecin sans spécialité écrite est compté', 'médecins sans spécialité écrite sont comptés')} comme généraliste${sansSpecialite > 1 ? 's' : ''}`,
        ]
      : []),
  ]
  return `${capitalizeFirst(notes.join('. '))}.`
}
