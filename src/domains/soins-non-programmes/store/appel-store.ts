/** The log of calls. Whom to call back is sealed: what is inside never reaches a query. */
import { type RawBuilder, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { AppelantAppel, CauseCloture, IssueAppel, IssueRappel } from '../rules/vocabulary.ts'

export type AppelSaisi = {
  recuLe: Instant
  dureeSecondes: number | null
  appelant: AppelantAppel
  issue: IssueAppel
  demandeId: string | null
  notePar: string | null
  rappelLe: Instant | null
  telephoneChiffre: Buffer | null
}
export const insertAppel = async (tx: Tx, cptsId: string, id: string, appel: AppelSaisi): Promise<void> => {
  const { recuLe, rappelLe, ...rest } = appel
  await tx
    .insertInto('appel')
    .values({ cptsId, id, recuLe: toDate(recuLe), rappelLe: rappelLe ? toDate(rappelLe) : null, ...rest })
    .execute()
}

export type AppelRow = {
  id: string
  recuLe: Date
  dureeSecondes: number | null
  appelant: AppelantAppel
  issue: IssueAppel
  demandeId: string | null
  communeNom: string | null
  cause: CauseCloture | null
  par: string | null
  rappelLe: Date | null
  rappelFaitLe: Date | null
  rappelIssue: IssueRappel | null
  rappelPar: string | null
  aUnTelephone: boolean
}
export type FiltreAppels = {
  du: Instant | null
  au: Instant | null
  appelant: string | null
  issue: string | null
  recherche: string | null
}

const FROM = sql`from appel a
  left join demande d on d.cpts_id = a.cpts_id and d.id = a.demande_id
  left join personne p on p.id = a.note_par
  left join personne r on r.id = a.rappel_par`
const SELECTED = sql`a.id, a.recu_le, a.duree_secondes, a.appelant, a.issue, a.demande_id, d.commune_nom, d.cause,
  nullif(trim(concat(p.prenom, ' ', p.nom)), '') as par, a.rappel_le, a.rappel_fait_le, a.rappel_issue,
  nullif(trim(concat(r.prenom, ' ', r.nom)), '') as rappel_par, a.telephone_chiffre is not null as a_un_telephone`

const whereOf = (cptsId: string, filter: FiltreAppels): RawBuilder<unknown> => {
  const conditions = [sql`a.cpts_id = ${cptsId}::uuid`]
  if (filter.du) conditions.push(sql`a.recu_le >= ${toDate(filter.du)}`)
  if (filter.au) conditions.push(sql`a.recu_le < ${toDate(filter.au)}`)
  if (filter.appelant) conditions.push(sql`a.appelant = ${filter.appelant}`)
  if (filter.issue) conditions.push(sql`a.issue = ${filter.issue}`)
  if (filter.recherche)
    conditions.push(
      sql`position(fold_text(${filter.recherche}) in fold_text(concat_ws(' ', p.prenom, p.nom, d.commune_nom))) > 0`,
    )
  return sql.join(conditions, sql` and `)
}

export const listAppelRows = async (tx: Tx, cptsId: string, filter: FiltreAppels, limit: number): Promise<AppelRow[]> =>
  (
    await sql<AppelRow>`select ${SELECTED} ${FROM} where ${whereOf(cptsId, filter)}
      order by a.recu_le desc, a.id desc limit ${limit}`.execute(tx)
  ).rows

export type CompteAppels = { issue: IssueAppel; nombre: number; duree: number | null; chronometres: number }

/** One line for each outcome; the sum of seconds of those that were timed. */
export const countAppels = async (tx: Tx, cptsId: string, filter: FiltreAppels): Promise<CompteAppels[]> =>
  (
    await sql<CompteAppels>`select a.issue, count(*)::int as nombre, sum(a.duree_secondes)::int as duree,
        count(a.duree_secondes)::int as chronometres
      ${FROM} where ${whereOf(cptsId, filter)} group by a.issue order by nombre desc, a.issue`.execute(tx)
  ).rows

export const listARappeler = async (tx: Tx, cptsId: string): Promise<AppelRow[]> =>
  (
    await sql<AppelRow>`select ${SELECTED} ${FROM} where a.cpts_id = ${cptsId} and a.rappel_le is not null
      and a.rappel_fait_le is null order by a.rappel_le, a.id limit 200`.execute(tx)
  ).rows

export const findAppel = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('appel').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const updateAppel = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: {
    dureeSecondes: number | null
    appelant: string
    issue: string
    rappelLe: Instant | null
    gardeNumero: boolean
  },
): Promise<void> => {
  const { rappelLe, gardeNumero, ...rest } = change
  await tx
    .updateTable('appel')
    .set({ ...rest, rappelLe: rappelLe ? toDate(rappelLe) : null, ...(gardeNumero ? {} : { telephoneChiffre: null }) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export const deleteAppel = async (tx: Tx, cptsId: string, id: string): Promise<boolean> =>
  (await tx.deleteFrom('appel').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()).numDeletedRows ===
  1n

/** Of two who call back at once, one is told that it is done. The number has served. */
export const markRappel = async (
  tx: Tx,
  cptsId: string,
  id: string,
  done: { issue: IssueRappel; par: string | null; le: Instant },
): Promise<boolean> => {
  const updated = await tx
    .updateTable('appel')
    .set({ rappelIssue: done.issue, rappelPar: done.par, rappelFaitLe: toDate(done.le), telephoneChiffre: null })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('rappelLe', 'is not', null)
    .where('rappelFaitLe', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const noteLectureTelephone = async (tx: Tx, id: string): Promise<void> => {
  await sql`select note_journal('lecture', 'appel', ${id})`.execute(tx)
}

export const forgetTelephones = async (tx: Tx, cptsId: string, before: Instant): Promise<number> =>
  Number(
    (
      await tx
        .updateTable('appel')
        .set({ telephoneChiffre: null })
        .where('cptsId', '=', cptsId)
        .where('telephoneChiffre', 'is not', null)
        .where('recuLe', '<=', toDate(before))
        .executeTakeFirst()
    ).numUpdatedRows,
  )

export const deleteAppelsBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> =>
  Number(
    (await tx.deleteFrom('appel').where('cptsId', '=', cptsId).where('recuLe', '<=', toDate(before)).executeTakeFirst())
      .numDeletedRows,
  )
