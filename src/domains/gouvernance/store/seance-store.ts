/** The rows of séances, of their electors and of their procurations. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Procuration, Seance } from '../../../server/database/schema.ts'

const rowsOf = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('seance as s')
    .innerJoin('instance as i', (on) => on.onRef('i.cptsId', '=', 's.cptsId').onRef('i.id', '=', 's.instanceId'))
    .innerJoin('cpts as c', 'c.id', 's.cptsId')
    .leftJoin('activite as a', (on) => on.onRef('a.cptsId', '=', 's.cptsId').onRef('a.id', '=', 's.activiteId'))
    .selectAll('s')
    .select(['i.nom as instance', 'i.genre as instanceGenre', 'c.zone'])
    .select(['a.titre as titreDuMoment', 'a.debut as debutDuMoment', 'a.fin', 'a.etat as activiteEtat'])
    .select((eb) => [
      eb
        .selectFrom('scrutin as v')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('v.cptsId', '=', 's.cptsId')
        .whereRef('v.seanceId', '=', 's.id')
        .where('v.etat', '=', 'clos')
        .as('votes'),
      eb
        .selectFrom('scrutin as v')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('v.cptsId', '=', 's.cptsId')
        .whereRef('v.seanceId', '=', 's.id')
        .where('v.etat', '=', 'ouvert')
        .as('ouverts'),
    ])
    .where('s.cptsId', '=', cptsId)

/** The activité says the title and the hours for as long as it is kept; the séance keeps its own after. */
const current = <R extends { titre: string; debut: Date; titreDuMoment: string | null; debutDuMoment: Date | null }>(
  row: R,
) => ({ ...row, titre: row.titreDuMoment ?? row.titre, debut: row.debutDuMoment ?? row.debut })

export const listSeanceRows = async (tx: Tx, cptsId: string, instanceId?: string) => {
  let query = rowsOf(tx, cptsId).orderBy('s.debut', 'desc').limit(500)
  if (instanceId) query = query.where('s.instanceId', '=', instanceId)
  return (await query.execute()).map(current)
}
export type SeanceRow = Awaited<ReturnType<typeof listSeanceRows>>[number]

export const findSeanceRow = async (tx: Tx, cptsId: string, id: string): Promise<SeanceRow | undefined> => {
  const row = await rowsOf(tx, cptsId).where('s.id', '=', id).executeTakeFirst()
  return row && current(row)
}

export const findSeanceOfActivite = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('seance')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .executeTakeFirst()

export const findSecondeOf = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('seance').select('id').where('cptsId', '=', cptsId).where('secondeDe', '=', id).executeTakeFirst()

/** What changes its state waits here for what does the same. */
export const lockSeance = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('seance').select('id').where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertSeance = async (tx: Tx, row: Insertable<Seance>): Promise<void> => {
  await tx.insertInto('seance').values(row).execute()
}

export const updateSeance = async (tx: Tx, cptsId: string, id: string, change: Updateable<Seance>): Promise<void> => {
  await tx.updateTable('seance').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

type Place = { cptsId: string; seanceId: string }

/** Those that hold, in the order in which they were given. */
export const listProcurationRows = async (tx: Tx, { cptsId, seanceId }: Place) =>
  tx
    .selectFrom('procuration')
    .select(['id', 'donneurId', 'mandataireId', 'donneeLe'])
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .where('repriseLe', 'is', null)
    .orderBy('donneeLe')
    .orderBy('id')
    .execute()

export const insertProcuration = async (tx: Tx, row: Insertable<Procuration>): Promise<void> => {
  await tx.insertInto('procuration').values(row).execute()
}

/** False when there was none. */
export const takeBack = async (
  tx: Tx,
  { cptsId, seanceId }: Place,
  by: { id: string } | { donneurId: string },
  at: Date,
): Promise<boolean> => {
  const [column, value] = Object.entries(by)[0] as ['id' | 'donneurId', string]
  const done = await tx
    .updateTable('procuration')
    .set({ repriseLe: at })
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .where('repriseLe', 'is', null)
    .where(column, '=', value)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
