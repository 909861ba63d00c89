import { NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'

export const registreRefusals: Refusals<'acte-unknown' | 'page-mark-unreadable'> = {
  'acte-unknown': { status: 404, say: () => 'Cet acte n’est pas dans le registre de cette CPTS.' },
  'page-mark-unreadable': {
    status: 422,
    say: () => `La suite demandée n’est pas lisible${NBSP}: reprenez la liste depuis le début.`,
  },
}
