/** Words of conventions, of the library and of interests. */
import { count, formatDate, formatEuros, formatNumber, listInWords, plural } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { ConventionLue } from './contract-conventions.ts'
import type { EtatConvention, GenreConvention } from './rules/conventions.ts'
import type { EtatDeclaration, NatureInteret, Par } from './rules/interets.ts'
import type { Audience, EtatTexte, GenreTexte } from './rules/textes.ts'

export const GENRE_CONVENTION_LABELS: Record<GenreConvention, string> = {
  partenariat: 'Partenariat',
  'mise-a-disposition': 'Mise à disposition',
  prestation: 'Prestation de service',
  subvention: 'Subvention',
  donnees: 'Partage de données',
  groupement: 'Groupement',
  autre: 'Autre accord',
}
export const ETAT_CONVENTION_LABELS: Record<EtatConvention, string> = {
  'a-signer': 'À signer',
  'a-venir': 'À venir',
  'en-cours': 'En cours',
  finie: 'Arrivée à son terme',
  close: 'Close',
}
export const GENRE_TEXTE_LABELS: Record<GenreTexte, string> = {
  statuts: 'Statuts',
  'reglement-interieur': 'Règlement intérieur',
  charte: 'Charte',
  protocole: 'Protocole',
  procedure: 'Procédure',
  plan: 'Plan',
  modele: 'Modèle',
  autre: 'Autre texte',
}
export const AUDIENCE_LABELS: Record<Audience, string> = {
  bureau: 'Bureau',
  membres: 'Membres',
  public: 'Tout le monde',
}
export const ETAT_TEXTE_LABELS: Record<EtatTexte, string> = {
  'sans-version': 'Sans document',
  'a-venir': 'À venir',
  'en-vigueur': 'En vigueur',
  'a-relire': 'À relire',
  range: 'Rangé',
}
export const NATURE_LABELS: Record<NatureInteret, string> = {
  emploi: 'Emploi ou exercice',
  remuneration: 'Rémunération ponctuelle',
  mandat: 'Mandat ou responsabilité',
  participation: 'Parts ou actions',
  financement: 'Financement reçu',
  famille: 'Proche parent',
  autre: 'Autre lien',
}
export const ETAT_DECLARATION_LABELS: Record<EtatDeclaration, string> = {
  jamais: 'Jamais faite',
  'a-jour': 'À jour',
  'a-refaire': 'À refaire',
}
export const PAR_LABELS: Record<Par, string> = {
  structure: 'la structure est nommée',
  mots: 'un mot est le même',
  personne: 'déclaré par cette personne',
}

export const sayDate = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

const RYTHME_LABELS = { unique: 'une fois', annuel: 'par an', mensuel: 'par mois' } as const
/** « La CPTS verse 1 200 € par an ». */
export const sayArgent = (argent: ConventionLue['argent']): string =>
  argent === null
    ? 'Sans argent'
    : `La CPTS ${argent.sens === 'verse' ? 'verse' : 'reçoit'} ${formatEuros(argent.centimes)} ${RYTHME_LABELS[argent.rythme]}`

/** « 1 an », « 18 mois ». */
export const sayMois = (mois: number): string =>
  mois % 12 === 0 ? count(mois / 12, 'an') : `${formatNumber(mois)} mois`

/** « chaque année », « tous les 18 mois ». */
export const sayRevue = (mois: number): string =>
  mois === 12 ? 'chaque année' : mois === 1 ? 'chaque mois' : `tous les ${sayMois(mois)}`

/** How it ends, in one sentence. */
export const sayDuree = (one: ConventionLue): string => {
  const { fin, terme, reconductionMois, preavisLe, denonceeLe } = one
  if (fin === null || terme === null) return `Depuis le ${sayDate(one.debut)}, sans terme.`
  if (reconductionMois === null) return `Du ${sayDate(one.debut)} au ${sayDate(fin)}, sans reconduction.`
  if (denonceeLe !== null) return `Ne sera pas reconduite\u00a0: elle finit le ${sayDate(terme)}.`
  const notice = preavisLe ? `, sauf si quelqu’un dit non au plus tard le ${sayDate(preavisLe)}` : ''
  return `Jusqu’au ${sayDate(terme)}, puis reconduite pour ${sayMois(reconductionMois)}${notice}.`
}

export const sayParties = (parties: readonly { nom: string }[]): string => listInWords(parties.map(({ nom }) => nom))

/** « 4 conventions en cours, 1 à signer ». */
export const sayConventions = (conventions: readonly Pick<ConventionLue, 'etat'>[]): string => {
  const of = (etat: EtatConvention) => conventions.filter((one) => one.etat === etat).length
  const running = of('en-cours')
  const waiting = of('a-signer')
  const finished = of('finie')
  return [
    running === 0 ? 'Aucune convention en cours' : `${count(running, 'convention')} en cours`,
    ...(waiting > 0 ? [`${formatNumber(waiting)} à signer`] : []),
    ...(finished > 0 ? [`${formatNumber(finished)} ${plural(finished, 'arrivée')} à terme`] : []),
  ].join(', ')
}
