import { formatNumber } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export const scrutinRefusals = {
  'scrutin-unknown': { status: 404, say: () => 'Ce scrutin n’existe pas ou plus dans cette CPTS.' },
  'scrutin-opened': { status: 409, say: () => 'Ce scrutin a déjà été ouvert.' },
  'scrutin-closed': { status: 409, say: () => 'Ce scrutin n’est pas ouvert\u00a0: on n’y vote pas.' },
  'not-elector': { status: 403, say: () => 'Vous n’avez pas de voix à donner dans ce scrutin.' },
  'consultative-voice': {
    status: 403,
    say: () => 'Les statuts donnent ici une voix consultative\u00a0: elle est entendue, elle ne vote pas.',
  },
  'procuration-given': {
    status: 409,
    say: () => 'Vous avez donné procuration. Reprenez-la pour voter vous-même.',
  },
  'already-voted': {
    status: 409,
    say: () => 'Un vote a déjà été reçu pour cette personne\u00a0: c’est le premier qui compte.',
  },
  'voix-number': {
    status: 422,
    say: ({ voix }) => `Cette personne a ${formatNumber(Number(voix))} voix\u00a0: il faut une enveloppe par voix.`,
  },
  'voix-too-many': {
    status: 409,
    say: ({ voix, max }) =>
      `Une personne a ${formatNumber(Number(voix))} voix. Au-delà de ${formatNumber(Number(max))}, le vote secret se tient sur papier.`,
  },
  'too-few-voters': {
    status: 409,
    say: ({ votants, min }) =>
      `${Number(votants) === 0 ? 'Personne n’a voté' : Number(votants) === 1 ? 'Une seule personne a voté' : `${formatNumber(Number(votants))} personnes ont voté`}\u00a0: sous ${formatNumber(Number(min))} votants, le résultat dirait le vote de chacun. Attendez d’autres votes, ou annulez ce scrutin.`,
  },
  'urn-lost': {
    status: 409,
    say: () =>
      'La clé de cette urne n’est plus là\u00a0: l’installation a été restaurée depuis une sauvegarde, qui ne la contient jamais. Annulez ce scrutin et votez de nouveau.',
  },
  'urn-sealed': { status: 409, say: () => 'L’urne s’ouvre à la clôture du scrutin, pas avant.' },
} as const satisfies Refusals<string>
