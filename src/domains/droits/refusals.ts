import { count } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export type DroitsRefusal = 'personne-unknown' | 'professionnel-expected' | 'last-holder' | 'not-oneself'

export const droitsRefusals: Refusals<DroitsRefusal> = {
  'personne-unknown': { status: 404, say: () => 'Cette personne n’est pas connue de votre CPTS.' },
  'professionnel-expected': {
    status: 409,
    say: ({ rendezVous }) =>
      `Des patients attendent cette personne : déplacez d’abord ${count(Number(rendezVous), 'rendez-vous', 'rendez-vous')} à venir. Rien n’a été effacé.`,
  },
  'last-holder': {
    status: 409,
    say: () =>
      'Une personne au moins doit garder la coordination ou la présidence. Donnez d’abord ce rôle à quelqu’un d’autre : rien n’a été effacé.',
  },
  'not-oneself': {
    status: 409,
    say: () => 'On ne s’efface pas soi-même : demandez à une autre personne de la coordination ou de la présidence.',
  },
}
