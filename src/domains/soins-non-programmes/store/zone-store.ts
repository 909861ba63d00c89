/** The zone of a CPTS does not change. */
import { oncePerTransaction } from '../../../server/database/once.ts'
import { findCpts } from '../../comptes/index.ts'

export const { read: readZone } = oncePerTransaction(async (tx, cptsId) => (await findCpts(tx, cptsId))!.zone)
