/** What this base says of itself: a demonstration or a real one, with or without patients. Chosen once, by the owner. */
import type { Installation } from '../actions/action.ts'
import type { Db } from './connect.ts'

export const findInstallation = async (db: Db): Promise<Installation | undefined> => {
  const row = await db.selectFrom('installation').select(['nature', 'patients']).executeTakeFirst()
  return row && { nature: row.nature as Installation['nature'], patients: row.patients }
}

export const readInstallation = async (db: Db): Promise<Installation> => {
  const installation = await findInstallation(db)
  if (!installation) throw new Error('this base was never told whether it is a demonstration or a real one')
  return installation
}
