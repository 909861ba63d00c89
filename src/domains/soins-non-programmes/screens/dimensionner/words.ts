/** What the screen of sizing says. */
import { formatNumber, formatShare, NBSP } from '../../../../kernel/french.ts'
import type { Dimensionnement } from '../client.ts'

export const DIMENSIONNER = {
  above: `Combien de créneaux par semaine${NBSP}?`,
  cible: `À voir sous 48${NBSP}h`,
  rayon: 'Jusqu’où va-t-on',
  rayonTous: 'tout le territoire',
  repartition: 'Où et quand',
  repartitions: { actuelle: 'comme aujourd’hui', demandes: 'là où l’on appelle' },
  evolution: 'Demandes à venir',
  courbe: 'Part des demandes vues, et créneaux restés libres, selon le nombre de créneaux par semaine',
  within24: `sous 24${NBSP}h`,
  within48: `sous 48${NBSP}h`,
  unused: 'restés libres',
  step: 'Créneaux par semaine',
  source: 'Source\u00a0: demandes et agendas de la CPTS, simulation.',
  hypotheses: 'Ce que la simulation suppose',
  empty: 'Répondre à une demande',
} as const

export const EVOLUTIONS: readonly { value: string; label: string }[] = [
  { value: '0.8', label: `20${NBSP}% de moins` },
  { value: '1', label: 'comme l’an dernier' },
  { value: '1.1', label: `10${NBSP}% de plus` },
  { value: '1.2', label: `20${NBSP}% de plus` },
  { value: '1.5', label: `50${NBSP}% de plus` },
  { value: '2', label: 'le double' },
]
export const RAYONS: readonly { value: string; label: string }[] = [5, 10, 15, 20, 30].map((km) => ({
  value: String(km),
  label: `${km}${NBSP}km au plus`,
}))
export const CIBLES = ['0.8', '0.9', '0.95'] as const

type Simulation = NonNullable<Dimensionnement['simulation']>

/** The model beside what was measured: who reads both knows how far to trust it. */
export const sayToday = ({ aujourdhui }: Simulation): string | null => {
  if (!aujourdhui) return null
  const { offre, mesure } = aujourdhui
  const model = `Avec ${formatNumber(offre.parSemaine)} créneaux par semaine, le modèle donne ${formatShare(offre.sous48h.moyenne)} sous 48${NBSP}h`
  if (mesure.comptees === 0) return `${model}.`
  return `${model}${NBSP}; sur les douze dernières semaines, la CPTS en a mesuré ${formatShare(mesure.sous48h / mesure.comptees)} (${formatNumber(mesure.sous48h)} sur ${formatNumber(mesure.comptees)}).`
}

/** What the number needed leaves free: what a doctor asks first. */
export const sayPrix = ({ besoin, courbe }: Simulation): string | null => {
  if (besoin.probable === null) return null
  const near = courbe.reduce((a, b) =>
    Math.abs(b.parSemaine - besoin.probable!) < Math.abs(a.parSemaine - besoin.probable!) ? b : a,
  )
  return `À ${formatNumber(near.parSemaine)} créneaux par semaine, ${formatShare(near.inutilises.moyenne)} restent libres${NBSP}: c’est le prix d’une réponse à temps les jours d’affluence.`
}
