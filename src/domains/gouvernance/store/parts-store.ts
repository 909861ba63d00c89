/** One college, one instance: what lasts of it, and what one version of the statutes says of it. */
import { sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { CollegeRegle, Instance, InstanceRegle } from '../../../server/database/schema.ts'

export const nextRang = async (tx: Tx, table: 'college' | 'instance', cptsId: string): Promise<number> => {
  const row = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('rang').as('rang'))
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()
  return (row?.rang ?? 0) + 1
}

export const saveCollegeRow = async (
  tx: Tx,
  key: { cptsId: string; statutsId: string; collegeId: string },
  { nom, ...rules }: Updateable<CollegeRegle> & { nom: string },
): Promise<boolean> => {
  const done = await tx
    .updateTable('collegeRegle')
    .set(rules)
    .where('cptsId', '=', key.cptsId)
    .where('statutsId', '=', key.statutsId)
    .where('collegeId', '=', key.collegeId)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0) return false
  await tx
    .updateTable('college')
    .set({ nom })
    .where('cptsId', '=', key.cptsId)
    .where('id', '=', key.collegeId)
    .execute()
  return true
}

export const saveInstanceRow = async (
  tx: Tx,
  key: { cptsId: string; statutsId: string; instanceId: string },
  instance: Updateable<Instance>,
  rules: Updateable<InstanceRegle>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('instanceRegle')
    .set(rules)
    .where('cptsId', '=', key.cptsId)
    .where('statutsId', '=', key.statutsId)
    .where('instanceId', '=', key.instanceId)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0) return false
  await tx
    .updateTable('instance')
    .set(instance)
    .where('cptsId', '=', key.cptsId)
    .where('id', '=', key.instanceId)
    .execute()
  return true
}

/** Goes for good where no other version knows it; what rests on it keeps it, and the transaction ends. */
export const deleteCollegeRow = async (
  tx: Tx,
  key: { cptsId: string; statutsId: string; collegeId: string },
): Promise<void> => {
  await tx
    .deleteFrom('collegeRegle')
    .where('cptsId', '=', key.cptsId)
    .where('statutsId', '=', key.statutsId)
    .where('collegeId', '=', key.collegeId)
    .execute()
  await removeOrphans(tx, key.cptsId)
}

export const deleteInstanceRow = async (
  tx: Tx,
  key: { cptsId: string; statutsId: string; instanceId: string },
): Promise<void> => {
  await tx
    .deleteFrom('instanceRegle')
    .where('cptsId', '=', key.cptsId)
    .where('statutsId', '=', key.statutsId)
    .where('instanceId', '=', key.instanceId)
    .execute()
  await removeOrphans(tx, key.cptsId)
}

/** Colleges and instances that no version names any more. */
const removeOrphans = async (tx: Tx, cptsId: string): Promise<void> => {
  await sql`delete from instance i where i.cpts_id = ${cptsId} and not exists
    (select 1 from instance_regle r where r.cpts_id = i.cpts_id and r.instance_id = i.id)`.execute(tx)
  await sql`delete from college c where c.cpts_id = ${cptsId} and not exists
    (select 1 from college_regle r where r.cpts_id = c.cpts_id and r.college_id = c.id)`.execute(tx)
}

export const deleteStatutsRow = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('statuts').where('cptsId', '=', cptsId).where('id', '=', id).execute()
  await removeOrphans(tx, cptsId)
}
