import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listPresencesOf } from '../store/read-store.ts'

/** What the registre says of one professional, with what was written of them. */
export const readPresencesOf = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const rows = await listPresencesOf(tx, cptsId, professionnelId)
  return rows.map(({ debut, fin, contenu, ...row }) => ({
    ...row,
    debut: fromDate(debut).toString(),
    fin: fromDate(fin).toString(),
    contenu: contenu as unknown,
  }))
}
