/** Name and point of a commune, read in the reference data to be copied into a place or a request. */
import { oncePerTransaction } from '../../../server/database/once.ts'

/** The application does not write reference data. */
export const { read: findCommune } = oncePerTransaction((tx, code) =>
  tx.selectFrom('commune').select(['code', 'nom', 'lon', 'lat']).where('code', '=', code).executeTakeFirst(),
)
