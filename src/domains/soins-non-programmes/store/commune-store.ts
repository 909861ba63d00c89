/** Name and point of a commune, read in the reference data to be copied into a place or a request. */
import type { Tx } from '../../../server/database/connect.ts'

export const findCommune = async (tx: Tx, code: string) =>
  tx.selectFrom('commune').select(['code', 'nom', 'lon', 'lat']).where('code', '=', code).executeTakeFirst()
