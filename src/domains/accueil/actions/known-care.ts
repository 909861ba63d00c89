/** What unscheduled care says of the duties. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { Known } from '../rules/echeances.ts'
import type { Home } from './known.ts'

export const knownCare = async (
  _ctx: Ctx,
  _home: Home,
): Promise<Pick<Known, 'demandes' | 'rendezVous' | 'creneaux'>> => ({
  demandes: null,
  rendezVous: null,
  creneaux: null,
})
