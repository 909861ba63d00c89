/** The sentences of the waiting list. */
import { count, formatNumber, NBSP, numberInWords, plural } from '../../../kernel/french.ts'

const colon = `${NBSP}:`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const ATTENTE = {
  view: 'Attente',
  title: 'Liste d’attente',
  /** Of the page: what is there to do first. */
  headline: (waiting: number, served: number): string => {
    if (waiting === 0) return 'Personne n’attend de créneau'
    const who = `${capital(numberInWords(waiting, true))} ${plural(waiting, 'demande')} ${waiting === 1 ? 'attend' : 'attendent'} un créneau`
    if (served === 0) return who
    return `${who}, ${numberInWords(served)} ${plural(served, 'créneau convient', 'créneaux conviennent')} déjà`
  },
  meaning:
    'Quand rien de libre ne convient, la demande attend ici. Dès qu’un créneau se libère, le bureau est prévenu et la première à qui il convient se sert d’un clic.',
  kept: (minutes: number) =>
    minutes === 0
      ? 'Aucun créneau n’est gardé\u00a0: le premier bureau qui réserve l’a.'
      : `Un créneau qui se libère est gardé ${count(minutes, 'minute')} pour elle, puis redevient libre pour tous.`,
  empty:
    'Au bureau, quand aucun créneau ne convient, «\u00a0Mettre en attente\u00a0» garde la demande ici avec ses critères.',
  toDesk: 'Répondre à une demande',
  search: 'Chercher un motif, une commune, un professionnel',
  none: 'Aucune demande ne répond à ces mots.',
  columns: {
    place: 'Rang',
    request: 'Demande',
    deadline: 'Délai',
    waits: 'Attend',
    slot: 'Créneau qui convient',
    acts: 'Gestes',
  },
  late: (when: string) => `dépassé depuis le ${when}`,
  before: (when: string) => `avant le ${when}`,
  since: (when: string) => `appel du ${when}`,
  noSlot: 'aucun pour l’instant',
  notKept: 'd’une CPTS voisine, non gardé',
  notKeptWhy:
    'Un créneau partagé par une CPTS voisine est montré, jamais gardé\u00a0: il reste d’abord à ses patients. Réservez-le sans attendre, le premier qui réserve l’a.',
  keptUntil: (time: string) => `gardé jusqu’à ${time}`,
  book: 'Réserver et rappeler',
  bookFor: (motif: string, commune: string) => `Réserver et rappeler${colon} ${motif}, ${commune}`,
  broadcast: 'Diffuser',
  broadcastFor: (motif: string, commune: string) => `Diffuser${colon} ${motif}, ${commune}`,
  open: 'Ouvrir au bureau',
  withdraw: 'Retirer',
  withdrawFor: (motif: string, commune: string) => `Retirer de la liste${colon} ${motif}, ${commune}`,
  withdrawn: 'La demande est retirée de la liste. Elle reste à pourvoir.',
  booked: 'C’est réservé. Rappelez maintenant',
  close: 'C’est fait',
  noIdentity: 'Aucune identité n’est notée pour cette demande\u00a0: rappelez le numéro que votre standard a gardé.',
  lost: 'Ce créneau vient d’être pris. La demande garde sa place.',
  csv: 'CSV, sans aucun nom',
  wants: {
    profession: (names: readonly string[]) => names.join(', '),
    rayon: (km: number) => `à ${formatNumber(km)}${NBSP}km au plus`,
    communes: (n: number) => count(n, 'commune choisie', 'communes choisies'),
    rather: (nom: string) => `de préférence ${nom}`,
    only: (nom: string) => `seulement ${nom}`,
  },
}

/** On the desk: put on the list, be told that a slot suits, or that nobody answered. */
export const MISE_EN_ATTENTE = {
  button: 'Mettre en attente',
  title: 'Mettre en attente',
  body: 'La demande garde sa place selon son délai. Vous serez prévenu ici dès qu’un créneau convient.',
  until: (deadline: string) => `Délai voulu${colon} ${deadline}.`,
  kinds: 'Consultation souhaitée',
  noKind: 'Cochez au moins une sorte de consultation.',
  profession: 'Profession',
  anyProfession: 'Toutes',
  distance: 'Distance',
  anyDistance: 'Peu importe',
  distances: (km: number) => `${km}${NBSP}km au plus`,
  rather: 'Professionnel souhaité',
  nobody: 'Peu importe',
  only: 'Personne d’autre que ce professionnel',
  confirm: 'Mettre en attente',
  back: 'Revenir aux créneaux',
  placed: (rang: number) =>
    rang === 1 ? 'Elle est la première de la liste d’attente.' : `Elle est ${ordinal(rang)} de la liste d’attente.`,
}
const ordinal = (rang: number): string => `la ${formatNumber(rang)}ᵉ`

export const BANDEAU_ATTENTE = {
  matches: (n: number): string =>
    n === 1
      ? 'Un créneau correspond à une demande en attente'
      : `${capital(numberInWords(n))} créneaux correspondent à des demandes en attente`,
  see: 'Voir la liste d’attente',
  more: (rest: number) => (rest === 1 ? 'et un autre' : `et ${numberInWords(rest)} autres`),
  unanswered: (groupe: string, when: string) => `Personne n’a répondu à la diffusion de ${when} (${groupe})`,
  seen: 'J’ai vu',
  again: 'Voir les diffusions',
  accepted: (nom: string) => `${nom} a accepté une demande diffusée`,
}
