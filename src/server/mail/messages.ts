/** Mails of accounts. No health data, no patient: a link and what it does. */

import { type PreuveAsked, sayNature } from '../../domains/registre/index.ts'
import type { GrilleEnvoyee } from '../../domains/soins-non-programmes/index.ts'
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

/** The title of an acte names no patient: it is told, so that who reads knows what is asked. */
export const sayPreuve = (asked: PreuveAsked, cpts: string): Message => {
  const nature = sayNature(asked.nature)
  const when = formatMoment(asked.debut, asked.zone)
  return {
    sujet: `${asked.rappel ? `Rappel${NBSP}: ` : ''}${cpts} vous demande un document`,
    corps: [
      'Bonjour,',
      `Pour garder la preuve de ce qui a été fait, ${cpts} vous demande un document${NBSP}:`,
      `${nature}\n${asked.titre}, ${when}`,
      'Ce lien permet de l’envoyer sans compte, depuis un téléphone ou un ordinateur\u00a0: une photographie suffit.',
      asked.address,
      `Il expire ${formatMoment(asked.expireLe, asked.zone)}.`,
      'N’envoyez rien qui nomme un patient.',
      SIGNATURE,
    ].join('\n\n'),
  }
}

/** A grid is a text of organisation: no patient stands in it. */
export const sayGrille = (sent: GrilleEnvoyee, cpts: string): Message => ({
  sujet: `${cpts} vous demande de valider une grille de triage`,
  corps: [
    'Bonjour,',
    `${cpts} vous demande, comme médecin, de relire la grille qui oriente les appels du bureau des soins non programmés${NBSP}:`,
    sent.titre,
    'Ce lien l’ouvre sans compte. Vous y lisez chaque question et chaque issue, puis vous la validez, ou non\u00a0: rien ne sert tant que vous ne l’avez pas fait.',
    sent.address,
    `Il expire ${formatMoment(sent.expireLe, sent.zone)}.`,
    SIGNATURE,
  ].join('\n\n'),
})
