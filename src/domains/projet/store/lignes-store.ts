/** The lines of a fiche: tasks, milestones, budget, partners, indicators, proofs. Six tables with the same habits. */
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { DB } from '../../../server/database/schema.ts'

export const TABLES = [
  'tache',
  'jalon',
  'ligneBudget',
  'partenaireDeFiche',
  'indicateurDeFiche',
  'preuveAttendue',
] as const
export type Table = (typeof TABLES)[number]
export type Ligne<T extends Table> = Selectable<DB[T]>
export type NewLigne<T extends Table> = Insertable<DB[T]>

/** In the order in which people put them; milestones in the order of time. */
export const listLignes = async <T extends Table>(
  tx: Tx,
  table: T,
  cptsId: string,
  ficheIds?: readonly string[],
): Promise<Ligne<T>[]> => {
  const query = tx
    .selectFrom(table as 'tache')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .$if(ficheIds !== undefined, (some) => some.where('ficheId', 'in', [...ficheIds!]))
  const rows = await (table === 'jalon' ? query.orderBy('prevuLe' as 'rang') : query.orderBy('rang'))
    .orderBy('id')
    .execute()
  return rows as unknown as Ligne<T>[]
}

const BATCH = 1000
export const insertLignes = async <T extends Table>(tx: Tx, table: T, rows: readonly NewLigne<T>[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += BATCH)
    await tx
      .insertInto(table as 'tache')
      .values(rows.slice(start, start + BATCH) as unknown as NewLigne<'tache'>[])
      .execute()
}

/** Of one fiche only: a line of another fiche that bears the id is left alone. */
export const updateLigne = async <T extends Table>(
  tx: Tx,
  table: T,
  key: { cptsId: string; ficheId: string; id: string },
  change: Partial<NewLigne<T>>,
): Promise<boolean> => {
  const done = await tx
    .updateTable(table as 'tache')
    .set(change as Partial<NewLigne<'tache'>>)
    .where('cptsId', '=', key.cptsId)
    .where('ficheId', '=', key.ficheId)
    .where('id', '=', key.id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const removeOtherLignes = async (
  tx: Tx,
  table: Table,
  key: { cptsId: string; ficheId: string },
  kept: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom(table as 'tache')
    .where('cptsId', '=', key.cptsId)
    .where('ficheId', '=', key.ficheId)
    .$if(kept.length > 0, (some) => some.where('id', 'not in', [...kept]))
    .execute()
}
