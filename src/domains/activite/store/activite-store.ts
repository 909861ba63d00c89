/** The rows of activités. */
import { type Expression, type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { foldText } from '../../../kernel/french.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Activite } from '../../../server/database/schema.ts'

export type Filters = {
  id?: string | undefined
  etats?: readonly string[] | undefined
  genre?: string | undefined
  /** Null asks for the running of the CPTS. */
  mission?: string | null | undefined
  ficheActionId?: string | undefined
  groupe?: string | undefined
  /** Ends after `from` and begins before `to`. */
  from?: Date | undefined
  to?: Date | undefined
  recherche?: string | undefined
  order?: 'asc' | 'desc' | undefined
  limit?: number | undefined
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

const matching = (tx: Tx, cptsId: string, filters: Filters) =>
  tx
    .selectFrom('activite as a')
    .where('a.cptsId', '=', cptsId)
    .where((eb) => {
      const all: Expression<SqlBool>[] = []
      if (filters.id) all.push(eb('a.id', '=', filters.id))
      if (filters.etats) all.push(eb('a.etat', 'in', [...filters.etats]))
      if (filters.genre) all.push(eb('a.genre', '=', filters.genre))
      if (filters.mission !== undefined)
        all.push(filters.mission === null ? eb('a.mission', 'is', null) : eb('a.mission', '=', filters.mission))
      if (filters.ficheActionId) all.push(eb('a.ficheActionId', '=', filters.ficheActionId))
      if (filters.groupe) all.push(eb('a.groupe', '=', filters.groupe))
      if (filters.from) all.push(eb('a.fin', '>', filters.from))
      if (filters.to) all.push(eb('a.debut', '<', filters.to))
      if (filters.recherche) {
        const pattern = `%${escapeLike(foldText(filters.recherche))}%`
        all.push(sql<SqlBool>`fold_text(a.titre || ' ' || coalesce(a.groupe, '')) like ${pattern}`)
      }
      return eb.and(all)
    })

export const listActiviteRows = async (tx: Tx, cptsId: string, filters: Filters) =>
  matching(tx, cptsId, filters)
    .leftJoin('commune as c', 'c.code', 'a.commune')
    .leftJoin('personne as p', 'p.id', 'a.organisateurId')
    .selectAll('a')
    .select(['c.nom as communeNom', 'p.prenom as organisateurPrenom', 'p.nom as organisateurNom'])
    .select((eb) => [
      eb
        .selectFrom('invite as i')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('i.cptsId', '=', 'a.cptsId')
        .whereRef('i.activiteId', '=', 'a.id')
        .as('invites'),
      eb
        .selectFrom('presence as q')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('q.cptsId', '=', 'a.cptsId')
        .whereRef('q.activiteId', '=', 'a.id')
        .where('q.retireeLe', 'is', null)
        .as('presents'),
      eb
        .exists(
          eb
            .selectFrom('feuilleEmargement as f')
            .select('f.activiteId')
            .whereRef('f.cptsId', '=', 'a.cptsId')
            .whereRef('f.activiteId', '=', 'a.id')
            .where('f.fermeeLe', 'is', null),
        )
        .as('emargement'),
    ])
    .orderBy('a.debut', filters.order ?? 'desc')
    .orderBy('a.id', filters.order ?? 'desc')
    .limit(filters.limit ?? 5000)
    .execute()
export type ActiviteRow = Awaited<ReturnType<typeof listActiviteRows>>[number]

export const findActiviteRow = async (tx: Tx, cptsId: string, id: string): Promise<ActiviteRow | undefined> =>
  (await listActiviteRows(tx, cptsId, { id }))[0]

/** Locked until the end of the transaction: what decides on its state must not race with what changes it. */
export const lockActivite = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('activite').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()

export const countActivites = async (tx: Tx, cptsId: string, filters: Filters): Promise<number> =>
  (
    await matching(tx, cptsId, filters)
      .select((eb) => eb.fn.countAll<number>().as('nombre'))
      .executeTakeFirstOrThrow()
  ).nombre

export const insertActivite = async (tx: Tx, row: Insertable<Activite>): Promise<void> => {
  await tx.insertInto('activite').values(row).execute()
}

export const updateActivite = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Activite>,
): Promise<void> => {
  await tx.updateTable('activite').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const deleteActivitesBefore = async (tx: Tx, cptsId: string, before: Date): Promise<number> => {
  const done = await tx.deleteFrom('activite').where('cptsId', '=', cptsId).where('fin', '<', before).executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Civil day of the last general assembly that was held, up to that day. */
export const findDerniereAssemblee = async (tx: Tx, cptsId: string, jour: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('activite')
    .select(sql<string>`max((debut at time zone zone)::date)::text`.as('le'))
    .where('cptsId', '=', cptsId)
    .where('genre', '=', 'assemblee')
    .where('etat', 'in', ['tenu', 'signe'])
    .where(sql<SqlBool>`(debut at time zone zone)::date <= ${jour}::date`)
    .executeTakeFirst()
  return row?.le ?? null
}
