import { count, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { documentRefusals } from '../../server/documents/index.ts'
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
  'grille-unknown': unknown('Cette version de la grille'),
  'grille-not-draft': {
    status: 409,
    say: () => 'Cette version est déjà validée\u00a0: elle ne se change plus. Commencez une nouvelle version.',
  },
  'grille-changed': {
    status: 409,
    say: () => 'La grille a changé depuis que vous l’avez lue. Rien n’a été enregistré\u00a0: relisez-la.',
  },
  'grille-not-validated': {
    status: 409,
    say: () => 'Aucun médecin n’a validé cette version\u00a0: le bureau ne peut pas s’en servir.',
  },
  'grille-not-in-use': {
    status: 409,
    say: () => 'Cette grille n’est pas, ou plus, en usage. Reprenez avec celle qui l’est.',
  },
  'grille-faulty': {
    status: 422,
    say: ({ phrase }) => `La grille ne peut pas encore être validée. ${String(phrase)}`,
  },
  'grille-unreadable': {
    status: 422,
    say: ({ lignes, autres }) =>
      `Rien n’a été importé${NBSP}: ${String(lignes)}.${Number(autres) > 0 ? ` Et ${count(Number(autres), 'autre faute', 'autres fautes')}.` : ''}`,
  },
  'medecin-needed': {
    status: 403,
    say: () => 'Seul un médecin en exercice, qui a sa fiche dans cette CPTS, valide une grille.',
  },
  'medecin-without-rpps': {
    status: 409,
    say: () => 'La fiche de ce médecin n’a pas de numéro RPPS. Complétez-la\u00a0: une validation nomme son auteur.',
  },
  'parcours-invalid': {
    status: 422,
    say: () => 'Ce chemin n’est pas un chemin entier de la grille en usage.',
  },
  'parcours-unknown': { status: 404, say: () => 'Aucun chemin de triage n’est gardé pour cette demande.' },
  'structure-unknown': unknown('Cette structure'),
  'orientation-unknown': { status: 404, say: () => 'Cette demande n’est pas orientée ailleurs.' },
  'appel-unknown': unknown('Cet appel'),
  'appel-to-come': { status: 422, say: () => 'Cet appel serait reçu dans l’avenir. Corrigez l’heure.' },
  'appel-needs-demande': {
    status: 422,
    say: () => 'Un appel noté «\u00a0demande de soins\u00a0» va avec sa demande, et aucun autre.',
  },
  'rappel-needs-hour': {
    status: 422,
    say: () => 'Un appel «\u00a0à rappeler\u00a0» dit pour quand\u00a0; les autres n’ont pas d’heure de rappel.',
  },
  'rappel-done': { status: 409, say: () => 'Ce rappel est déjà fait.' },
  'telephone-without-rappel': { status: 422, say: () => 'Un numéro n’est gardé que pour un rappel.' },
  'telephone-not-yours': {
    status: 422,
    say: () => 'Votre rôle ne permet pas de noter un numéro\u00a0: notez l’appel sans lui.',
  },
  'telephone-unknown': { status: 404, say: () => 'Aucun numéro n’est gardé pour cet appel.' },
  'periode-invalid': {
    status: 422,
    say: () => 'La période doit aller d’un jour à un jour suivant, trois ans au plus.',
  },
  ...documentRefusals,
} as const satisfies Refusals<string>
export type SoinsRefusal = keyof typeof soinsRefusals
