/** The lines of the variable part: each with its versions, the last of which holds. */
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type {
  LigneVariable,
  LigneVariablePalier,
  LigneVariableReferent,
  LigneVariableVersion,
} from '../../../server/database/schema.ts'

export type VersionRow = Omit<Selectable<LigneVariableVersion>, 'depart' | 'cible' | 'changement'> & {
  depart: number | null
  cible: number | null
  changement: number | null
}
export type PalierRow = { ligneId: string; version: number; seuil: number; centimes: number; nom: string }

export const listLigneRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('ligneVariable')
    .select(['id', 'anneeId', 'mission', 'rang'])
    .where('cptsId', '=', cptsId)
    .orderBy('rang')
    .orderBy('id')
    .execute()

const figure = (value: string | null): number | null => (value === null ? null : Number(value))

/** The oldest first. */
export const listVersionRows = async (tx: Tx, cptsId: string): Promise<VersionRow[]> =>
  (
    await tx
      .selectFrom('ligneVariableVersion')
      .selectAll()
      .where('cptsId', '=', cptsId)
      .orderBy('ligneId')
      .orderBy('version')
      .execute()
  ).map(({ depart, cible, changement, ...row }) => ({
    ...row,
    depart: figure(depart),
    cible: figure(cible),
    changement: figure(changement),
  }))

export const listPalierRows = async (tx: Tx, cptsId: string): Promise<PalierRow[]> =>
  (
    await tx
      .selectFrom('ligneVariablePalier')
      .select(['ligneId', 'version', 'seuil', 'centimes', 'nom'])
      .where('cptsId', '=', cptsId)
      .orderBy('seuil')
      .execute()
  ).map(({ seuil, ...row }) => ({ ...row, seuil: Number(seuil) }))

export const listReferentRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('ligneVariableReferent')
    .select(['ligneId', 'professionnelId'])
    .where('cptsId', '=', cptsId)
    .orderBy('rang')
    .execute()

export const insertLigne = async (tx: Tx, row: Insertable<LigneVariable>): Promise<void> => {
  await tx.insertInto('ligneVariable').values(row).execute()
}
export const insertVersion = async (
  tx: Tx,
  row: Insertable<LigneVariableVersion>,
  paliers: readonly Insertable<LigneVariablePalier>[],
): Promise<void> => {
  await tx.insertInto('ligneVariableVersion').values(row).execute()
  if (paliers.length > 0)
    await tx
      .insertInto('ligneVariablePalier')
      .values([...paliers])
      .execute()
}
export const replaceReferents = async (
  tx: Tx,
  cptsId: string,
  ligneId: string,
  rows: readonly Insertable<LigneVariableReferent>[],
): Promise<void> => {
  await tx.deleteFrom('ligneVariableReferent').where('cptsId', '=', cptsId).where('ligneId', '=', ligneId).execute()
  if (rows.length > 0)
    await tx
      .insertInto('ligneVariableReferent')
      .values([...rows])
      .execute()
}
