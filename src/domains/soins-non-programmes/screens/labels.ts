/** The sentences of the screens of unscheduled care. Coded words have theirs in ../labels.ts. */
import { count, formatNumber, listInWords, NBSP, numberInWords, plural } from '../../../kernel/french.ts'
import type { Field } from './desk/desk-state.ts'

const colon = `${NBSP}:`

export const VIEWS = {
  label: 'Soins non programmés',
  bureau: 'Répondre',
  rendezVous: 'Rendez-vous',
  agendas: 'Disponibilités',
  sas: 'SAS',
  medecinTraitant: 'Médecin traitant',
  tableau: 'Tableau',
  dimensionner: `Combien${NBSP}?`,
  monAgenda: 'Mon agenda',
}

const FIELD_IN_WORDS: Record<Field, string> = {
  appelant: 'qui appelle',
  trancheAge: 'l’âge',
  commune: 'la commune',
  motif: 'le motif',
  degre: 'le délai voulu',
}
const missing = (fields: readonly Field[]): string =>
  `Il manque ${listInWords(fields.map((field) => FIELD_IN_WORDS[field]))}.`

export const DESK = {
  title: 'Répondre à une demande de soins',
  request: 'La demande',
  fields: {
    appelant: 'Qui appelle',
    trancheAge: 'Âge du patient',
    commune: 'Commune',
    motif: 'Motif',
    degre: 'Délai voulu',
    contraintes: 'Contraintes',
    identite: 'Identité',
  },
  contraintes: {
    'ne-se-deplace-pas': 'ne se déplace pas',
    'mobilite-reduite': 'mobilité réduite',
    'sans-voiture': 'sans voiture',
    matin: 'matin',
    'apres-midi': 'après-midi',
    'apres-18h': `après 18${NBSP}h`,
    'teleconsultation-possible': 'vidéo possible',
    interprete: 'interprète',
  },
  appelants: { patient: 'patient', proche: 'proche', professionnel: 'soignant', regulation: 'régulation' },
  only: `Seulement les créneaux de${NBSP}:`,
  thisProfessional: 'ce professionnel',
  showAll: 'Voir tous les professionnels',
  noAge: 'Écrivez un âge, ou choisissez une tranche.',
  noCommune: 'Aucune commune ne porte ce nom ni ce code postal.',
  searchingCommune: 'Recherche dans toute la France…',
  noMotif: 'Aucun motif de la liste ne répond à ces mots.',
  missing,
  identityHint: (days: number | null) => (days === null ? 'effacée ensuite' : `effacée après ${count(days, 'jour')}`),
  identityNoted: 'déjà notée pour cette demande',
  identityMissing: { nom: 'Il manque le nom du patient.', prenom: 'Il manque le prénom du patient.' },
  nom: 'Nom',
  prenom: 'Prénom',
  naissance: 'Année de naissance',
  telephone: 'Téléphone',
  courriel: 'Courriel, pour une confirmation',
  kept: 'Motif codé, commune et délais restent pour le tableau\u00a0; rien d’autre.',

  slots: (shown: number, total: number, isCapped: boolean): string => {
    if (total === 0) return 'Aucun créneau'
    const all = `${isCapped ? 'plus de ' : ''}${formatNumber(total)}${NBSP}${plural(total, 'créneau', 'créneaux')}`
    if (shown >= total) {
      return total === 1 ? 'Un seul créneau' : `${capital(numberInWords(total))} créneaux`
    }
    return `Les ${numberInWords(shown)} premiers des ${all}`
  },
  slotsFrom: (first: number, last: number, total: number) =>
    `Créneaux ${formatNumber(first)} à ${formatNumber(last)}, sur ${formatNumber(total)}`,
  searching: 'Les créneaux',
  rule: `Règle en force${colon} `,
  ruleForced: `L’appelant est sans voiture${colon} `,
  columns: { when: 'Quand', who: 'Qui', where: 'Distance', load: 'Équité' },
  load: (charge: number) => (charge === 0 ? 'aucun ce mois' : `${formatNumber(charge)} ce mois`),
  elsewhere: (cpts: string) => `agenda partagé par ${cpts}`,
  shared: 'agenda partagé',
  more: (rest: number) => (rest === 1 ? 'Voir le suivant' : `Voir les ${numberInWords(rest)} suivants`),
  fewer: 'Revenir aux premiers',
  announceSlots: (total: number) =>
    total === 0
      ? 'Aucun créneau ne répond.'
      : `${capital(numberInWords(total))} ${plural(total, 'créneau', 'créneaux')}.`,
  lost: (rest: number) =>
    rest === 0
      ? 'Ce créneau vient d’être pris. Votre saisie est gardée\u00a0; il n’en reste pas d’autre dans ce délai.'
      : rest === 1
        ? 'Ce créneau vient d’être pris. Votre saisie est gardée\u00a0; voici le suivant.'
        : `Ce créneau vient d’être pris. Votre saisie est gardée\u00a0; voici les ${numberInWords(rest)} suivants.`,
  none: {
    jour: 'Rien de libre aujourd’hui pour cette demande.',
    '24h': `Rien de libre sous 24${NBSP}h pour cette demande.`,
    '48h': `Rien de libre sous 48${NBSP}h pour cette demande.`,
  },
  noneAdvice: 'Élargissez le délai, retirez une contrainte, ou gardez la demande à pourvoir.',
  tryDegree: { jour: `Voir sous 24${NBSP}h`, '24h': `Voir sous 48${NBSP}h`, '48h': 'Retirer les contraintes' },
  profession: 'Profession',
  allProfessions: 'Toutes les professions',
  mapCaller: (commune: string) => `Repère jaune${colon} ${commune}, d’où vient l’appel.`,
  mapLabel: 'Carte des lieux des créneaux',
  noTerritoire: 'La carte attend le territoire.',
  drawTerritoire: 'Le dessiner',

  keys: { choose: 'choisir', move: 'parcourir', book: 'réserver', back: 'revenir', transfer: 'transférer au 15' },

  booking: 'La réservation',
  with: 'Avec',
  where: 'Où',
  lasting: 'Durée',
  why: 'Rang',
  for: 'Pour',
  toSay: 'À dire à l’appelant',
  book: 'Réserver',
  bookAt: (time: string) => `Réserver à ${time}`,
  chooseFirst: `Quand l’appelant a choisi, la phrase à lui dire s’écrit ici.`,
  howTo: 'Au clavier',
  later: 'Garder à pourvoir',
  noneFits: 'Aucun ne convient',
  sent: 'Ce qui partira',
  sentNothing: 'Rien. La phrase ci-dessus est la confirmation.',
  sentMail: 'Un courriel de confirmation et un rappel la veille, sans le motif.',
  sentRegister: 'Au registre, un acte calculé à la fin de la plage, sans identité.',

  booked: 'C’est réservé',
  bookedShort: 'Réservé.',
  keptShort: 'Demande gardée.',
  delay: (hours: string) => `${hours} après l’appel`,
  next: 'Nouvelle demande',
  undoBooking: 'Annuler ce rendez-vous',
  undone: `Rendez-vous annulé${colon} le créneau est de nouveau libre, la demande est gardée.`,
  keptWaiting: 'La demande est gardée, à pourvoir',
  keptWaitingBody: (deadline: string) =>
    `Elle attend dans Rendez-vous et demandes. Le délai voulu court jusqu’à ${deadline}.`,
  closedNone: 'La demande est close sans rendez-vous',
  closedNoneBody: 'Elle compte comme non pourvue au tableau.',
  reopen: 'Rouvrir la demande',
  reopened: 'La demande est rouverte, avec votre saisie.',

  signs: 'Signes à transférer au 15',
  signsNote: 'À valider par un médecin de la CPTS.',
  transfer: 'Transférer au 15',
  transferring: 'Transférez l’appel au 15 maintenant',
  transferMissing: (fields: readonly Field[]) =>
    `${missing(fields)} Complétez ensuite, pour que la demande soit comptée.`,
  transferRecord: 'Noter le transfert',
  transferKeep: 'Ce n’était pas une urgence',
  transferred: 'Transférée au 15',
  transferredBody: 'La demande est close et ne compte pas dans les délais.',
} as const

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const STRIP = {
  free: (hours: 24 | 48) => [`libres`, `sous ${hours}${NBSP}h`] as const,
  today: `Demandes du jour${colon} `,
  served: (served: number) => `, dont ${formatNumber(served)} ${plural(served, 'servie')}`,
  waiting: (waiting: number) => `${formatNumber(waiting)} à pourvoir`,
  median: `Délai médian de l’appel au rendez-vous${colon} `,
  label: (words: string) => `Créneaux libres, heure par heure. ${words}`,
  empty: 'Personne n’a encore proposé de créneau pour ces deux jours.',
}

export const TABLEAU = {
  title: 'Accès aux soins',
  above: (du: string, au: string) => `Accès aux soins, du ${du} au ${au}`,
  period: 'Période',
  periods: { '4-semaines': 'quatre semaines', '3-mois': 'trois mois', '12-mois': 'douze mois' },
  from: 'Du',
  to: 'Au',
  otherDates: 'Autres dates',
  kept: `Dont honorés${NBSP}:`,
  doubt: null,
  shares: 'Demandes servies, par semaine d’appel',
  within24: `sous 24${NBSP}h`,
  within48: `sous 48${NBSP}h`,
  slots: 'Créneaux offerts par semaine',
  filled: 'pourvus',
  offered: 'offerts',
  unused: 'inutilisés',
  toCome: 'à venir, libres',
  week: 'Semaine',
  byCommune: 'Par commune',
  byMotive: 'Par motif',
  commune: 'Commune',
  motive: 'Motif',
  requests: 'Demandes',
  counted: 'Comptées',
  delay: 'Délai médian',
  notServed: 'Sans réponse',
  keptHead: 'Honorés',
  sourceRequests: 'Source\u00a0: demandes et rendez-vous enregistrés par la CPTS.',
  sourceSlots: 'Source\u00a0: agendas dont cette CPTS est le domicile.',
  none: 'pas de donnée',
  empty:
    'Aucune demande dans cette période. Le tableau se remplit tout seul\u00a0: chaque demande reçue au bureau y compte, avec son délai.',
  goToDesk: 'Répondre à une demande',
  definition: `Délai${NBSP}: du moment de l’appel au début du rendez-vous accepté, en heures écoulées. Comptées${NBSP}: demandes closes, moins celles transférées au 15 ou au SAS, les doublons et les demandes retirées. Close sans rendez-vous${NBSP}: sans réponse.`,
}

/** Who called, where an installation holds patients. */
export const IDENTITY = {
  open: 'Identité',
  openOf: (motif: string, commune: string) => `Identité notée${colon} ${motif}, ${commune}`,
  title: 'L’identité notée pour cette demande',
  show: 'Afficher l’identité',
  traced: 'La lecture est inscrite au journal.',
  bornIn: (year: number) => `né ou née en ${year}`,
  erase: 'Effacer l’identité',
  eraseBody:
    'La personne le demande, ou l’identité n’a plus d’utilité. Ce qui est effacé ne revient pas ; la demande et ses chiffres restent.',
  eraseForGood: 'Effacer pour de bon',
  keep: 'Garder',
  erased: 'L’identité est effacée.',
  erasesOn: (day: string) => `Elle s’efface d’elle-même le ${day}.`,
}

export const REGLAGES = {
  title: 'Réglages des soins non programmés',
  meaning: 'L’ordre des créneaux proposés, et le temps pendant lequel l’identité d’un patient est gardée.',
  rule: 'Ordre des créneaux',
  days: 'Identité gardée, en jours',
  daysHint: 'Après la clôture de la demande. Plus courte, la durée vaut aussi pour les demandes déjà closes.',
  bounds: (min: number, max: number) => `Entre ${min} et ${max} jours.`,
  save: 'Enregistrer les réglages',
  saved: 'Les réglages sont enregistrés.',
}
