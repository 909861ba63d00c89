/** The supply by commune and profession, counted from the members' room. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { plainCsvLines } from '../../../kernel/csv.ts'
import { listInWords } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listLieux, listProfessionnels } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { countOffre, type Offre } from '../rules/offre.ts'

const NOBODY: Offre = {
  professionnels: 0,
  sansLieu: 0,
  sansSpecialite: 0,
  communes: new Map(),
  personnes: new Map(),
  departs: [],
  departsRenseignes: 0,
}

export const readOffres = async (ctx: Ctx): Promise<{ today: string; offres: Map<string, Offre> }> => {
  const { tx, cptsId, now } = ctx
  const today = civilDate(now, (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris').toString()
  const working = (await listProfessionnels(tx, cptsId)).filter(({ enExercice }) => enExercice)
  const open = (await listLieux(tx, cptsId)).filter(({ ferme }) => !ferme)
  const lieux = open.map(({ professionnelId, commune }) => ({ professionnelId, commune: commune?.code ?? null }))
  return { today, offres: countOffre(working, lieux, today) }
}

export const offreOf = (offres: ReadonlyMap<string, Offre>, cle: string): Offre => offres.get(cle) ?? NOBODY

const rowsOf = ({ communes }: Offre): [string, number][] => [...communes].sort(([a], [b]) => (a < b ? -1 : 1))

export const exportOffre = defineAction(diagnosticContract.exportOffre, {
  audit: 'diagnostic.offre-exporter',
  run: async (ctx, { query: { profession } }): Promise<Result<FileAnswer, DiagnosticRefusal>> => {
    const { offres } = await readOffres(ctx)
    if (profession !== undefined && !offres.has(profession))
      return refuse('profession-absente', { professions: listInWords([...offres.keys()].sort()) })
    const lines =
      profession === undefined
        ? plainCsvLines(
            ['id', 'profession', 'supply'],
            [...offres].sort().flatMap(([cle, offre]) => rowsOf(offre).map(([code, n]) => [code, cle, n])),
          )
        : plainCsvLines(['id', 'supply'], rowsOf(offreOf(offres, profession)))
    const body = [...lines].join('')
    return ok({ name: `offre-${profession ?? 'professions'}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})
