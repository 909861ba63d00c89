/** Where and when one is: the CPTS, its civil day, the path that its statutes ask for. */
import { civilDate, type Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { readParcoursAdmission } from '../../gouvernance/index.ts'
import { type Effet, type Parcours, parcoursOf } from '../rules/parcours.ts'
import { findReglage } from '../store/reglage-store.ts'

export type Place = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export const readPlace = async ({ tx, cptsId, now }: Place) => {
  const cpts = await findCpts(tx, cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  return { cpts: cpts?.nom ?? '', zone, today: civilDate(now, zone).toString() }
}

export const readParcours = async ({ tx, cptsId }: Place, today: string): Promise<Parcours> =>
  parcoursOf(await readParcoursAdmission(tx, cptsId, today))

export const readEffet = async ({ tx, cptsId }: Place): Promise<Effet> =>
  ((await findReglage(tx, cptsId))?.effet ?? 'instruction') as Effet

export const instantOf = (date: Date | null): string | null => date?.toISOString() ?? null
export const plusDays = (now: Instant, days: number): Instant => now.add({ hours: 24 * days })
