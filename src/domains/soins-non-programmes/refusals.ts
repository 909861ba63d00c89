import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { attenteRefusals } from './refusals-attente.ts'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })

export const soinsRefusals = {
  ...attenteRefusals,
  'agenda-unknown': unknown('Cet agenda'),
  'agenda-not-open': {
    status: 404,
    say: () => 'Votre agenda n’est pas encore ouvert dans cette CPTS. Demandez à la coordination de l’ouvrir.',
  },
  'agenda-lives-elsewhere': {
    status: 409,
    say: () =>
      'L’agenda de cette personne a son domicile dans une autre CPTS de l’installation. Demandez-lui de le partager.',
  },
  'agenda-already-open': { status: 409, say: () => 'Cet agenda est déjà ouvert ici.' },
  'professionnel-unknown': unknown('Ce professionnel'),
  'commune-unknown': {
    status: 422,
    say: ({ code }) => `La commune ${String(code)} n’est pas connue. Choisissez-la dans la liste.`,
  },
  'lieu-unknown': { status: 422, say: () => 'Ce lieu de consultation n’appartient pas à cet agenda.' },
  'identifiant-malformed': {
    status: 422,
    say: () =>
      'Ce n’est ni un FINESS (neuf signes), ni un SIRET (quatorze chiffres), ni un RPPS suivi de son rang précédé d’un 4.',
  },
  'lieu-needed': { status: 422, say: () => 'Un créneau au cabinet a besoin d’un lieu de consultation.' },
  'disponibilite-unknown': unknown('Cette disponibilité'),
  'disponibilite-hours': {
    status: 422,
    say: () => 'L’heure de fin doit suivre celle de début, et laisser la place d’un créneau au moins.',
  },
  'exception-unknown': unknown('Cette absence'),
  'absence-dates': { status: 422, say: () => 'La fin de l’absence doit suivre son début.' },
  'hour-does-not-exist': {
    status: 422,
    say: ({ raison }) =>
      raison === 'exists-twice'
        ? 'Cette heure existe deux fois ce jour-là, les horloges changent. Choisissez-en une autre.'
        : 'Cette heure n’existe pas ce jour-là, les horloges changent. Choisissez-en une autre.',
  },
  'creneau-in-the-past': { status: 422, say: () => 'Cette heure est déjà passée.' },
  'creneau-too-far': { status: 422, say: () => 'Un créneau s’offre au plus un an à l’avance.' },
  'creneau-overlaps': {
    status: 409,
    say: () => 'Un créneau tient déjà cette heure dans votre agenda. Rien n’a été ajouté.',
  },
  'creneau-unknown': unknown('Ce créneau'),
  'creneau-booked': {
    status: 409,
    say: () => 'Ce créneau vient d’être réservé. Il ne se retire plus\u00a0: déplacez d’abord le rendez-vous.',
  },
  'creneau-already-taken': {
    status: 409,
    say: () => 'Ce créneau vient d’être pris. La demande est gardée\u00a0: choisissez l’un des suivants.',
  },
  'demande-unknown': unknown('Cette demande'),
  'demande-not-open': {
    status: 409,
    say: () => 'Cette demande est déjà pourvue ou close. Rouvrez-la, ou déplacez son rendez-vous.',
  },
  'demande-closed': { status: 409, say: () => 'Cette demande est close. Rouvrez-la pour la changer.' },
  'demande-not-closed': { status: 409, say: () => 'Cette demande n’est pas close.' },
  'demande-still-booked': { status: 409, say: () => 'Cette demande a un rendez-vous. Annulez-le avant de la clore.' },
  // The request itself may be opened: it is one of its fields that is not this person's to fill.
  'identite-not-yours': {
    status: 422,
    say: () =>
      'Votre rôle ne permet pas de noter l’identité d’un patient\u00a0: ouvrez la demande sans elle, ou demandez le rôle de secrétariat.',
  },
  'identite-unknown': { status: 404, say: () => 'Aucune identité n’est gardée pour cette demande.' },
  'no-patients-here': {
    status: 409,
    say: () => 'Cette installation ne garde aucune identité de patient. Le reste de la demande peut être enregistré.',
  },
  'rendez-vous-unknown': unknown('Ce rendez-vous'),
  'rendez-vous-over': {
    status: 409,
    say: () => 'Ce rendez-vous est passé, ou quelqu’un l’a changé à l’instant. Relisez-le.',
  },
  'rendez-vous-too-early': { status: 409, say: () => 'Ce rendez-vous n’a pas encore commencé.' },
  'partage-unknown': unknown('Ce partage'),
  'partage-not-needed': {
    status: 409,
    say: () => `Cet agenda n’a pas son domicile ailleurs${NBSP}: il n’y a rien à partager avec cette CPTS.`,
  },
  'cpts-not-mine': { status: 403, say: () => 'Vous n’êtes pas membre de cette autre CPTS.' },
  'periode-invalid': {
    status: 422,
    say: () => 'La période doit aller d’un jour à un jour suivant, trois ans au plus.',
  },
} as const satisfies Refusals<string>
export type SoinsRefusal = keyof typeof soinsRefusals
