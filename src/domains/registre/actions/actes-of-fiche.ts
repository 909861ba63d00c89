import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listOfFiche } from '../store/fiche-actes-store.ts'

export type ActeDeFiche = { id: string; titre: string; debut: string; zone: string }

/** What has been done for a fiche-action, the latest first. */
export const listActesOfFiche = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  ficheActionId: string,
  limit = 20,
): Promise<ActeDeFiche[]> =>
  (await listOfFiche(tx, cptsId, ficheActionId, limit)).map(({ debut, ...acte }) => ({
    ...acte,
    debut: fromDate(debut).toString(),
  }))
