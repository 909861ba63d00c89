/** What of the indemnités rests on a decision of the register: versions of the scale. */
import type { CitationsSource } from '../../gouvernance/index.ts'
import { listBaremesCitant } from '../store/bareme-store.ts'

export const citationsIndemnites: CitationsSource = {
  permission: 'indemnite.read',
  read: async ({ tx, cptsId }, decisionId) =>
    (await listBaremesCitant(tx, cptsId, decisionId)).map(({ nom, debut }) => ({
      quoi: 'Barème des indemnités',
      libelle: nom,
      le: debut,
      vers: '/finances/indemnites/bareme',
    })),
}
