import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'

/** The civil day of the CPTS. */
export const readJour = async ({ tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<string> =>
  civilDate(now, (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris').toString()
