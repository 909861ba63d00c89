/** The draft, what is published, its dated versions. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { AffectationGarde, GardePubliee, PublicationGarde } from '../../../server/database/schema.ts'

export type AffectationRow = Selectable<AffectationGarde>
export type PublieeRow = Selectable<GardePubliee>

const idsOf = (tx: Tx, cptsId: string, tableauGardeId: string) =>
  tx.selectFrom('garde').select('id').where('cptsId', '=', cptsId).where('tableauGardeId', '=', tableauGardeId)

export const listAffectations = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<AffectationRow[]> =>
  tx
    .selectFrom('affectationGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('gardeId', 'in', idsOf(tx, cptsId, tableauGardeId))
    .execute()

export const listPubliees = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<PublieeRow[]> =>
  tx
    .selectFrom('gardePubliee')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('gardeId', 'in', idsOf(tx, cptsId, tableauGardeId))
    .execute()

export const countTenues = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('affectationGarde')
    .innerJoin('garde', (join) =>
      join.onRef('garde.cptsId', '=', 'affectationGarde.cptsId').onRef('garde.id', '=', 'affectationGarde.gardeId'),
    )
    .select((eb) => ['garde.tableauGardeId', eb.fn.countAll<string>().as('nombre')])
    .where('affectationGarde.cptsId', '=', cptsId)
    .groupBy('garde.tableauGardeId')
    .execute()

/** All of the draft but what is locked. */
export const deleteUnlocked = async (tx: Tx, cptsId: string, tableauGardeId: string): Promise<void> => {
  await tx
    .deleteFrom('affectationGarde')
    .where('cptsId', '=', cptsId)
    .where('gardeId', 'in', idsOf(tx, cptsId, tableauGardeId))
    .where('verrouillee', '=', false)
    .execute()
}

export const insertAffectations = async (tx: Tx, rows: readonly AffectationRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('affectationGarde').values(rows).execute()
}

export const deleteAffectation = async (tx: Tx, cptsId: string, gardeId: string, volontaireGardeId: string) => {
  const gone = await tx
    .deleteFrom('affectationGarde')
    .where('cptsId', '=', cptsId)
    .where('gardeId', '=', gardeId)
    .where('volontaireGardeId', '=', volontaireGardeId)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** What is published becomes the draft. */
export const replacePubliees = async (tx: Tx, cptsId: string, tableauGardeId: string): Promise<void> => {
  await tx
    .deleteFrom('gardePubliee')
    .where('cptsId', '=', cptsId)
    .where('gardeId', 'in', idsOf(tx, cptsId, tableauGardeId))
    .execute()
  await tx
    .insertInto('gardePubliee')
    .columns(['cptsId', 'gardeId', 'volontaireGardeId', 'professionnelId', 'jour'])
    .expression((eb) =>
      eb
        .selectFrom('affectationGarde')
        .select(['cptsId', 'gardeId', 'volontaireGardeId', 'professionnelId', 'jour'])
        .where('cptsId', '=', cptsId)
        .where('gardeId', 'in', idsOf(tx, cptsId, tableauGardeId)),
    )
    .execute()
}

/** What other rotas hold these people for, between two days. */
export const listElsewhere = (
  tx: Tx,
  cptsId: string,
  tableauGardeId: string,
  span: { du: string; au: string; professionnelIds: readonly string[] },
) => {
  const of = (table: 'affectationGarde' | 'gardePubliee') =>
    tx
      .selectFrom(table)
      .innerJoin('garde', (join) =>
        join.onRef('garde.cptsId', '=', `${table}.cptsId`).onRef('garde.id', '=', `${table}.gardeId`),
      )
      .select([`${table}.professionnelId`, `${table}.jour`, 'garde.lourde'])
      .where(`${table}.cptsId`, '=', cptsId)
      .where(`${table}.professionnelId`, 'in', span.professionnelIds)
      .where(`${table}.jour`, '>=', span.du)
      .where(`${table}.jour`, '<=', span.au)
      .where('garde.tableauGardeId', '<>', tableauGardeId)
  return {
    brouillons: () => (span.professionnelIds.length === 0 ? Promise.resolve([]) : of('affectationGarde').execute()),
    publiees: () => (span.professionnelIds.length === 0 ? Promise.resolve([]) : of('gardePubliee').execute()),
  }
}

export const listPublications = (tx: Tx, cptsId: string, tableauGardeId: string) =>
  tx
    .selectFrom('publicationGarde')
    .select(['numero', 'publieeLe', 'origine', 'changements'])
    .where('cptsId', '=', cptsId)
    .where('tableauGardeId', '=', tableauGardeId)
    .orderBy('numero', 'desc')
    .execute()

export const listLastPublications = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('publicationGarde')
    .select((eb) => ['tableauGardeId', eb.fn.max('publieeLe').as('le')])
    .where('cptsId', '=', cptsId)
    .groupBy('tableauGardeId')
    .execute()

type NewPublication = Omit<Selectable<PublicationGarde>, 'lignes'> & {
  lignes: readonly { gardeId: string; professionnelId: string }[]
}
export const insertPublication = async (tx: Tx, { lignes, ...row }: NewPublication): Promise<void> => {
  await tx
    .insertInto('publicationGarde')
    .values({ ...row, lignes: JSON.stringify(lignes) })
    .execute()
}

/** Published shifts of one professional, in every rota, from a day on. */
export const listMesPubliees = (tx: Tx, cptsId: string, professionnelId: string, from: string) =>
  tx
    .selectFrom('gardePubliee')
    .innerJoin('garde', (join) =>
      join.onRef('garde.cptsId', '=', 'gardePubliee.cptsId').onRef('garde.id', '=', 'gardePubliee.gardeId'),
    )
    .innerJoin('posteGarde', (join) =>
      join.onRef('posteGarde.cptsId', '=', 'garde.cptsId').onRef('posteGarde.id', '=', 'garde.posteGardeId'),
    )
    .select([
      'garde.id',
      'garde.tableauGardeId',
      'garde.jour',
      'garde.debut',
      'garde.fin',
      'posteGarde.libelle',
      'posteGarde.lieu',
    ])
    .where('gardePubliee.cptsId', '=', cptsId)
    .where('gardePubliee.professionnelId', '=', professionnelId)
    .where('gardePubliee.jour', '>=', from)
    .orderBy('garde.debut')
    .execute()

const BOTH = ['gardePubliee', 'affectationGarde'] as const

/** Out of what is published and of the draft alike; false when it was not theirs any more. */
export const takeGarde = async (
  tx: Tx,
  cptsId: string,
  gardeId: string,
  volontaireGardeId: string,
): Promise<boolean> => {
  for (const table of BOTH) {
    const gone = await tx
      .deleteFrom(table)
      .where('cptsId', '=', cptsId)
      .where('gardeId', '=', gardeId)
      .where('volontaireGardeId', '=', volontaireGardeId)
      .executeTakeFirst()
    if (gone.numDeletedRows !== 1n) return false
  }
  return true
}

/** Into both. In the draft it is locked: a computation does not undo what two people agreed on. */
export const giveGarde = async (tx: Tx, row: PublieeRow): Promise<void> => {
  await tx.insertInto('gardePubliee').values(row).execute()
  await tx
    .insertInto('affectationGarde')
    .values({ ...row, verrouillee: true })
    .execute()
}
