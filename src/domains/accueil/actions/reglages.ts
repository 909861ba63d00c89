/** The CPTS as the home page needs it, and the settings that duties read. */
import { civilDate, Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import type { Day } from '../rules/echeances.ts'

export const REGLAGES = {
  /** Day of the signature of the ACI contract: `2025-03-03`. */
  signatureAci: 'signatureAci',
  /** Day when the projet de santé was sent to the ARS. */
  projetDepose: 'projetDepose',
  /** Slots that the CPTS wants each week; without it, the mean of its requests. */
  creneauxParSemaine: 'creneauxParSemaine',
} as const

export type Home = { zone: string; today: Day; reglages: Record<string, unknown> }

export const readHome = async (ctx: Ctx): Promise<Home> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  return { zone, today: civilDate(ctx.now, zone), reglages: (cpts?.reglages ?? {}) as Record<string, unknown> }
}

/** A day written in the settings; anything else is no day. */
export const dayOf = (value: unknown): Day | null => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  try {
    return Temporal.PlainDate.from(value)
  } catch {
    return null
  }
}
