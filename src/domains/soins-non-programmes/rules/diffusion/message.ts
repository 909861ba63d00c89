/**
 * The mail that a group receives: that a request waits, and the link. Not who, not what, not where from: what is needed to
 * answer stands behind the link.
 */
import { formatMoment, NBSP } from '../../../../kernel/french.ts'
import type { Instant } from '../../../../kernel/time.ts'

type Said = { address: string; echeance: Instant; zone: string; cpts: string; habituel: boolean }

export const sayDiffusion = ({ address, echeance, zone, cpts, habituel }: Said): { sujet: string; corps: string } => ({
  sujet: 'Une demande vous attend',
  corps: [
    'Bonjour,',
    habituel ? `Une demande de soins vous attend, vous en premier.` : `Une demande de soins vous attend.`,
    `Ce lien dit l’essentiel et permet de répondre en deux gestes${NBSP}: «${NBSP}je peux${NBSP}» ou «${NBSP}je ne peux pas${NBSP}».`,
    address,
    `Il vaut jusqu’à ${formatMoment(echeance, zone)}. Le premier qui accepte prend la demande.`,
    'Il est à vous seul. Vous pouvez y demander de ne plus recevoir ces messages.',
    `${cpts}${NBSP}: ce message est automatique et ne dit rien d’un patient.`,
  ].join('\n\n'),
})
