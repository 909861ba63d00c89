/** Versions of the statutes, and what each says of colleges and instances. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { College, CollegeRegle, Instance, InstanceRegle, Statuts } from '../../../server/database/schema.ts'

export const listStatutsRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('statuts').selectAll().where('cptsId', '=', cptsId).orderBy('debut', 'desc').execute()
export type StatutsRow = Awaited<ReturnType<typeof listStatutsRows>>[number]

export const findStatutsRow = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('statuts').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** The version in force on that day. */
export const findStatutsAt = (tx: Tx, cptsId: string, jour: string) =>
  tx
    .selectFrom('statuts')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('debut', '<=', jour)
    .where((eb) => eb.or([eb('fin', 'is', null), eb('fin', '>', jour)]))
    .executeTakeFirst()

export const insertStatuts = async (tx: Tx, row: Insertable<Statuts>): Promise<void> => {
  await tx.insertInto('statuts').values(row).execute()
}

/** Writes over the version of the row that the person had read; false when somebody wrote in between. */
export const raiseStatuts = async (
  tx: Tx,
  key: { cptsId: string; id: string; version: number },
  change: Updateable<Statuts>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('statuts')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('cptsId', '=', key.cptsId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const changeStatuts = async (tx: Tx, cptsId: string, id: string, change: Updateable<Statuts>): Promise<void> => {
  await tx.updateTable('statuts').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** Colleges as one version knows them. */
export const listCollegeRows = (tx: Tx, cptsId: string, statutsId: string) =>
  tx
    .selectFrom('collegeRegle as r')
    .innerJoin('college as c', (on) => on.onRef('c.cptsId', '=', 'r.cptsId').onRef('c.id', '=', 'r.collegeId'))
    .select([
      'c.id',
      'c.nom',
      'c.rang',
      'r.voix',
      'r.poids',
      'r.appartenance',
      'r.exercices',
      'r.description',
      'r.article',
    ])
    .where('r.cptsId', '=', cptsId)
    .where('r.statutsId', '=', statutsId)
    .orderBy('c.rang')
    .orderBy('c.id')
    .execute()
export type CollegeRow = Awaited<ReturnType<typeof listCollegeRows>>[number]

/** Instances as one version knows them; closed ones too. */
export const listInstanceRows = (tx: Tx, cptsId: string, statutsId: string) =>
  tx
    .selectFrom('instanceRegle as r')
    .innerJoin('instance as i', (on) => on.onRef('i.cptsId', '=', 'r.cptsId').onRef('i.id', '=', 'r.instanceId'))
    .select([
      'i.id',
      'i.genre',
      'i.nom',
      'i.objet',
      'i.mission',
      'i.rang',
      'i.fermeeLe',
      'r.texte',
      'r.article',
      'r.regles',
    ])
    .where('r.cptsId', '=', cptsId)
    .where('r.statutsId', '=', statutsId)
    .orderBy('i.rang')
    .orderBy('i.id')
    .execute()
export type InstanceRow = Awaited<ReturnType<typeof listInstanceRows>>[number]

export const insertColleges = async (tx: Tx, rows: Insertable<College>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('college').values(rows).execute()
}
export const insertInstances = async (tx: Tx, rows: Insertable<Instance>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('instance').values(rows).execute()
}
export const insertCollegeRegles = async (tx: Tx, rows: Insertable<CollegeRegle>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('collegeRegle').values(rows).execute()
}
export const insertInstanceRegles = async (tx: Tx, rows: Insertable<InstanceRegle>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('instanceRegle').values(rows).execute()
}

/** A new version says at first what the former one said. */
export const copyRegles = async (tx: Tx, cptsId: string, from: string, to: string): Promise<void> => {
  await sql`insert into college_regle (cpts_id, statuts_id, college_id, voix, poids, appartenance, exercices, description, article)
    select cpts_id, ${to}::uuid, college_id, voix, poids, appartenance, exercices, description, article from college_regle
    where cpts_id = ${cptsId} and statuts_id = ${from}`.execute(tx)
  await sql`insert into instance_regle (cpts_id, statuts_id, instance_id, texte, article, regles)
    select cpts_id, ${to}::uuid, instance_id, texte, article, regles from instance_regle
    where cpts_id = ${cptsId} and statuts_id = ${from}`.execute(tx)
}

/** Every instance that ever was, closed or left out of the statutes since. */
export const listInstanceNameRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('instance').select(['id', 'nom']).where('cptsId', '=', cptsId).orderBy('rang').execute()
