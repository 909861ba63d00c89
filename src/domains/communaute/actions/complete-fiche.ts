/** Through the door: what a person said of themselves fills what their fiche does not say, and changes nothing else. */
import type { Tx } from '../../../server/database/connect.ts'
import { findProfessionnelRow, updateProfessionnelRow } from '../store/professionnel-store.ts'

type Said = { rpps: string | null; courriel: string | null; telephone: string | null }

/** False when there is no such fiche. */
export const completeFiche = async (tx: Tx, cptsId: string, id: string, said: Said): Promise<boolean> => {
  const row = await findProfessionnelRow(tx, cptsId, id)
  if (!row) return false
  const { rpps, courriel, telephone } = said
  return updateProfessionnelRow(tx, cptsId, id, {
    rpps: row.rpps ?? rpps,
    courriel: row.courriel ?? courriel,
    telephone: row.telephone ?? telephone,
  })
}
