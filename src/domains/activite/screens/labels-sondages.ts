/** Words of the polls on dates. */
import {
  capitalizeFirst,
  count,
  formatDate,
  formatTime,
  listInWords,
  NBSP,
  numberInWords,
} from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { SondageResume, SondageWhole } from '../contract-sondages.ts'
import type { Reponse } from '../rules/sondage.ts'

export const SONDAGES = {
  title: 'Sondages de dates',
  create: 'Proposer des dates',
  empty:
    'Aucun sondage pour l’instant. Un sondage, c’est quelques créneaux proposés à plusieurs personnes\u00a0: chacune répond d’un lien, sans compte, et le créneau retenu devient la réunion, avec ses invitations.',
  open: 'ouvert',
  expired: 'réponses closes',
  closed: 'clos',
  becameMeeting: 'devenu une réunion',
  titre: 'Pour quelle réunion',
  description: 'Ce que les personnes doivent savoir',
  lieu: 'Lieu',
  visio: 'Adresse pour se joindre à distance',
  mission: 'Mission',
  running: 'Fonctionnement',
  duree: 'Durée',
  days: 'Les jours',
  hours: 'Les heures',
  otherHour: 'Ajouter une heure',
  add: 'Ajouter',
  slots: 'Les créneaux proposés',
  slotsHint: 'Chaque jour à chaque heure. Ôtez ceux qui ne vont pas.',
  noSlots: 'Choisissez au moins un jour et une heure.',
  cloture: 'Dernier jour pour répondre',
  names: 'Montrer à chacun qui peut venir',
  namesHint: 'Sinon, qui répond ne voit que des nombres. Les adresses ne sont jamais montrées.',
  people: 'À qui le demander',
  peopleHint:
    'Chaque personne reçoit son lien par courriel. Un lien à partager se crée ensuite, pour les groupes et les personnes que l’on ne connaît pas encore.',
  name: 'Nom',
  courriel: 'Courriel',
  required: 'Indispensable',
  addPerson: 'Ajouter cette personne',
  remove: 'Ôter',
  save: 'Ouvrir le sondage',
  cancel: 'Renoncer',
  best: 'Le meilleur créneau',
  severalBest: 'Les créneaux à égalité',
  noBest: 'Aucun créneau ne convient encore',
  rule: 'Le plus de «\u00a0oui\u00a0», puis le plus de «\u00a0si besoin\u00a0», puis le plus tôt. Un créneau où une personne indispensable dit non passe derrière les autres.',
  choose: 'En faire la réunion',
  others: 'Tous les créneaux',
  answers: 'Qui a répondu quoi',
  answersTable: 'Tableau des réponses',
  slot: 'Créneau',
  yes: 'Oui',
  maybe: 'Si besoin',
  no: 'Non',
  none: 'Sans réponse',
  share: 'Le lien à partager',
  shareHint: 'Qui l’ouvre donne son nom, puis répond. Un nouveau lien ferme le précédent.',
  shareCreate: 'Créer le lien',
  shareAgain: 'Créer un autre lien',
  shareThere: 'Un lien est ouvert. Il n’est montré qu’à sa création\u00a0: s’il est perdu, créez-en un autre.',
  remind: 'Relancer',
  close: 'Clore sans réunion',
  reopen: 'Rouvrir',
  edit: 'Corriger',
  seeMeeting: 'Voir la réunion',
  byShare: 'par le lien partagé',
  noAddress: 'sans adresse',
} as const

export const REPONSE_LABELS: Record<Reponse, string> = { oui: 'oui', 'si-besoin': 'si besoin', non: 'non' }
/** A sign for each answer, beside its word: never a colour alone. */
export const REPONSE_SIGNS: Record<Reponse, string> = { oui: '●', 'si-besoin': '◐', non: '○' }

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

/** « jeudi 10 décembre, 18 h 30 à 20 h ». */
export const sayCreneau = ({ debut, fin }: { debut: string; fin: string }, zone: string): string => {
  const start = zoned(debut, zone)
  return `${formatDate(start.toPlainDate(), { year: false })}, ${formatTime(start)} à ${formatTime(zoned(fin, zone))}`
}
export const sayDayOf = (at: string, zone: string): string =>
  capitalizeFirst(formatDate(zoned(at, zone).toPlainDate(), { year: false }))
export const sayHoursOf = ({ debut, fin }: { debut: string; fin: string }, zone: string): string =>
  `${formatTime(zoned(debut, zone))} à ${formatTime(zoned(fin, zone))}`

/** The last day that answers: the poll ends when it does. */
export const sayUntil = (clotureLe: string, zone: string): string =>
  formatDate(zoned(clotureLe, zone).subtract({ minutes: 1 }).toPlainDate(), { year: false })
export const lastDayOf = (clotureLe: string, zone: string): string =>
  zoned(clotureLe, zone).subtract({ minutes: 1 }).toPlainDate().toString()

export const sayState = (it: SondageResume): { kind: 'done' | 'waiting' | 'neutral'; word: string } => {
  if (it.activiteId) return { kind: 'done', word: SONDAGES.becameMeeting }
  if (it.etat === 'clos') return { kind: 'neutral', word: SONDAGES.closed }
  return it.isExpire ? { kind: 'waiting', word: SONDAGES.expired } : { kind: 'neutral', word: SONDAGES.open }
}

export const sayAnswered = ({ reponses, participants }: Pick<SondageResume, 'reponses' | 'participants'>): string =>
  participants === 0 ? 'Personne n’a encore répondu' : `${count(reponses, 'réponse')} sur ${participants}`

type Compte = SondageWhole['lesCreneaux'][number]

/** « Cinq oui, deux si besoin, un non ». */
export const sayCompte = ({ oui, siBesoin, non }: Pick<Compte, 'oui' | 'siBesoin' | 'non'>): string => {
  const parts = [
    `${numberInWords(oui)}${NBSP}oui`,
    ...(siBesoin > 0 ? [`${numberInWords(siBesoin)}${NBSP}si besoin`] : []),
    ...(non > 0 ? [`${numberInWords(non)}${NBSP}non`] : []),
  ]
  return capitalizeFirst(parts.join(', '))
}

/** Why a slot stands where it stands. */
export const sayRaison = (one: Compte): string => {
  if (one.requisAbsents.length > 0)
    return `${sayCompte(one)}. Indispensable, mais ${listInWords(one.requisAbsents)} ne ${one.requisAbsents.length > 1 ? 'peuvent' : 'peut'} pas.`
  if (one.requisAttendus.length > 0)
    return `${sayCompte(one)}. On attend encore ${listInWords(one.requisAttendus)}, indispensable${one.requisAttendus.length > 1 ? 's' : ''}.`
  return `${sayCompte(one)}.`
}

export const REPONDRE = {
  noLink: 'Cette page s’ouvre par le lien que vous avez reçu.',
  yourName: 'Votre nom',
  yourNameHint: 'Pour que la personne qui organise sache qui répond.',
  yourMail: 'Votre courriel',
  yourMailHint: 'Vous y recevrez le lien qui permet de changer vos réponses, puis l’invitation.',
  comment: 'Un mot pour qui organise',
  empty: 'Ce que vous laissez vide compte comme non.',
  closed: 'Ce sondage est clos\u00a0: les réponses n’y changent plus.',
  sent: 'Vos réponses sont enregistrées.',
  keep: 'Gardez ce lien\u00a0: il permet de changer vos réponses.',
  change: 'Changer mes réponses maintenant',
  done: 'Vous pouvez fermer cette page, ou changer vos réponses ici.',
} as const

export const sayRetenu = (retenu: { debut: string; fin: string }, zone: string): string =>
  `La réunion aura lieu ${sayCreneau(retenu, zone)}.`

/** What the one button of the phone does. */
export const saySend = (possible: number, isFirst: boolean, isEmpty: boolean): string => {
  if (isEmpty) return 'Envoyer mes réponses'
  const verb = isFirst ? 'Envoyer' : 'Enregistrer'
  return possible === 0
    ? `${verb}${NBSP}: aucun créneau ne me va`
    : `${verb}${NBSP}: ${count(possible, 'créneau possible', 'créneaux possibles')}`
}
