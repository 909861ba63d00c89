/** What later rooms read of the registre. */
import type { Temporal } from '../../../kernel/time.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { ActeSummary } from '../contract.ts'
import { sayLatest } from '../labels.ts'
import { toSearchQuery } from '../rules/search-query.ts'
import { readLastVerification, type Verification } from '../store/chain-store.ts'
import { countReceived } from '../store/demande-store.ts'
import {
  countByGrade,
  countByWeek,
  findLatestInForce,
  type GradeCount,
  type WeekCount,
} from '../store/figures-store.ts'
import { listActeIds, readExtent } from '../store/list-store.ts'
import { readWholeActes } from '../store/read-store.ts'
import { readSummaries } from './view.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

export type RegistreState = {
  actes: number
  depuis: Temporal.Instant | null
  verification: Verification | null
}
export const readRegistreState = async (ctx: ReadCtx): Promise<RegistreState> => {
  const { nombre, depuis } = await readExtent(ctx.tx, ctx.cptsId)
  return {
    actes: nombre,
    depuis: depuis && fromDate(depuis),
    verification: await readLastVerification(ctx.tx, ctx.cptsId),
  }
}

/** Documents that came by a link and are not proofs yet. */
export const readPreuvesRecues = (ctx: ReadCtx): Promise<{ nombre: number; acteId: string } | null> =>
  countReceived(ctx.tx, ctx.cptsId)

export type MissionActes = { semaines: WeekCount[]; grades: GradeCount[] }
/** Actes in force of a period `[from, to)`, by mission and week, and by their weakest proof. */
export const countMissionActes = async (
  ctx: ReadCtx,
  period: { from: Temporal.Instant; to: Temporal.Instant; zone: string },
): Promise<MissionActes> => {
  const range = { from: toDate(period.from), to: toDate(period.to), zone: period.zone }
  return {
    semaines: await countByWeek(ctx.tx, ctx.cptsId, range),
    grades: await countByGrade(ctx.tx, ctx.cptsId, range),
  }
}

/** The latest acte in force, with the line it gives to the public page. */
export const readLatestActe = async (
  ctx: ReadCtx,
): Promise<{ id: string; numero: number | null; pagePublique: string } | null> => {
  const found = await findLatestInForce(ctx.tx, ctx.cptsId)
  const [whole] = found ? await readWholeActes(ctx.tx, ctx.cptsId, [found]) : []
  if (!whole) return null
  const pagePublique = sayLatest({ ...whole.acte, annulled: false })
  return { id: whole.acte.id, numero: whole.maillon?.link.sequence ?? null, pagePublique }
}

export const searchActes = async (ctx: ReadCtx, recherche: string, limit: number): Promise<ActeSummary[]> => {
  const query = toSearchQuery(recherche)
  const marks = query ? await listActeIds(ctx.tx, ctx.cptsId, { recherche: query }, { limit }) : []
  return readSummaries(
    ctx.tx,
    ctx.cptsId,
    marks.map(({ id }) => id),
  )
}
