/** Who volunteers for a rota, when they cannot, and what they would like. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { VolontaireGarde } from '../../../server/database/schema.ts'
import type { Souhait } from '../rules/vocabulary.ts'

export type VolontaireRow = Selectable<VolontaireGarde>

export const listVolontaireRows = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<VolontaireRow[]> =>
  tx
    .selectFrom('volontaireGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('tableauGardeId', '=', tableauGardeId)
    .orderBy('inscritLe')
    .orderBy('id')
    .execute()

export const listVolontairesOf = (tx: Tx, cptsId: string, professionnelId: string): Promise<VolontaireRow[]> =>
  tx
    .selectFrom('volontaireGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .execute()

export const countVolontaires = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('volontaireGarde')
    .select((eb) => ['tableauGardeId', eb.fn.countAll<string>().as('nombre')])
    .where('cptsId', '=', cptsId)
    .groupBy('tableauGardeId')
    .execute()

/** Those who are there already stay as they are; how many came. */
export const insertVolontaires = async (tx: Tx, rows: readonly VolontaireRow[]): Promise<number> => {
  if (rows.length === 0) return 0
  const made = await tx
    .insertInto('volontaireGarde')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('volontaire_garde_une_fois').doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0)
}

export const deleteVolontaire = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('volontaireGarde').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listIndisponibilites = (tx: Tx, cptsId: string, volontaireIds: readonly string[]) =>
  volontaireIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('indisponibiliteGarde')
        .select(['volontaireGardeId', 'du', 'au'])
        .where('cptsId', '=', cptsId)
        .where('volontaireGardeId', 'in', volontaireIds)
        .orderBy('du')
        .execute()

export const listSouhaits = (tx: Tx, cptsId: string, volontaireIds: readonly string[]) =>
  volontaireIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('souhaitGarde')
        .select(['volontaireGardeId', 'gardeId', 'souhait'])
        .where('cptsId', '=', cptsId)
        .where('volontaireGardeId', 'in', volontaireIds)
        .execute()

export type VoeuxRow = {
  indisponibilites: readonly { id: string; du: string; au: string }[]
  souhaits: readonly { gardeId: string; souhait: Souhait }[]
  plafondPeriode: number | null
  /** Left as it is when it is not told. */
  plafondSemaine?: number | null | undefined
  voeuxLe: Date
}

export const saveVoeux = async (tx: Tx, cptsId: string, volontaireGardeId: string, voeux: VoeuxRow): Promise<void> => {
  for (const table of ['indisponibiliteGarde', 'souhaitGarde'] as const)
    await tx.deleteFrom(table).where('cptsId', '=', cptsId).where('volontaireGardeId', '=', volontaireGardeId).execute()
  const key = { cptsId, volontaireGardeId }
  if (voeux.indisponibilites.length > 0)
    await tx
      .insertInto('indisponibiliteGarde')
      .values(voeux.indisponibilites.map((one) => ({ ...key, ...one })))
      .execute()
  if (voeux.souhaits.length > 0)
    await tx
      .insertInto('souhaitGarde')
      .values(voeux.souhaits.map((one) => ({ ...key, ...one })))
      .execute()
  await tx
    .updateTable('volontaireGarde')
    .set({
      plafondPeriode: voeux.plafondPeriode,
      voeuxLe: voeux.voeuxLe,
      ...(voeux.plafondSemaine === undefined ? {} : { plafondSemaine: voeux.plafondSemaine }),
    })
    .where('cptsId', '=', cptsId)
    .where('id', '=', volontaireGardeId)
    .execute()
}

/** Leave and wishes of rotas that ended before this day: nobody needs them any more. */
export const forgetVoeux = async (tx: Tx, cptsId: string, before: string): Promise<void> => {
  const past = tx
    .selectFrom('volontaireGarde')
    .innerJoin('tableauGarde', (join) =>
      join
        .onRef('tableauGarde.cptsId', '=', 'volontaireGarde.cptsId')
        .onRef('tableauGarde.id', '=', 'volontaireGarde.tableauGardeId'),
    )
    .select('volontaireGarde.id')
    .where('volontaireGarde.cptsId', '=', cptsId)
    .where('tableauGarde.au', '<', before)
  for (const table of ['indisponibiliteGarde', 'souhaitGarde'] as const)
    await tx.deleteFrom(table).where('cptsId', '=', cptsId).where('volontaireGardeId', 'in', past).execute()
}
