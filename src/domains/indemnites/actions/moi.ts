/** Who asks, and the place where they ask. */
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'

export type Place = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** The person who acts; null for the process itself and for who is nobody in particular. */
export const personneOf = ({ actor }: Pick<Ctx, 'actor'>): string | null =>
  actor.kind === 'personne' || actor.kind === 'lien' ? actor.personneId : null

export const readPlace = async ({
  tx,
  cptsId,
  now,
}: Place): Promise<{ nom: string; zone: string; today: string; annee: number }> => {
  const cpts = await findCpts(tx, cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  const today = civilDate(now, zone)
  return { nom: cpts?.nom ?? '', zone, today: today.toString(), annee: today.year }
}
