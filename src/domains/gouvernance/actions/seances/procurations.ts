/** Procurations: given by link or copied from paper, judged by the statutes before they are written. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { checkProcurations } from '../../rules/procurations.ts'
import { listElecteurRows } from '../../store/scrutin-store.ts'
import {
  findSeanceRow,
  insertProcuration,
  listProcurationRows,
  lockSeance,
  type SeanceRow,
  takeBack,
} from '../../store/seance-store.ts'
import { instanceOfSeance } from './salle.ts'

const OPEN: ReadonlySet<string> = new Set(['convoquee', 'ouverte'])
export const PROCURATION = {
  procuration_sans_chaine: 'procuration-refused',
  procuration_une: 'procuration-refused',
} as const

/** Judged as if who receives it came: whether they do is known on the day, and counted then. */
export const writeProcuration = async (
  ctx: Ctx,
  row: SeanceRow,
  given: { donneurId: string; mandataireId: string },
) => {
  if (!OPEN.has(row.etat)) return refuse('seance-closed')
  const place = { cptsId: ctx.cptsId, seanceId: row.id }
  await lockSeance(ctx.tx, ctx.cptsId, row.id)
  const electeurs = await listElecteurRows(ctx.tx, ctx.cptsId, row.id)
  const instance = await instanceOfSeance(ctx, row)
  const held = (await listProcurationRows(ctx.tx, place)).filter(({ donneurId }) => donneurId !== given.donneurId)
  if (held.some(({ mandataireId }) => mandataireId === given.donneurId)) return refuse('procuration-holder')
  const givers = new Set(held.map(({ donneurId }) => donneurId))
  const judged = checkProcurations({
    regle: instance.regles.procurations,
    electeurs,
    presents: new Set(
      [...held.map(({ mandataireId }) => mandataireId), given.mandataireId].filter((id) => !givers.has(id)),
    ),
    procurations: [...held, given].map(({ donneurId, mandataireId }) => ({ de: donneurId, a: mandataireId })),
  })
  const refused = judged.refusees.find(({ de, a }) => de === given.donneurId && a === given.mandataireId)
  if (refused) return refuse('procuration-refused', { phrase: refused.explication })
  await takeBack(ctx.tx, place, { donneurId: given.donneurId }, toDate(ctx.now))
  const id = newId(ctx.now.epochMilliseconds)
  await insertProcuration(ctx.tx, { ...place, id, ...given, donneeLe: toDate(ctx.now) })
  return ok({ id })
}

export const giveProcuration = defineAction(gouvernanceContract.giveProcuration, {
  audit: 'procuration.ecrire',
  constraints: PROCURATION,
  run: async (ctx, { params, body }) => {
    const row = await findSeanceRow(ctx.tx, ctx.cptsId, params.seanceId)
    return row ? writeProcuration(ctx, row, body) : refuse('seance-unknown')
  },
})

export const takeBackProcuration = defineAction(gouvernanceContract.takeBackProcuration, {
  audit: 'procuration.reprendre',
  run: async (ctx, { params: { seanceId, procurationId } }) => {
    const row = await findSeanceRow(ctx.tx, ctx.cptsId, seanceId)
    if (!row) return refuse('seance-unknown')
    if (!OPEN.has(row.etat)) return refuse('seance-closed')
    const gone = await takeBack(ctx.tx, { cptsId: ctx.cptsId, seanceId }, { id: procurationId }, toDate(ctx.now))
    return gone ? ok({ ok: true as const }) : refuse('procuration-unknown')
  },
})
