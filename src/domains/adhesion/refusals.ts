/** One sentence for each refusal of the room. */
import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals } from '../../server/documents/index.ts'
import { type CommunauteRefusal, communauteRefusals } from '../communaute/index.ts'
import { type DecisionFault, decisionRefusals } from '../gouvernance/index.ts'
import { type RapprochementFault, rapprochementRefusals } from '../tresorerie/index.ts'

type Own =
  | 'page-adhesion-unknown'
  | 'page-is-closed'
  | 'profession-missing'
  | 'structure-missing'
  | 'textes-to-accept'
  | 'demandes-too-many'
  | 'demande-unknown'
  | 'demande-asks-nothing'
  | 'demande-is-decided'
  | 'demande-waits-for-answer'
  | 'demande-fiche-to-choose'
  | 'decision-needs-words'
  | 'decision-to-come'
  | 'adresse-missing'
  | 'adresse-taken'
  | 'texte-unknown'
  | 'texte-being-published'
  | 'campagne-unknown'
  | 'campagne-is-closed'
  | 'campagne-was-called'
  | 'campagne-being-called'
  | 'compte-unknown'
  | 'appel-unknown'
  | 'appel-is-paid'
  | 'appel-overpaid'
  | 'appel-not-exempt'
  | 'appel-has-payments'
  | 'appel-has-no-payment'
  | 'payment-to-come'
  | 'reglement-unknown'
  | 'reglement-of-statement'
  | 'member-unknown'
  | 'member-has-no-address'
  | 'not-a-member'
export type AdhesionRefusal = Own | CommunauteRefusal | RapprochementFault | DecisionFault | DocumentFault

export const adhesionRefusals: Refusals<AdhesionRefusal> = {
  ...communauteRefusals,
  ...rapprochementRefusals,
  ...decisionRefusals,
  ...documentRefusals,
  'page-adhesion-unknown': {
    status: 404,
    say: () => 'Aucune CPTS ne reçoit de demandes d’adhésion à cette adresse. Demandez-la à votre CPTS.',
  },
  'page-is-closed': {
    status: 409,
    say: () => `L’adhésion en ligne est fermée${NBSP}: ouvrez-la dans les réglages avant d’inviter.`,
  },
  'profession-missing': { status: 422, say: () => 'Choisissez votre profession.' },
  'structure-missing': { status: 422, say: () => 'Donnez le nom et le genre de la structure.' },
  'textes-to-accept': {
    status: 422,
    say: () => 'Un texte reste à lire et à accepter. Rien n’a été envoyé, votre saisie est gardée.',
  },
  'demandes-too-many': {
    status: 429,
    say: () => 'Beaucoup de demandes arrivent en même temps. Recommencez dans une heure.',
  },
  'demande-unknown': { status: 404, say: () => 'Cette demande d’adhésion n’existe pas, ou plus.' },
  'demande-asks-nothing': { status: 409, say: () => 'Aucune précision n’est attendue de vous.' },
  'demande-is-decided': {
    status: 409,
    say: ({ nom }) => (nom ? `La demande de ${nom as string} est déjà décidée.` : 'Cette demande est déjà décidée.'),
  },
  'demande-waits-for-answer': {
    status: 409,
    say: ({ nom }) => `La précision demandée à ${nom as string} n’est pas encore arrivée.`,
  },
  'demande-fiche-to-choose': {
    status: 409,
    say: ({ nom }) =>
      `Une fiche ressemble à ${nom as string}${NBSP}: ouvrez la demande et dites si c’est la même personne. Rien n’a été décidé.`,
  },
  'decision-needs-words': { status: 422, say: () => 'Dites pourquoi\u00a0: la personne le lira.' },
  'decision-to-come': { status: 422, say: () => 'Le jour de la décision ne peut pas être à venir.' },
  'adresse-missing': { status: 422, say: () => 'Choisissez l’adresse de la page avant de l’ouvrir.' },
  'adresse-taken': { status: 409, say: () => 'Cette adresse est déjà prise. Choisissez-en une autre.' },
  'texte-unknown': { status: 404, say: () => 'Ce texte n’existe pas, ou n’est plus à accepter.' },
  'texte-being-published': {
    status: 409,
    say: () => 'Quelqu’un publie ce texte au même instant. Relisez la version en vigueur.',
  },
  'campagne-unknown': { status: 404, say: () => 'Aucune campagne de cotisation n’est écrite pour cette année.' },
  'campagne-is-closed': { status: 409, say: () => `Cette campagne est close${NBSP}: rouvrez-la d’abord.` },
  'campagne-was-called': {
    status: 409,
    say: () =>
      'Des cotisations ont déjà été appelées avec ce barème\u00a0: il ne change plus. Une personne peut être dispensée, une par une.',
  },
  'campagne-being-called': {
    status: 409,
    say: () => 'Quelqu’un appelle cette campagne au même instant. Rien n’a été appelé deux fois.',
  },
  'compte-unknown': { status: 422, say: () => 'Ce compte bancaire n’existe pas, ou est fermé.' },
  'appel-unknown': { status: 404, say: () => 'Cet appel de cotisation n’existe pas, ou plus.' },
  'appel-is-paid': { status: 409, say: () => 'Rien ne reste dû\u00a0: il n’y a rien à envoyer.' },
  'appel-overpaid': {
    status: 409,
    say: () => 'Ce paiement dépasse ce qui reste dû. Rien n’a été noté.',
  },
  'appel-not-exempt': { status: 409, say: () => 'Cette personne n’est pas dispensée.' },
  'appel-has-payments': {
    status: 409,
    say: () => 'Un paiement est déjà noté\u00a0: retirez-le avant de dispenser.',
  },
  'appel-has-no-payment': { status: 409, say: () => 'Rien n’est encore payé\u00a0: il n’y a pas de reçu.' },
  'payment-to-come': { status: 422, say: () => 'Le jour du paiement ne peut pas être à venir.' },
  'reglement-unknown': { status: 404, say: () => 'Ce paiement n’existe pas, ou plus.' },
  'reglement-of-statement': {
    status: 409,
    say: () => 'Ce paiement vient d’un relevé\u00a0: défaites son rapprochement dans Finances.',
  },
  'member-unknown': { status: 404, say: () => 'Aucune adhésion n’est connue pour vous dans cette CPTS.' },
  'member-has-no-address': { status: 409, say: () => 'Aucune adresse de courriel n’est notée pour ce membre.' },
  'not-a-member': {
    status: 409,
    say: () => 'Aucune adhésion ne court aujourd’hui\u00a0: il n’y a rien à attester.',
  },
}
