/** Finding actes: filters, pages, neighbours, corrections. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type Filters = {
  mission?: string | null
  genre?: string
  /** `[from, to)`. */
  from?: Date
  to?: Date
  professionnelId?: string
  ficheActionId?: string
  /** The weakest grade of its presences. */
  grade?: string
  /** As `toSearchQuery` writes it. */
  recherche?: string
}
/** Where a page ended. */
export type Mark = { debut: Date; id: string }

const WEAKEST = sql<string>`(array['declaree','signee','calculee','externe'])[coalesce((
  select min(array_position(array['declaree','signee','calculee','externe'], p.grade))
  from participation p where p.cpts_id = acte.cpts_id and p.acte_id = acte.id), 1)]`

const matching = (tx: Tx, cptsId: string, filters: Filters) => {
  const { recherche } = filters
  return tx
    .selectFrom('acte')
    .where('acte.cptsId', '=', cptsId)
    .where((eb) => {
      const all: Expression<SqlBool>[] = []
      if (filters.mission !== undefined)
        all.push(filters.mission === null ? eb('acte.mission', 'is', null) : eb('acte.mission', '=', filters.mission))
      if (filters.genre) all.push(eb('acte.genre', '=', filters.genre))
      if (filters.from) all.push(eb('acte.debut', '>=', filters.from))
      if (filters.to) all.push(eb('acte.debut', '<', filters.to))
      const content = eb
        .selectFrom('contenuPersonnel as c')
        .select('c.acteId')
        .whereRef('c.cptsId', '=', 'acte.cptsId')
        .whereRef('c.acteId', '=', 'acte.id')
      if (filters.professionnelId) all.push(eb.exists(content.where('c.professionnelId', '=', filters.professionnelId)))
      if (filters.ficheActionId) all.push(eb('acte.ficheActionId', '=', filters.ficheActionId))
      if (filters.grade) all.push(eb(WEAKEST, '=', filters.grade))
      if (recherche) all.push(sql<SqlBool>`acte.id in (select chercher_actes(${recherche}))`)
      return eb.and(all)
    })
}

export const listActeIds = async (
  tx: Tx,
  cptsId: string,
  filters: Filters,
  page: { after?: Mark | undefined; limit: number },
): Promise<Mark[]> => {
  let query = matching(tx, cptsId, filters).select(['acte.id', 'acte.debut'])
  const { after } = page
  if (after) query = query.where((eb) => eb(eb.refTuple('acte.debut', 'acte.id'), '<', eb.tuple(after.debut, after.id)))
  return query.orderBy('acte.debut', 'desc').orderBy('acte.id', 'desc').limit(page.limit).execute()
}

export const countActes = async (tx: Tx, cptsId: string, filters: Filters): Promise<number> =>
  (
    await matching(tx, cptsId, filters)
      .select((eb) => eb.fn.countAll<number>().as('nombre'))
      .executeTakeFirstOrThrow()
  ).nombre

/** The whole registre in two figures. */
export const readExtent = async (tx: Tx, cptsId: string): Promise<{ nombre: number; depuis: Date | null }> =>
  tx
    .selectFrom('acte')
    .select((eb) => [eb.fn.countAll<number>().as('nombre'), eb.fn.min('debut').as('depuis')])
    .where('cptsId', '=', cptsId)
    .executeTakeFirstOrThrow()

/** A few actes on each side of one, in time. */
export const listNeighbours = async (tx: Tx, cptsId: string, mark: Mark, each: number): Promise<string[]> => {
  const side = (order: 'asc' | 'desc') =>
    tx
      .selectFrom('acte')
      .select('id')
      .where('cptsId', '=', cptsId)
      .where((eb) => eb(eb.refTuple('debut', 'id'), order === 'asc' ? '>' : '<', eb.tuple(mark.debut, mark.id)))
      .orderBy('debut', order)
      .orderBy('id', order)
      .limit(each)
      .execute()
  const later = await side('asc')
  const earlier = await side('desc')
  return [...later.reverse(), { id: mark.id }, ...earlier].map(({ id }) => id)
}

export type Cited = { id: string; numero: number | null }

/** Which acte corrects each of these. */
export const findCorrections = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<Map<string, Cited>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('acte')
    .leftJoin('maillon', (on) => on.onRef('maillon.cptsId', '=', 'acte.cptsId').onRef('maillon.acteId', '=', 'acte.id'))
    .select(['acte.id', 'acte.corrige', 'maillon.sequence as numero'])
    .where('acte.cptsId', '=', cptsId)
    .where('acte.corrige', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, corrige, numero }) => [corrige ?? '', { id, numero }]))
}

export const findNumeros = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('maillon')
    .select(['acteId', 'sequence'])
    .where('cptsId', '=', cptsId)
    .where('acteId', 'in', ids)
    .execute()
  return new Map(rows.map(({ acteId, sequence }) => [acteId, sequence]))
}
