/** Surveys, their questions, and answers of nobody in particular. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Audience, FormeReponse, Question, Reponse } from '../rules/enquete.ts'

export type EnqueteRow = {
  id: string
  titre: string
  presentation: string
  audience: Audience
  profils: string[]
  clotureLe: Date
}
export type QuestionRow = Question & { choix: string[]; besoinIds: string[] }

const columns = ['id', 'titre', 'presentation', 'audience', 'profils', 'clotureLe'] as const

export const insertEnquete = async (
  tx: Tx,
  enquete: EnqueteRow & { cptsId: string; creeeLe: Date; creePar: string | null },
  questions: readonly QuestionRow[],
): Promise<void> => {
  await tx.insertInto('enquete').values(enquete).execute()
  await tx
    .insertInto('questionEnquete')
    .values(
      questions.map(({ choix, ...question }) => ({
        cptsId: enquete.cptsId,
        enqueteId: enquete.id,
        ...question,
        choix: [...choix],
      })),
    )
    .execute()
}

export const updateEnquete = async (tx: Tx, cptsId: string, { id, ...change }: EnqueteRow): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('enquete')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const findEnquete = async (tx: Tx, cptsId: string, id: string): Promise<EnqueteRow | undefined> =>
  (await tx
    .selectFrom('enquete')
    .select(columns)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()) as EnqueteRow | undefined

export const listEnquetes = async (tx: Tx, cptsId: string) => {
  const rows = await tx
    .selectFrom('enquete as e')
    .select(['e.id', 'e.titre', 'e.audience', 'e.clotureLe'])
    .select(
      sql<number>`(select count(*)::integer from question_enquete q where q.cpts_id = e.cpts_id and q.enquete_id = e.id)`.as(
        'questions',
      ),
    )
    .select(
      sql<number>`(select count(*)::integer from reponse_enquete r where r.cpts_id = e.cpts_id and r.enquete_id = e.id)`.as(
        'reponses',
      ),
    )
    .where('e.cptsId', '=', cptsId)
    .orderBy('e.creeeLe', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, audience: row.audience as Audience }))
}

export const listQuestions = async (tx: Tx, cptsId: string, enqueteId: string): Promise<QuestionRow[]> => {
  const rows = await tx
    .selectFrom('questionEnquete')
    .select(['rang', 'texte', 'reponse', 'choix', 'besoinIds'])
    .where('cptsId', '=', cptsId)
    .where('enqueteId', '=', enqueteId)
    .orderBy('rang')
    .execute()
  return rows.map((row) => ({ ...row, reponse: row.reponse as FormeReponse }))
}

export const listReponses = async (tx: Tx, cptsId: string, enqueteId: string): Promise<Reponse[]> => {
  const people = await tx
    .selectFrom('reponseEnquete')
    .select(['id', 'profil'])
    .where('cptsId', '=', cptsId)
    .where('enqueteId', '=', enqueteId)
    .execute()
  const rows = await tx
    .selectFrom('reponseQuestion')
    .select(['reponseId', 'rang', 'choisis', 'texte'])
    .where('cptsId', '=', cptsId)
    .where('enqueteId', '=', enqueteId)
    .execute()
  const by = Map.groupBy(rows, ({ reponseId }) => reponseId)
  return people.map(({ id, profil }) => ({
    profil,
    valeurs: new Map((by.get(id) ?? []).map(({ rang, choisis, texte }) => [rang, { choisis, texte }])),
  }))
}

export const countReponses = async (tx: Tx, cptsId: string, enqueteId: string): Promise<number> => {
  const { nombre } = await tx
    .selectFrom('reponseEnquete')
    .select(sql<number>`count(*)::integer`.as('nombre'))
    .where('cptsId', '=', cptsId)
    .where('enqueteId', '=', enqueteId)
    .executeTakeFirstOrThrow()
  return nombre
}

type Said = { rang: number; choisis: number[]; texte: string | null }

/** `id` is random, without a moment in it: two answers cannot be put in order. */
export const insertReponse = async (
  tx: Tx,
  row: { cptsId: string; enqueteId: string; id: string; profil: string | null; jour: string },
  said: readonly Said[],
): Promise<void> => {
  await tx.insertInto('reponseEnquete').values(row).execute()
  if (said.length === 0) return
  const { cptsId, enqueteId, id } = row
  await tx
    .insertInto('reponseQuestion')
    .values(said.map((one) => ({ cptsId, enqueteId, reponseId: id, ...one })))
    .execute()
}
