/** One sentence for each refusal of the room. */
import { count, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals } from '../../server/documents/index.ts'

export type DialogueRefusal =
  | 'annee-unknown'
  | 'annee-future'
  | 'dossier-unknown'
  | 'dossier-changed'
  | 'dossier-motif-missing'
  | 'dossier-same'
  | 'registre-broken'
  | 'archive-too-large'
  | 'archive-missing'
  | 'lecture-unknown'
  | 'lecture-closed'
  | 'decision-day'
  | 'decision-ligne'
  | 'horodatage-unreadable'
  | 'horodatage-refused'
  | 'horodatage-other'
  | 'horodatage-known'
  | 'horodatage-unknown'
  | DocumentFault

export const dialogueRefusals: Refusals<DialogueRefusal> = {
  ...documentRefusals,
  'annee-unknown': { status: 404, say: () => 'Le contrat n’a pas d’année qui commence ce jour-là.' },
  'annee-future': { status: 409, say: () => `Cette année de contrat n’a pas commencé${NBSP}: il n’y a rien à figer.` },
  'dossier-unknown': { status: 404, say: () => 'Ce dossier n’existe pas dans cette CPTS.' },
  'dossier-changed': {
    status: 409,
    say: ({ version }) =>
      `La version ${version as number} vient d’être figée par quelqu’un d’autre. Relisez-la avant d’en figer une autre.`,
  },
  'dossier-motif-missing': {
    status: 422,
    say: () => `Dites pourquoi il faut une nouvelle version${NBSP}: la CPAM et l’ARS le liront.`,
  },
  'dossier-same': {
    status: 409,
    say: ({ version }) => `Rien n’a changé depuis la version ${version as number}. Rien n’a été figé.`,
  },
  'registre-broken': {
    status: 409,
    say: ({ sequence }) =>
      `La chaîne du registre est rompue à l’acte n°${NBSP}${sequence as number}${NBSP}: un dossier ne peut pas s’y appuyer. Rien n’a été figé.`,
  },
  'archive-too-large': {
    status: 413,
    say: ({ pieces }) => `Les pièces pèsent trop lourd (${count(pieces as number, 'pièce')}). Rien n’a été figé.`,
  },
  'archive-missing': { status: 404, say: () => 'L’archive de ce dossier est introuvable sur le serveur.' },
  'lecture-unknown': { status: 404, say: () => 'Ce lien de lecture n’existe pas.' },
  'lecture-closed': { status: 410, say: () => `Ce lien est fermé${NBSP}: demandez-en un autre à la CPTS.` },
  'decision-ligne': { status: 422, say: () => 'Cette ligne n’est pas dans le dossier figé.' },
  'decision-day': {
    status: 422,
    say: () => 'Une décision a été prise après le début de l’année de contrat, et aujourd’hui au plus tard.',
  },
  'horodatage-unreadable': { status: 422, say: () => 'Ce fichier n’est pas une réponse d’horodatage (RFC 3161).' },
  'horodatage-refused': {
    status: 422,
    say: () => `L’autorité n’a pas accordé l’horodatage${NBSP}: sa réponse est un refus.`,
  },
  'horodatage-other': {
    status: 422,
    say: () => `Cette réponse porte sur un autre fichier que ce dossier. Elle n’a pas été jointe.`,
  },
  'horodatage-known': { status: 409, say: () => 'Cette réponse est déjà jointe au dossier.' },
  'horodatage-unknown': { status: 404, say: () => 'Cette réponse d’horodatage n’existe pas.' },
}
