/** Refusals of the calendar, of invitations and of polls on dates. */
import { formatDate, formatTime } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Refusals } from '../../server/actions/action.ts'

const sayHour = ({ jour, debut }: Record<string, unknown>): string => {
  const day = Temporal.PlainDate.from(String(jour))
  const time = Temporal.PlainTime.from(String(debut))
  return `${formatDate(day, { year: false })} à ${formatTime(time)}`
}

export const calendrierRefusals = {
  'invitation-unknown': {
    status: 404,
    say: () => 'Cette invitation n’existe plus\u00a0: votre nom a pu être ôté de la liste.',
  },
  'reunion-annulee': { status: 409, say: () => 'Cette réunion est annulée\u00a0: il n’y a plus à y répondre.' },
  'reunion-passee': { status: 409, say: () => 'Cette réunion a déjà eu lieu\u00a0: il n’y a plus à y répondre.' },
  'flux-unknown': { status: 404, say: () => 'Cet abonnement n’existe pas, ou est déjà fermé.' },
  'cible-unknown': { status: 422, say: () => 'Choisissez le groupe ou la mission à suivre.' },
  'sondage-unknown': { status: 404, say: () => 'Ce sondage n’existe pas ou plus dans cette CPTS.' },
  'sondage-closed': {
    status: 409,
    say: () => 'Ce sondage est clos\u00a0: les réponses n’y changent plus.',
  },
  'sondage-open': { status: 409, say: () => 'Ce sondage est déjà ouvert.' },
  'sondage-became-reunion': {
    status: 409,
    say: () => 'Ce sondage est devenu une réunion\u00a0: changez la date dans la réunion.',
  },
  'creneau-unknown': { status: 422, say: () => 'Un de ces créneaux n’est plus proposé. Rouvrez le sondage.' },
  'creneau-past': {
    status: 422,
    say: (facts) =>
      `Le créneau de ${sayHour(facts)} est déjà passé. Rien n’a été enregistré\u00a0: choisissez-en un autre.`,
  },
  'creneau-hour': {
    status: 422,
    say: (facts) =>
      `L’heure de ${sayHour(facts)} ${facts.raison === 'exists-twice' ? 'existe deux fois' : 'n’existe pas'}, les horloges changent ce jour-là. Choisissez-en une autre.`,
  },
  'creneaux-too-many': { status: 422, say: () => 'Un sondage propose soixante créneaux au plus.' },
  'cloture-past': { status: 422, say: () => 'Le dernier jour pour répondre est déjà passé.' },
  'cloture-too-far': {
    status: 422,
    say: () =>
      'Le dernier jour pour répondre est à moins de soixante jours\u00a0: les liens ne vivent pas plus longtemps.',
  },
  'participant-unknown': { status: 404, say: () => 'Cette personne n’est pas, ou plus, dans ce sondage.' },
  'participant-nameless': {
    status: 422,
    say: () => 'Donnez le nom de chaque personne, ou choisissez-la dans l’équipe.',
  },
  'nom-needed': { status: 422, say: () => 'Donnez votre nom, pour que l’on sache qui répond.' },
  'nom-already-there': {
    status: 409,
    say: () =>
      'Ce nom est déjà dans le sondage. Si c’est vous, ouvrez le lien que vous avez reçu ou gardé\u00a0: il permet de changer vos réponses. Sinon, ajoutez une initiale ou votre commune.',
  },
  'sondage-full': {
    status: 409,
    say: () => 'Ce sondage a déjà cinq cents réponses\u00a0: c’est le plus qu’il peut tenir.',
  },
  'relance-today': {
    status: 409,
    say: () => 'Une relance est déjà partie aujourd’hui. La prochaine pourra partir demain.',
  },
  'nobody-to-remind': { status: 409, say: () => 'Personne à relancer\u00a0: chacun a répondu, ou n’a pas d’adresse.' },
} as const satisfies Refusals<string>
