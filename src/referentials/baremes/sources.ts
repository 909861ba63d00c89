/** What was read of the amounts of the ACI, and what was not. */
import { type SourceMontant, statutOfMarque } from './shapes.ts'

const NBSP = '\u00a0'
const quote = (text: string): string => `«${NBSP}${text}${NBSP}»`

type Marque = Parameters<typeof statutOfMarque>[0]
const source = (marque: Marque, texte: string, date: string | null, lien: string | null = null): SourceMontant => ({
  source: texte,
  date,
  statut: statutOfMarque(marque),
  article: null,
  lien,
})

export const PRESSE_2020 = source(
  'V2',
  'Chiffres de la Cnam publiés par Le Concours médical, octobre 2020. Le rapport n° 32 du Sénat (octobre 2025) confirme l’intervalle de 50 000 à 90 000 euros',
  '2020-10-01',
  'http://www.leconcoursmedical.fr/initiatives/3252-negociations-interprofessionnelles-aci-cpts-la-cnam-devoile-son-jeu',
)
/** Two annexes in force, of two CPTS that are size 3 by their population. */
export const ANNEXES_T3 = source(
  'V2',
  'Annexes d’indicateurs de deux contrats de Seine-Saint-Denis, années de contrat de décembre 2025 à avril 2027 (environ 150 700 et 91 700 habitants)',
  '2025-12-19',
)
export const PROJET_AVENANT = source(
  'draft',
  'Projets d’avenant de novembre 2020 et d’octobre 2021, publiés par la presse\u00a0: le texte signé n’a pas été lu',
  '2021-10-14',
  'https://www.concourspluripro.fr/exercice-pluriprofessionnel/cpts/cpts-la-cnam-gonfle-encore-lenveloppe',
)
export const DEDUIT = source(
  'D',
  'Déduit d’autres montants par le calcul (une mise à jour vaut la moitié du plan)\u00a0: aucun texte lu ne l’écrit',
  null,
)
export const NON_LU = source(
  'unconfirmed',
  'Répartition qui s’accorde avec les totaux publiés, mais qu’aucun texte lu ne donne',
  null,
)
export const PRESSE_2019 = source(
  'V2',
  `Le Quotidien du médecin, ${quote('Missions, financement, montants\u00a0: le b.a.-ba')}, 21 novembre 2019`,
  '2019-11-21',
  'https://medecine-generale.lequotidiendumedecin.fr/actus-medicales/politique-de-sante/missions-financement-montants-le-ba-ba',
)
export const PRESSE_2021 = source(
  'V2',
  'Le Quotidien du médecin, novembre 2021, qui rappelle l’ancien montant',
  '2021-11-01',
  'https://neurologie-psychiatrie.lequotidiendumedecin.fr/liberal/assurance-maladie/interpro-le-projet-davenant-sur-les-cpts-finalise-jusqua-575-000-euros-de-financement-possible',
)
export const PRESSE_580 = source(
  'V2',
  'Concours pluripro, octobre 2023, et trois autres sources de 2022 et 2023',
  '2023-10-01',
  'https://concourspluripro.fr/droit-et-gestion/questions-juridiques/quelles-sont-les-cles-pour-etablir-le-budget-initial-dune',
)
export const SOMME = source('D', 'Somme des lignes ci-dessus, ou total publié moins les autres lignes', null)
export const SOMME_NON_LUE = source('unconfirmed', 'Somme de lignes qu’aucun texte lu ne donne', null)
