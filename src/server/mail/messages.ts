/** Mails of accounts. No health data, no patient: a link and what it does. */
import { formatMoment, NBSP } from '../../kernel/french.ts'
import type { Instant } from '../../kernel/time.ts'

export type Message = { sujet: string; corps: string }

const SIGNATURE = `Ce message est envoyé par Maillage. Si vous ne l’attendiez pas, ne faites rien${NBSP}: sans vous, le lien n’ouvre rien.`

export const sayReset = (address: string, expireLe: Instant, zone: string): Message => ({
  sujet: 'Choisir un nouveau mot de passe',
  corps: [
    'Bonjour,',
    'Vous avez demandé à choisir un nouveau mot de passe. Ce lien le permet, une seule fois\u00a0:',
    address,
    `Il expire ${formatMoment(expireLe, zone)}.`,
    SIGNATURE,
  ].join('\n\n'),
})

export const sayInvitation = (address: string, expireLe: Instant, zone: string, cpts: string): Message => ({
  sujet: `${cpts} vous ouvre un accès`,
  corps: [
    'Bonjour,',
    `${cpts} vous ouvre un accès à son espace de travail. Ce lien permet de choisir votre mot de passe\u00a0:`,
    address,
    `Il expire ${formatMoment(expireLe, zone)}.`,
    SIGNATURE,
  ].join('\n\n'),
})
