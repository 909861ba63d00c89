/** What the board counts, and how each figure is explained. */
import { count, formatNumber, formatShare, NBSP } from '../../../kernel/french.ts'
import { CRITERE_LABELS } from './labels.ts'
import { CRITERES, isAge70 } from './vocabulary.ts'

export type DemandeComptee = {
  trancheAge: string
  commune: string
  communeNom: string
  criteres: readonly string[]
  statut: string
  cause: string | null
  /** Days since the request was made. */
  ageJours: number
  /** Days from the request to its end; null while it lasts. */
  dureeJours: number | null
}
export type Compteurs = {
  places: number
  engagees: number
  medecins: number
  propositions: number
  acceptees: number
  refusees: number
}
export type LigneMt = {
  cle: string
  libelle: string
  enAttente: number
  ageMedianJours: number | null
  trouvees: number
  closesSans: number
}
export type ChiffreMt = {
  code: string
  libelle: string
  valeur: number | null
  texte: string
  explication: { formule: string; entrees: string[]; periode: string; source: string; grade: 'calculee' }
}

const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const isWaiting = ({ statut }: DemandeComptee): boolean => statut === 'attente' || statut === 'proposee'
/** A doctor said yes, whether the person was seen yet or not. */
export const isFound = ({ statut, cause }: DemandeComptee): boolean =>
  statut === 'trouvee' || cause === 'medecin-trouve'

const lineOf = (cle: string, libelle: string, rows: readonly DemandeComptee[]): LigneMt => {
  const waiting = rows.filter(isWaiting)
  return {
    cle,
    libelle,
    enAttente: waiting.length,
    ageMedianJours: median(waiting.map(({ ageJours }) => ageJours)),
    trouvees: rows.filter(isFound).length,
    closesSans: rows.filter((row) => row.statut === 'close' && !isFound(row)).length,
  }
}

/** One person may count in several lines. */
export const parCritere = (rows: readonly DemandeComptee[]): LigneMt[] => [
  ...CRITERES.map((code) =>
    lineOf(
      code,
      CRITERE_LABELS[code],
      rows.filter(({ criteres }) => criteres.includes(code)),
    ),
  ),
  lineOf(
    '70-plus',
    CRITERE_LABELS['70-plus'],
    rows.filter(({ trancheAge }) => isAge70(trancheAge)),
  ),
]

export const parCommune = (rows: readonly DemandeComptee[]): LigneMt[] =>
  [...Map.groupBy(rows, ({ commune }) => commune)]
    .map(([code, own]) => lineOf(code, own[0]!.communeNom, own))
    .sort((a, b) => b.enAttente - a.enAttente || a.libelle.localeCompare(b.libelle, 'fr'))

const SOURCE = 'Demandes, déclarations et réponses enregistrées par la CPTS'

export const chiffresDe = (rows: readonly DemandeComptee[], n: Compteurs, jour: string): ChiffreMt[] => {
  const waiting = rows.filter(isWaiting)
  const found = rows.filter(isFound)
  const ended = rows.filter((row) => row.statut === 'close')
  const age = median(waiting.map(({ ageJours }) => ageJours))
  const delay = median(found.flatMap(({ dureeJours }) => dureeJours ?? []))
  const left = n.places - n.engagees
  // Over a year, what a month must offer: those who wait, and those who come.
  const need = Math.ceil(waiting.length / 12 + rows.filter(({ ageJours }) => ageJours < 365).length / 12)
  const answered = n.acceptees + n.refusees
  const figure = (
    code: string,
    libelle: string,
    valeur: number | null,
    texte: string,
    formule: string,
    entrees: string[],
  ): ChiffreMt => ({
    code,
    libelle,
    valeur,
    texte,
    explication: {
      formule,
      entrees,
      periode: `au ${jour.split('-').reverse().join('/')}`,
      source: SOURCE,
      grade: 'calculee',
    },
  })
  const days = (value: number | null) => (value === null ? '–' : count(Math.round(value), 'jour'))
  return [
    figure(
      'attente',
      'En attente',
      waiting.length,
      formatNumber(waiting.length),
      'Demandes en attente ou proposées à un médecin',
      [`${count(waiting.filter(({ statut }) => statut === 'proposee').length, 'demande')} à un médecin en ce moment`],
    ),
    figure(
      'age',
      'Ancienneté médiane',
      age,
      days(age),
      'Médiane des jours écoulés depuis le dépôt, parmi les demandes en attente',
      [count(waiting.length, 'demande')],
    ),
    figure(
      'trouves',
      'Ont trouvé',
      found.length,
      formatNumber(found.length),
      'Demandes qu’un médecin a acceptées, patient déjà vu ou non',
      [
        `${count(found.filter(({ cause }) => cause === 'medecin-trouve').length, 'patient vu', 'patients vus')} par leur médecin`,
        `${count(ended.length - ended.filter(isFound).length, 'demande close', 'demandes closes')} sans médecin`,
      ],
    ),
    figure('delai', 'Délai médian', delay, days(delay), 'Médiane des jours entre le dépôt et la venue du patient', [
      `${count(found.filter(({ dureeJours }) => dureeJours !== null).length, 'patient vu', 'patients vus')}`,
    ]),
    figure(
      'places',
      'Places restantes ce mois',
      left,
      formatNumber(left),
      'Places déclarées par les médecins, moins celles engagées',
      [
        `${formatNumber(n.places)} déclarées par ${count(n.medecins, 'médecin')}`,
        `${formatNumber(n.engagees)} engagées par une proposition ouverte ou acceptée`,
      ],
    ),
    figure(
      'besoin',
      'Places nécessaires par mois',
      need,
      formatNumber(need),
      'Demandes en attente réparties sur douze mois, plus celles qui arrivent en un mois',
      [
        `${count(waiting.length, 'demande')} en attente`,
        `${count(rows.filter(({ ageJours }) => ageJours < 365).length, 'demande')} en douze mois`,
      ],
    ),
    figure(
      'acceptation',
      'Propositions acceptées',
      answered === 0 ? null : n.acceptees / answered,
      answered === 0 ? '–' : formatShare(n.acceptees / answered),
      'Propositions acceptées, sur celles qui ont eu une réponse',
      [
        `${formatNumber(n.acceptees)} acceptées`,
        `${formatNumber(n.refusees)} refusées`,
        `${formatNumber(n.propositions)} en tout`,
      ],
    ),
  ]
}

export const sayTableau = (rows: readonly DemandeComptee[], { places, engagees }: Compteurs): string => {
  const waiting = rows.filter(isWaiting).length
  if (rows.length === 0) return `Aucune demande encore${NBSP}: le tableau se remplira avec la première.`
  const left = places - engagees
  const found = rows.filter(isFound).length
  return `${count(waiting, 'personne attend', 'personnes attendent')} un médecin traitant, ${left === 0 ? 'aucune place ne reste' : count(left, 'place reste', 'places restent')} ce mois-ci${NBSP}; ${count(found, 'personne en a trouvé', 'personnes en ont trouvé')} un par la CPTS`
}

export type Repere = { population: string; sansMt: number; effectif: number | null }
/** How many of those who wait here are of that population. */
export const enAttenteDe = (rows: readonly DemandeComptee[], population: string): number => {
  const waiting = rows.filter(isWaiting)
  if (population === 'ald' || population === 'c2s')
    return waiting.filter(({ criteres }) => criteres.includes(population)).length
  if (population === '70-plus') return waiting.filter(({ trancheAge }) => isAge70(trancheAge)).length
  return waiting.filter(({ trancheAge }) => trancheAge !== '0-15').length
}
export const sayRepere = ({ sansMt, effectif }: Repere, enAttente: number): string =>
  [
    `${formatNumber(sansMt)} sans médecin traitant`,
    ...(effectif ? [`soit ${formatShare(sansMt / effectif, 1)}`] : []),
    sansMt > 0
      ? `${count(enAttente, 'demande')} en attente ici, ${formatShare(Math.min(1, enAttente / sansMt), 1)} d’entre eux`
      : `${count(enAttente, 'demande')} en attente ici`,
  ].join(', ')
