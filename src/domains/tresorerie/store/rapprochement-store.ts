/** What lines of statements pay. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Rapprochement } from '../../../server/database/schema.ts'

export const insertRapprochements = async (tx: Tx, rows: readonly Insertable<Rapprochement>[]): Promise<void> => {
  const BATCH = 1000
  for (let start = 0; start < rows.length; start += BATCH)
    await tx
      .insertInto('rapprochement')
      .values(rows.slice(start, start + BATCH))
      .execute()
}

const COLUMNS = ['id', 'ligneId', 'objet', 'objetId', 'libelle', 'centimes', 'par', 'faitLe'] as const

export const listRapprochementsOf = async (tx: Tx, cptsId: string, ligneIds: readonly string[]) =>
  ligneIds.length === 0
    ? []
    : tx
        .selectFrom('rapprochement')
        .select(COLUMNS)
        .where('cptsId', '=', cptsId)
        .where('ligneId', '=', sql<string>`any(${[...ligneIds]}::uuid[])`)
        .orderBy('faitLe')
        .orderBy('id')
        .execute()
export type RapprochementRow = Awaited<ReturnType<typeof listRapprochementsOf>>[number]

export const findRapprochementRow = (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('rapprochement')
    .select(['objet', 'objetId'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()

export const removeRapprochementRow = async (tx: Tx, cptsId: string, id: string): Promise<boolean> =>
  Number(
    (await tx.deleteFrom('rapprochement').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst())
      .numDeletedRows,
  ) > 0

/** Whatever lines paid this thing: it is taken back, and they are free again. */
export const removeRapprochementsFor = async (
  tx: Tx,
  cptsId: string,
  { objet, objetId }: { objet: string; objetId: string },
): Promise<void> => {
  await tx
    .deleteFrom('rapprochement')
    .where('cptsId', '=', cptsId)
    .where('objet', '=', objet)
    .where('objetId', '=', objetId)
    .execute()
}

/** Of the lines of one statement. */
export const countRapprochementsOf = async (tx: Tx, cptsId: string, releveId: string): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('rapprochement as r')
        .innerJoin('ligneReleve as l', (join) =>
          join.onRef('l.cptsId', '=', 'r.cptsId').onRef('l.id', '=', 'r.ligneId'),
        )
        .select((eb) => eb.fn.countAll().as('n'))
        .where('r.cptsId', '=', cptsId)
        .where('l.releveId', '=', releveId)
        .executeTakeFirstOrThrow()
    ).n,
  )

/** What the lines of one statement pay. */
export const listMatchedBy = (tx: Tx, cptsId: string, releveId: string) =>
  tx
    .selectFrom('rapprochement as r')
    .innerJoin('ligneReleve as l', (join) => join.onRef('l.cptsId', '=', 'r.cptsId').onRef('l.id', '=', 'r.ligneId'))
    .select(['r.objet', 'r.objetId'])
    .where('r.cptsId', '=', cptsId)
    .where('l.releveId', '=', releveId)
    .orderBy('r.id')
    .execute()

/** Before their lines go, so that each sum is taken back while its line is there. */
export const removeRapprochementsOf = async (tx: Tx, cptsId: string, releveId: string): Promise<void> => {
  await tx
    .deleteFrom('rapprochement')
    .where('cptsId', '=', cptsId)
    .where('ligneId', 'in', (eb) =>
      eb.selectFrom('ligneReleve').select('id').where('cptsId', '=', cptsId).where('releveId', '=', releveId),
    )
    .execute()
}
