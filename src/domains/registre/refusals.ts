import { formatBytes, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import type { AddPreuveRefusal } from './actions/add-preuve.ts'
import type { SignRefusal } from './actions/sign-acte.ts'
import { type DocumentRefusal, MAX_DOCUMENT } from './rules/document.ts'

/** What signing may refuse, for the rooms that sign. */
export const signRefusals: Refusals<SignRefusal> = {
  'acte-genre-unknown': { status: 422, say: () => 'Ce genre d’acte n’existe pas.' },
  'acte-ends-before-start': { status: 422, say: () => 'La fin de l’acte est avant son début.' },
  'acte-not-over': {
    status: 422,
    say: () => `Cet acte n’est pas terminé${NBSP}: il se signe après sa fin.`,
  },
  'presence-ends-before-start': { status: 422, say: () => 'Le départ d’une personne est avant son arrivée.' },
  'preuve-document-unknown': {
    status: 422,
    say: () => `Un document cité en preuve n’est pas conservé ici${NBSP}: ajoutez-le d’abord.`,
  },
  'acte-signed-otherwise': {
    status: 409,
    say: () => `Cet acte est déjà signé avec un autre contenu${NBSP}: écrivez une correction.`,
  },
}

/** What a file may be refused for, for the rooms that take files in. */
export const documentRefusals: Refusals<DocumentRefusal> = {
  'document-empty': { status: 422, say: () => 'Ce fichier est vide.' },
  'document-unreadable': { status: 422, say: () => 'Ce fichier n’est pas arrivé entier\u00a0: envoyez-le de nouveau.' },
  'document-too-large': {
    status: 413,
    say: () => `Ce fichier dépasse ${formatBytes(MAX_DOCUMENT)}\u00a0: allégez-le, ou partagez-le en deux.`,
  },
  'document-kind-refused': {
    status: 422,
    say: () =>
      'Ce genre de fichier n’est pas accepté. Envoyez un PDF, une image (JPEG, PNG, WebP, HEIC), un document ou un classeur sans macro (DOCX, XLSX, ODT, ODS), un CSV ou un texte.',
  },
  'document-name-insured': {
    status: 422,
    say: () => 'Le nom de ce fichier ressemble à un numéro de sécurité sociale\u00a0: renommez-le, puis envoyez-le.',
  },
  'document-erased': {
    status: 409,
    say: () => 'Ce document a été effacé à l’échéance de sa conservation\u00a0: il ne peut pas revenir.',
  },
}

export const addPreuveRefusals: Refusals<AddPreuveRefusal> = {
  'acte-unknown': { status: 404, say: () => 'Cet acte n’est pas dans le registre de cette CPTS.' },
  'acte-annulled': { status: 409, say: () => 'Cet acte est annulé\u00a0: il n’y a plus rien à prouver.' },
  'preuve-document-unknown': signRefusals['preuve-document-unknown'],
  'preuve-already-there': { status: 409, say: () => 'Ce document est déjà une preuve de cet acte.' },
  'presence-unknown': { status: 422, say: () => 'Une de ces présences n’est pas dans cet acte. Rouvrez-le.' },
  'presences-without-sheet': {
    status: 422,
    say: () => 'Seule une feuille de présence, signée par les personnes, dit qui a signé sa présence.',
  },
}

type DemandeRefusal =
  | 'courriel-unknown'
  | 'preuve-already-asked'
  | 'demande-preuve-unknown'
  | 'demande-preuve-closed'
  | 'demande-preuve-reminded-enough'
const demandeRefusals: Refusals<DemandeRefusal> = {
  'courriel-unknown': {
    status: 422,
    say: () => 'Aucune adresse n’est connue pour cette personne\u00a0: donnez-en une.',
  },
  'preuve-already-asked': { status: 409, say: () => 'Cette preuve est déjà demandée\u00a0: vous pouvez la rappeler.' },
  'demande-preuve-unknown': { status: 404, say: () => 'Cette demande de preuve n’existe pas, ou plus.' },
  'demande-preuve-closed': {
    status: 409,
    say: () => 'Cette demande de preuve est close\u00a0: il n’y a plus rien à envoyer.',
  },
  'demande-preuve-reminded-enough': {
    status: 409,
    say: () => 'Deux rappels sont déjà partis\u00a0: appelez plutôt la personne.',
  },
}

export const registreRefusals: Refusals<
  'page-mark-unreadable' | 'document-unknown' | 'document-missing' | DocumentRefusal | AddPreuveRefusal | DemandeRefusal
> = {
  ...documentRefusals,
  ...addPreuveRefusals,
  ...demandeRefusals,
  'document-unknown': { status: 404, say: () => 'Ce document n’est pas gardé par cette CPTS, ou il a été effacé.' },
  'document-missing': {
    status: 410,
    say: () =>
      'Le contenu de ce document manque sur le serveur\u00a0: la vérification du registre le dit aussi. Prévenez l’opérateur.',
  },
  'page-mark-unreadable': {
    status: 422,
    say: () => `La suite demandée n’est pas lisible${NBSP}: reprenez la liste depuis le début.`,
  },
}
