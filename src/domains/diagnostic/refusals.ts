/** One sentence for each refusal of the room. */
import { count } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export type DiagnosticRefusal =
  | 'profession-absente'
  | 'tableau-unknown'
  | 'tableau-empty'
  | 'tableau-has-faults'
  | 'tableau-without-territoire'

export const diagnosticRefusals: Refusals<DiagnosticRefusal> = {
  'profession-absente': {
    status: 404,
    say: (f) => `Personne de cette profession n’exerce ici. Professions connues\u00a0: ${f.professions}.`,
  },
  'tableau-unknown': { status: 404, say: () => 'Ce tableau n’existe pas, ou a été retiré.' },
  'tableau-empty': {
    status: 422,
    say: () => 'Ce tableau n’a aucune ligne lisible. Collez-le avec sa ligne de titres, un indicateur par ligne.',
  },
  'tableau-has-faults': {
    status: 422,
    say: (f) =>
      `${count(f.lignes as number, 'ligne est', 'lignes sont')} en faute. Rien n’a été gardé. Corrigez-les, ou gardez les autres.`,
  },
  'tableau-without-territoire': {
    status: 422,
    say: () => 'Aucune colonne n’est celle de votre territoire. Dites laquelle au-dessus du tableau.',
  },
}
