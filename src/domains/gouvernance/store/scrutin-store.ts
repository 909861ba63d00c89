/** The rows of scrutins: what is asked, of whom, and what came out. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Electeur, Scrutin } from '../../../server/database/schema.ts'

export const findScrutinRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('scrutin').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
export type ScrutinRow = NonNullable<Awaited<ReturnType<typeof findScrutinRow>>>

/** Waits for the votes under way: none comes after it. */
export const lockScrutin = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('scrutin').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()

export const listScrutinRows = async (tx: Tx, cptsId: string, seanceId: string) =>
  tx
    .selectFrom('scrutin')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .orderBy('rang')
    .execute()

export const insertScrutin = async (tx: Tx, row: Insertable<Scrutin>): Promise<void> => {
  await tx.insertInto('scrutin').values(row).execute()
}

export const updateScrutin = async (tx: Tx, cptsId: string, id: string, change: Updateable<Scrutin>): Promise<void> => {
  await tx.updateTable('scrutin').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listOpenSecrets = async (tx: Tx, cptsId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('scrutin')
      .select('id')
      .where('cptsId', '=', cptsId)
      .where('genre', '=', 'secret')
      .where('etat', '=', 'ouvert')
      .execute()
  ).map(({ id }) => id)

export const listElecteurRows = async (tx: Tx, cptsId: string, seanceId: string) =>
  tx
    .selectFrom('electeur')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .orderBy('nom')
    .orderBy('id')
    .execute()
export type ElecteurRow = Awaited<ReturnType<typeof listElecteurRows>>[number]

export const insertElecteurs = async (tx: Tx, rows: Insertable<Electeur>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('electeur').values(rows).execute()
}

type Place = { cptsId: string; seanceId: string }

export const findElecteur = async (
  tx: Tx,
  { cptsId, seanceId }: Place,
  by: { id: string } | { personneId: string },
): Promise<ElecteurRow | undefined> => {
  const [column, value] = Object.entries(by)[0] as ['id' | 'personneId', string]
  return tx
    .selectFrom('electeur')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .where(column, '=', value)
    .executeTakeFirst()
}

/** Where somebody is expected now, and in which quality. */
export const listMesElecteurs = async (tx: Tx, cptsId: string, personneId: string) =>
  tx
    .selectFrom('electeur as e')
    .innerJoin('seance as s', (on) => on.onRef('s.cptsId', '=', 'e.cptsId').onRef('s.id', '=', 'e.seanceId'))
    .selectAll('e')
    .where('e.cptsId', '=', cptsId)
    .where('e.personneId', '=', personneId)
    .where('s.etat', 'in', ['convoquee', 'ouverte'])
    .execute()

/** The procurations that bear on somebody now, given or held. */
export const listProcurationsAbout = async (tx: Tx, { cptsId, seanceId }: Place, electeurId: string) =>
  tx
    .selectFrom('procuration')
    .select(['donneurId', 'mandataireId'])
    .where('cptsId', '=', cptsId)
    .where('seanceId', '=', seanceId)
    .where('repriseLe', 'is', null)
    .where((eb) => eb.or([eb('donneurId', '=', electeurId), eb('mandataireId', '=', electeurId)]))
    .execute()

export const deleteScrutin = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('scrutin').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}
