/** Why this doctor, and what a matching found, in words. */
import { capitalizeFirst, count, formatNumber, NBSP, plural } from '../../../kernel/french.ts'
import type { Appariement, Pourquoi } from './apparier.ts'
import { CLASSE_LABELS } from './labels.ts'

const sayRank = ({ rang, attente, classe }: Pourquoi): string =>
  `${capitalizeFirst(CLASSE_LABELS[classe])}, ${formatNumber(rang)}${rang === 1 ? 're' : 'e'} de ${count(attente, 'demande')} en attente.`

const sayDistance = ({ km, possibles }: Pourquoi): string => {
  const among = `${count(possibles, 'médecin peut', 'médecins peuvent')} l’accueillir`
  return km === null
    ? `${among}${NBSP}; la distance n’est pas connue.`
    : `${among}${NBSP}; celui-ci est à ${formatNumber(km, 1)}${NBSP}km.`
}

const sayNearer = ({ plusPresComplets, plusPresPlusSollicites }: Pourquoi): string[] => [
  ...(plusPresComplets > 0
    ? [
        `${capitalizeFirst(count(plusPresComplets, 'médecin plus proche est complet', 'médecins plus proches sont complets'))} ce mois-ci.`,
      ]
    : []),
  ...(plusPresPlusSollicites > 0
    ? [
        `${count(plusPresPlusSollicites, 'médecin plus proche a', 'médecins plus proches ont')} déjà pris une plus grande part, ou ${plural(plusPresPlusSollicites, 'sert', 'servent')} mieux une autre demande.`,
      ]
    : []),
]

const sayShare = ({ engagees, parMois }: Pourquoi): string =>
  engagees === 0
    ? `C’est sa première place engagée ce mois-ci, sur ${formatNumber(parMois)}.`
    : `${count(engagees, 'place')} sur ${formatNumber(parMois)} ${plural(engagees, 'était déjà engagée', 'étaient déjà engagées')} ce mois-ci.`

export const sayPourquoi = (pourquoi: Pourquoi): string[] => [
  sayRank(pourquoi),
  sayDistance(pourquoi),
  ...sayNearer(pourquoi),
  sayShare(pourquoi),
]

/** Chosen by somebody, outside the computation. */
export const sayChoisi = (): string[] => ['Proposé à la main par le secrétariat.']

export const sayAppariement = ({ paires, attente, sansPossible, complets, preuve }: Appariement): string[] => {
  if (attente === 0) return ['Personne n’attend\u00a0: aucune proposition à faire.']
  const said = [
    `${paires.length === 0 ? 'Aucune proposition possible' : count(paires.length, 'proposition possible', 'propositions possibles')} pour ${count(attente, 'demande')} en attente.`,
  ]
  if (complets > 0) said.push(`${count(complets, 'demande attend', 'demandes attendent')} qu’une place se libère.`)
  if (sansPossible > 0)
    said.push(`${count(sansPossible, 'demande ne correspond', 'demandes ne correspondent')} à aucun médecin déclaré.`)
  said.push(
    preuve.prouve
      ? 'Répartition vérifiée\u00a0: aucune autre ne sert plus de demandes ni de plus prioritaires, ni mieux partagée, ni plus proche.'
      : 'La vérification de cette répartition a échoué\u00a0: ne l’envoyez pas et prévenez qui tient l’installation.',
  )
  return said
}
