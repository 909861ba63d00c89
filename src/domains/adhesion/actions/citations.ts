/** What of the adhésions rests on a decision of the register: the dues of a year. */
import type { CitationsSource } from '../../gouvernance/index.ts'
import { listCampagnesCitant } from '../store/campagne-store.ts'

export const citationsAdhesion: CitationsSource = {
  permission: 'campagne.read',
  read: async ({ tx, cptsId }, decisionId) =>
    (await listCampagnesCitant(tx, cptsId, decisionId)).map(({ annee, decideeLe }) => ({
      quoi: 'Barème des cotisations',
      libelle: `Cotisations de ${annee}`,
      le: decideeLe,
      vers: `/equipe/cotisations/${annee}`,
    })),
}
