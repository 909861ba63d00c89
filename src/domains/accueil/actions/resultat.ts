/** The figures of « accès aux soins », computed by the room that owns them. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { MissionView } from '../contract.ts'
import type { Periode } from '../rules/periode.ts'

export const readResultat = async (_ctx: Ctx, _periode: Periode): Promise<MissionView['resultat']> => null
