/** One sentence for each refusal of the life, of the six steps and of the versions. */
import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export type EtapeRefusal =
  | 'etape-dates-order'
  | 'etape-held-by-version'
  | 'motif-without-opposition'
  | 'mission-dates-order'
  | 'papier-document-unknown'
  | 'papier-twice'
  | 'papier-unknown'
  | 'interlocuteur-unknown'
  | 'telephone-unreadable'
  | 'moyen-unknown'
  | 'moyen-unmeasured'
  | 'projet-is-frozen'
  | 'besoin-unknown'
  | 'vote-in-the-future'
  | 'no-priority-to-vote'
  | 'objectif-missing'
  | 'projet-incomplete'
  | 'sent-in-the-future'
  | 'nothing-sent-yet'
  | 'draft-already-open'
  | 'version-projet-unknown'
  | 'version-not-sent'
  | 'answer-dates-order'
  | 'answer-needs-a-day'
  | 'answer-in-the-future'
  | 'opposition-needs-a-ground'

export const etapesRefusals: Refusals<EtapeRefusal> = {
  'etape-dates-order': {
    status: 422,
    say: () => `Les dates vont dans l’ordre${NBSP}: envoi, réception, réponse. Corrigez celle qui vient trop tôt.`,
  },
  'etape-held-by-version': {
    status: 409,
    say: () =>
      `Ces dates sont celles d’une version envoyée du projet de santé. Notez-les dans «${NBSP}Versions${NBSP}».`,
  },
  'papier-document-unknown': { status: 422, say: () => 'Ce document n’est pas, ou plus, gardé par la CPTS.' },
  'papier-twice': { status: 409, say: () => 'Ce document est déjà joint à cette étape.' },
  'papier-unknown': { status: 404, say: () => 'Ce papier n’est pas, ou plus, joint à une étape.' },
  'motif-without-opposition': { status: 422, say: () => 'Un motif ne va qu’avec une réponse défavorable.' },
  'mission-dates-order': { status: 422, say: () => 'Une mission se déploie après avoir démarré.' },
  'interlocuteur-unknown': { status: 404, say: () => 'Cet interlocuteur n’est plus noté.' },
  'telephone-unreadable': { status: 422, say: () => 'Ce numéro de téléphone n’est pas lisible.' },
  'moyen-unknown': { status: 404, say: () => 'Ce moyen n’est plus noté.' },
  'moyen-unmeasured': { status: 422, say: () => 'Notez un montant, des heures, ou les deux.' },
  'projet-is-frozen': {
    status: 409,
    say: () => 'Le projet envoyé ne change plus. Ouvrez un avenant pour écrire la suite.',
  },
  'besoin-unknown': { status: 404, say: () => 'L’un des besoins n’est plus dans le diagnostic.' },
  'vote-in-the-future': { status: 422, say: () => 'Le vote ne peut pas être daté d’un jour à venir.' },
  'no-priority-to-vote': { status: 409, say: () => 'Choisissez d’abord au moins une priorité.' },
  'objectif-missing': { status: 404, say: () => 'Cet objectif n’est plus dans le projet de santé.' },
  'projet-incomplete': {
    status: 409,
    say: ({ manques }) => `Le projet ne peut pas encore partir. ${((manques as string[]) ?? []).join(' ')}`,
  },
  'sent-in-the-future': { status: 422, say: () => 'La date d’envoi ne peut pas être à venir.' },
  'nothing-sent-yet': { status: 409, say: () => 'Rien n’a encore été envoyé\u00a0: le projet initial est ouvert.' },
  'draft-already-open': { status: 409, say: () => 'Une version est déjà ouverte\u00a0: vous pouvez y écrire.' },
  'version-projet-unknown': { status: 404, say: () => 'Cette version du projet de santé n’existe pas.' },
  'version-not-sent': { status: 409, say: () => 'Cette version n’est pas encore envoyée.' },
  'answer-dates-order': {
    status: 422,
    say: () => 'La réception vient après l’envoi, et la réponse après la réception.',
  },
  'answer-needs-a-day': { status: 422, say: () => 'Une réponse a une date\u00a0: notez les deux, ou aucune.' },
  'answer-in-the-future': { status: 422, say: () => 'Notez ce qui a eu lieu\u00a0: la date ne peut pas être à venir.' },
  'opposition-needs-a-ground': {
    status: 422,
    say: () => 'L’ARS ne s’oppose que pour deux motifs\u00a0: dites lequel.',
  },
}
