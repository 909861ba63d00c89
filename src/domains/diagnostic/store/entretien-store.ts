/** Interviews, and what was kept of each. */

import type { Theme } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Sens } from '../rules/entretien.ts'

export type Extrait = { theme: Theme; sens: Sens; texte: string }
export type EntretienRow = { id: string; jour: string; aupresDe: string; notes: string }

const writeExtraits = async (
  tx: Tx,
  cptsId: string,
  entretienId: string,
  extraits: readonly Extrait[],
): Promise<void> => {
  if (extraits.length === 0) return
  const rows = extraits.map((extrait, rang) => ({ cptsId, entretienId, rang, ...extrait }))
  await tx.insertInto('extraitEntretien').values(rows).execute()
}

export const insertEntretien = async (
  tx: Tx,
  row: EntretienRow & { cptsId: string; creeLe: Date; creePar: string | null },
  extraits: readonly Extrait[],
): Promise<void> => {
  await tx.insertInto('entretien').values(row).execute()
  await writeExtraits(tx, row.cptsId, row.id, extraits)
}

export const updateEntretienRow = async (
  tx: Tx,
  cptsId: string,
  { id, ...change }: EntretienRow,
  extraits: readonly Extrait[],
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('entretien')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('retireLe', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx.deleteFrom('extraitEntretien').where('cptsId', '=', cptsId).where('entretienId', '=', id).execute()
  await writeExtraits(tx, cptsId, id, extraits)
  return true
}

export const setEntretienRetire = async (
  tx: Tx,
  cptsId: string,
  id: string,
  retireLe: Date | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('entretien')
    .set({ retireLe })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The latest first. */
export const listEntretienRows = async (
  tx: Tx,
  cptsId: string,
): Promise<(EntretienRow & { extraits: Extrait[] })[]> => {
  const rows = await tx
    .selectFrom('entretien')
    .select(['id', 'jour', 'aupresDe', 'notes'])
    .where('cptsId', '=', cptsId)
    .where('retireLe', 'is', null)
    .orderBy('jour', 'desc')
    .orderBy('id')
    .execute()
  const extraits = await tx
    .selectFrom('extraitEntretien')
    .select(['entretienId', 'theme', 'sens', 'texte'])
    .where('cptsId', '=', cptsId)
    .orderBy('rang')
    .execute()
  const by = Map.groupBy(extraits, ({ entretienId }) => entretienId)
  return rows.map((row) => ({
    ...row,
    extraits: (by.get(row.id) ?? []).map(({ theme, sens, texte }) => ({
      theme: theme as Theme,
      sens: sens as Sens,
      texte,
    })),
  }))
}
