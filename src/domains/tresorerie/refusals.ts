/** One sentence for each refusal of the room. */
import { count, listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type ImportFault, importRefusals } from '../../server/files/refusals.ts'
import { MANQUE_LABELS } from './labels.ts'
import type { ChampReleve } from './rules/colonnes-releve.ts'
import type { IbanFault } from './rules/iban.ts'

export type RapprochementFault =
  | 'ligne-unknown'
  | 'ligne-depassee'
  | 'ligne-ecartee'
  | 'rapprochement-twice'
  | 'rapprochement-sens'
export type TresorerieRefusal =
  | 'compte-unknown'
  | 'compte-closed'
  | 'iban-already-known'
  | 'releve-columns-missing'
  | 'releve-already-imported'
  | 'releve-rapproche'
  | 'releve-paie'
  | 'rapprochement-unknown'
  | RapprochementFault
  | IbanFault
  | ImportFault

/** For the rooms that match lines: they spread these in their own. */
export const rapprochementRefusals: Refusals<RapprochementFault> = {
  'ligne-unknown': { status: 404, say: () => 'Cette ligne de relevé n’existe pas, ou plus.' },
  'ligne-depassee': {
    status: 409,
    say: () => 'La ligne ne porte pas assez pour cela. Rien n’a été rapproché.',
  },
  'ligne-ecartee': {
    status: 409,
    say: () => `Cette ligne a été mise à l’écart${NBSP}: reprenez-la avant de la rapprocher.`,
  },
  'rapprochement-twice': { status: 409, say: () => 'Cette ligne est déjà rapprochée de cela.' },
  'rapprochement-sens': {
    status: 422,
    say: () => 'Une entrée ne se rapproche que de ce qui est dû à la CPTS, une sortie de ce qu’elle doit.',
  },
}

export const tresorerieRefusals: Refusals<TresorerieRefusal> = {
  ...importRefusals,
  ...rapprochementRefusals,
  'compte-unknown': { status: 404, say: () => 'Ce compte bancaire n’existe pas dans cette CPTS.' },
  'compte-closed': { status: 409, say: () => `Ce compte est fermé${NBSP}: rouvrez-le avant d’y importer un relevé.` },
  'iban-already-known': { status: 409, say: () => 'Un compte de cette CPTS porte déjà cet IBAN.' },
  'iban-malformed': {
    status: 422,
    say: () => 'Un IBAN commence par deux lettres et deux chiffres, puis n’a que des lettres et des chiffres.',
  },
  'iban-length': {
    status: 422,
    say: ({ longueur }) => `Un IBAN français a 27 caractères${NBSP}; celui-ci en a ${longueur as number}.`,
  },
  'iban-key': {
    status: 422,
    say: () => 'La clé de cet IBAN ne correspond pas au reste. Relisez-le, un caractère a dû changer.',
  },
  'releve-columns-missing': {
    status: 422,
    say: ({ champs }) =>
      `Dites quelle colonne contient ${listInWords((champs as ChampReleve[]).map((one) => MANQUE_LABELS[one] ?? one))}.`,
  },
  'releve-already-imported': {
    status: 409,
    say: () => 'Ce même fichier a déjà été importé pour ce compte. Rien n’a été écrit une seconde fois.',
  },
  'releve-rapproche': {
    status: 409,
    say: ({ nombre }) =>
      `Des lignes de ce relevé sont rapprochées (${count(nombre as number, 'rapprochement')}). Les défaire rendrait dû ce qu’elles paient. Rien n’a été annulé.`,
  },
  'releve-paie': {
    status: 409,
    say: ({ nombre }) =>
      `${count(nombre as number, 'virement')} de la CPTS ${(nombre as number) > 1 ? 'sont notés payés' : 'est noté payé'} d’après le relevé${NBSP}: l’argent est parti, et le relevé en est la preuve. Rien n’a été défait.`,
  },
  'rapprochement-unknown': { status: 404, say: () => 'Ce rapprochement n’existe pas, ou plus.' },
}
