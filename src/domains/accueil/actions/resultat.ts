/** The figures of « accès aux soins », computed by the room that owns them: the same function as its own screen. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { computeTableau } from '../../soins-non-programmes/index.ts'
import type { MissionView } from '../contract.ts'
import type { Day } from '../rules/echeances.ts'
import type { Periode } from '../rules/periode.ts'

const earliest = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)

/** From the start of the period to today. */
export const readResultat = async (ctx: Ctx, { du, au }: Periode, today: Day): Promise<MissionView['resultat']> => {
  if (!ctx.permissions.has('soins.board')) return null
  const computed = await computeTableau(ctx, { du: du.toString(), au: earliest(au, today).toString() })
  return computed.ok ? { phrase: computed.value.phrase, chiffres: computed.value.chiffres } : null
}
