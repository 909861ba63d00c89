/** What the simulation found, and what it supposed, in plain French. */
import { count, formatNumber, formatShare, NBSP } from '../../../kernel/french.ts'
import { type Choix, LEAST, type Passe, RECENT_WEEKS } from './dimensionnement.ts'

export type Besoin = { probable: number | null; bas: number | null; haut: number | null; maximum: number }
type Dit = Choix & { cible: number }

const slots = (n: number): string => count(n, 'créneau', 'créneaux')

export const sayBesoin = (besoin: Besoin | null, { cible }: Dit, passe: Passe): string => {
  if (!besoin) {
    const noted =
      passe.demandes === 0
        ? 'la CPTS n’en a encore noté aucune'
        : `la CPTS a noté ${count(passe.demandes, 'demande')} en ${count(passe.semaines, 'semaine')}`
    return `Il faut au moins ${LEAST.semaines} semaines et ${LEAST.demandes} demandes pour simuler une année${NBSP}; ${noted}.`
  }
  const goal = `${formatShare(cible)} des demandes soient vues sous 48${NBSP}h`
  if (besoin.probable === null) {
    return `Même ${slots(besoin.maximum)} par semaine ne suffisent pas pour que ${goal}${NBSP}: c’est le lieu ou l’heure qui manque.`
  }
  const today = Math.round(passe.creneauxParSemaine)
  const gap = besoin.probable - today
  const compared =
    today === 0
      ? 'aucun n’est offert aujourd’hui'
      : gap > 0
        ? `la CPTS en offre ${formatNumber(today)}, il en manque ${formatNumber(gap)}`
        : `la CPTS en offre ${formatNumber(today)}, c’est assez`
  return `Il faut ${slots(besoin.probable)} par semaine pour que ${goal}${NBSP}; ${compared}.`
}

export const sayFourchette = ({ bas, haut, maximum }: Besoin): string => {
  const high = haut === null ? `plus de ${formatNumber(maximum)}` : formatNumber(haut)
  if (bas === null) return `Même les années favorables en demandent plus de ${formatNumber(maximum)}.`
  return bas === haut
    ? `Toutes les années simulées en demandent ${formatNumber(bas)}.`
    : `De ${formatNumber(bas)} les années favorables à ${high} pour tenir presque toutes les années.`
}

export const hypothesesOf = (choix: Dit, passe: Passe): string[] => [
  `Chaque année simulée reprend, semaine par semaine, des semaines réelles de la même saison${NBSP}: ${count(passe.demandes, 'demande')} sur ${count(passe.semaines, 'semaine')}, à leurs heures, leurs jours et leurs communes. Celles qui sont allées au 15 ou au SAS, les doublons et les demandes retirées n’y sont pas.`,
  choix.repartition === 'actuelle'
    ? `Les créneaux sont posés aux jours, aux heures et aux lieux de ceux des ${RECENT_WEEKS} dernières semaines, en nombre choisi. Les jours fériés n’en ont pas.`
    : `Les créneaux sont posés là où et quand on appelle, du lundi au vendredi de 8${NBSP}h à 20${NBSP}h et le samedi de 8${NBSP}h à 13${NBSP}h, au lieu de consultation le plus proche. Les jours fériés n’en ont pas.`,
  `Chaque demande prend le premier créneau libre, une demi-heure plus tard au plus tôt, dix jours au plus tard, ${choix.rayonKm === null ? 'où qu’il soit dans le territoire' : `à ${formatNumber(choix.rayonKm)}${NBSP}km de sa commune au plus, à vol d’oiseau`}. Dans la vie, une personne préfère parfois attendre son médecin.`,
  `Quarante années par nombre de créneaux${NBSP}; la fourchette en contient trente-huit. Elle dit le hasard des semaines, pas ce qui change${NBSP}: une offre qui grandit peut faire venir des demandes que l’on ne compte pas encore.`,
  `Un rendez-vous manqué occupe son créneau${NBSP}; un rendez-vous annulé n’est pas rendu. La part à voir sous 48${NBSP}h est un choix${NBSP}: aucun texte connu ne la fixe.`,
]
