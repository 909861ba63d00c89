/** What one may know of the seals of a trail without walking it. */
import { fromDate, Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { readMark, readSealing as readStored } from '../database/seal-store.ts'
import { originOf } from './mark.ts'

export const readSealing = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>) => {
  const { seal, attente } = await readStored(tx, cptsId)
  const mark = await readMark(tx, cptsId)
  return {
    sceau: seal ? { sequence: seal.sequence, empreinte: seal.empreinte, le: fromDate(seal.scelleLe).toString() } : null,
    attente,
    coupure: mark
      ? {
          lignes: mark.lignes,
          jusquLe: Temporal.Instant.from(`${mark.jusquLe}Z`).toString(),
          signature: originOf(cptsId, mark),
        }
      : null,
  }
}
