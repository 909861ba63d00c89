/** The operator of the installation: the link that makes the first one, printed once by the command line. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import { INSTALLATION } from '../../../server/actions/action.ts'
import type { Db, Tx } from '../../../server/database/connect.ts'
import { createLien } from './lien-store.ts'

export const makeOperateur = async (tx: Tx, personneId: string): Promise<void> => {
  await sql`select make_operateur(${personneId}::uuid)`.execute(tx)
}

/**
 * Runs as the owner of the base, from the command line only. Gives null when the installation has its operator.
 * A new link takes the place of the one that was printed before.
 */
export const createOperateurLien = async (owner: Db, now: Instant): Promise<string | null> =>
  owner.transaction().execute(async (tx) => {
    const existing = await tx.selectFrom('personne').select('id').where('operateur', '=', true).executeTakeFirst()
    if (existing) return null
    await tx
      .updateTable('lienSigne')
      .set({ revoqueLe: toDate(now) })
      .where('cptsId', '=', INSTALLATION)
      .where('usage', '=', 'operateur')
      .where('revoqueLe', 'is', null)
      .execute()
    const personneId = newId(now.epochMilliseconds)
    await tx
      .insertInto('personne')
      .values({ id: personneId, nom: 'de l’installation', prenom: 'Opérateur', creeeLe: toDate(now) })
      .execute()
    const lien = await createLien(tx, { cptsId: INSTALLATION, usage: 'operateur', personneId, days: 2, uses: 1 }, now)
    return lien.token
  })

/** A real base ignores it, by construction of the function. */
export const makeDemonstrationOperateur = async (tx: Tx, personneId: string): Promise<void> => {
  await sql`select make_demonstration_operateur(${personneId}::uuid)`.execute(tx)
}
