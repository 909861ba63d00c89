/** Sentences of the waiting list and of requests told to a group. */
import type { Refusals } from '../../server/actions/action.ts'

export const attenteRefusals = {
  'attente-unknown': { status: 404, say: () => 'Cette demande n’est pas, ou plus, sur la liste d’attente.' },
  'groupe-unknown': { status: 404, say: () => 'Ce groupe n’existe pas ou plus dans cette CPTS.' },
  'groupe-empty': {
    status: 422,
    say: () => 'Ce groupe ne désigne personne. Choisissez une profession, une commune, une structure ou des personnes.',
  },
  'groupe-name-taken': { status: 409, say: () => 'Un autre groupe porte déjà ce nom.' },
  'diffusion-unknown': { status: 404, say: () => 'Cette diffusion n’existe pas ou plus.' },
  'diffusion-already-running': {
    status: 409,
    say: () => 'Cette demande est déjà diffusée. Attendez les réponses, ou arrêtez d’abord cette diffusion.',
  },
  'diffusion-nobody': {
    status: 409,
    say: () => 'Personne ne peut être sollicité dans ce groupe\u00a0: ouvrez-le pour lire pourquoi.',
  },
  'habituel-unreachable': {
    status: 409,
    say: ({ raison }) => `Ce professionnel ne peut pas être sollicité par message\u00a0: ${String(raison)}.`,
  },
  'diffusion-over': {
    status: 409,
    say: () => 'Merci. Cette demande n’est plus à prendre\u00a0: elle a trouvé une réponse, ou son délai est passé.',
  },
  'diffusion-taken': {
    status: 409,
    say: () => 'Merci d’avoir répondu. Cette demande est déjà prise\u00a0: quelqu’un a accepté avant vous.',
  },
  'diffusion-not-open': {
    status: 409,
    say: () => 'Cette demande est d’abord proposée au professionnel habituel. Revenez dans quelques minutes.',
  },
  'diffusion-already-yours': {
    status: 409,
    say: () => 'Vous avez déjà accepté cette demande. Pour changer, appelez le secrétariat de la CPTS.',
  },
} as const satisfies Refusals<string>
