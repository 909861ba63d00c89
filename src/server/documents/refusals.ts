/** What people are told when a document is not made: rooms spread it in their own refusals. */
import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../actions/action.ts'
import type { DocumentFault } from './model.ts'

export const documentRefusals: Refusals<DocumentFault> = {
  'document-too-large': {
    status: 422,
    say: () => 'Ce document est trop long pour être produit en une fois. Produisez-le par parties.',
  },
  'document-invalid': {
    status: 422,
    say: () =>
      `Ce document ne peut pas être produit${NBSP}: il lui manque un titre, ou une de ses figures est illisible.`,
  },
  'document-too-slow': {
    status: 503,
    say: () => 'Ce document demande trop de temps. Rien n’a été perdu. Essayez de le produire par parties.',
  },
  'documents-busy': {
    status: 503,
    say: () => 'Beaucoup de documents sont demandés en même temps. Recommencez dans une minute.',
  },
  'document-failed': {
    status: 503,
    say: () =>
      'Ce document n’a pas pu être produit. Rien n’a été perdu. Recommencez, puis prévenez la personne qui exploite Maillage.',
  },
}
