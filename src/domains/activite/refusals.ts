import type { Refusals } from '../../server/actions/action.ts'
import { documentRefusals } from '../../server/documents/index.ts'
import { signRefusals } from '../registre/index.ts'
import { calendrierRefusals } from './refusals-calendrier.ts'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })

export const activiteRefusals = {
  'activite-unknown': unknown('Cette activité'),
  'activite-signed': {
    status: 409,
    say: () => 'Cette activité est signée\u00a0: elle est dans le registre. Une correction s’écrit depuis son acte.',
  },
  'activite-cancelled': {
    status: 409,
    say: () => 'Cette activité est annulée. Rétablissez-la pour la changer.',
  },
  'horaire-vide': { status: 422, say: () => 'L’heure de fin doit suivre celle de début.' },
  'hour-does-not-exist': {
    status: 422,
    say: ({ raison }) =>
      raison === 'exists-twice'
        ? 'Cette heure existe deux fois ce jour-là, les horloges changent. Choisissez-en une autre.'
        : 'Cette heure n’existe pas ce jour-là, les horloges changent. Choisissez-en une autre.',
  },
  'commune-unknown': {
    status: 422,
    say: ({ code }) => `La commune ${String(code)} n’est pas connue. Choisissez-la dans la liste.`,
  },
  'fiche-unknown': unknown('Cette fiche-action'),
  'invite-unknown': unknown('Cette personne invitée'),
  'address-missing': {
    status: 422,
    say: () => 'Cette personne n’a pas d’adresse de courriel connue. Copiez le lien et donnez-le-lui vous-même.',
  },
  'feuille-crowded': {
    status: 409,
    say: () => 'Trop de feuilles sont ouvertes en même temps dans l’installation. Recommencez dans un instant.',
  },
  'feuille-closed': { status: 409, say: () => 'La feuille est close. Voyez avec la personne qui organise.' },
  'code-wrong': {
    status: 422,
    say: () => 'Ce code n’ouvre pas de feuille, ou vient de changer. Prenez celui qui est affiché maintenant.',
  },
  'code-wait': {
    status: 429,
    say: () => 'Trop de codes faux ont été essayés. Attendez une minute, ou lisez l’image avec l’appareil photo.',
  },
  'pass-wrong': {
    status: 403,
    say: () => 'Cette page ne vient pas de la feuille. Lisez le code affiché dans la salle.',
  },
  'pass-late': {
    status: 410,
    say: () => 'Il s’est passé plus de cinq minutes. Lisez de nouveau le code affiché dans la salle.',
  },
  'search-too-much': {
    status: 429,
    say: () => 'Trop de recherches à la suite. Écrivez votre nom entier et votre profession.',
  },
  'person-unknown': unknown('Cette personne'),
  'name-needed': { status: 422, say: () => 'Donnez votre nom et votre profession.' },
  'already-present': {
    status: 409,
    say: () => 'Cette personne est déjà sur la feuille. Si vous ne l’y avez pas mise, dites-le à qui organise.',
  },
  'presence-unknown': unknown('Cette présence'),
  'depart-before': { status: 422, say: () => 'Le départ doit suivre l’arrivée.' },
  'lien-needed': {
    status: 404,
    say: () => 'Ce lien n’ouvre plus d’activité. Demandez-en un autre à votre CPTS.',
  },
  'piece-unknown': unknown('Cette pièce'),
  'piece-twice': { status: 409, say: () => 'Ce document est déjà joint.' },
  'suite-unknown': unknown('Cette suite'),
  'suite-twice': { status: 422, say: () => 'La même suite est donnée deux fois.' },
  'not-over': { status: 409, say: () => 'L’activité n’est pas terminée à cette heure-là.' },
  'not-ready': { status: 409, say: ({ manque }) => String(manque) },
  ...signRefusals,
  ...documentRefusals,
  'too-early': { status: 409, say: () => 'On signe à partir d’une demi-heure avant le début.' },
  ...calendrierRefusals,
} as const satisfies Refusals<string>
