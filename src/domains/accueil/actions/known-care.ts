/** What unscheduled care says of the duties. */
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readEtatSoins } from '../../soins-non-programmes/index.ts'
import type { Known } from '../rules/echeances.ts'
import { type Home, REGLAGES } from './reglages.ts'

type Care = Pick<Known, 'demandes' | 'rendezVous' | 'creneaux'>

const needOf = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? Math.round(value) : null)

export const knownCare = async (ctx: Ctx, { zone, today, reglages }: Home): Promise<Care> => {
  const { demandes, aNoter, semaine } = await readEtatSoins(ctx, today, zone)
  const may = (permission: string) => ctx.permissions.has(permission)
  const need = needOf(reglages[REGLAGES.creneauxParSemaine])
  return {
    demandes:
      may('demande.read') && demandes.prochaine
        ? { ...demandes, prochaine: civilDate(demandes.prochaine, zone) }
        : null,
    rendezVous:
      may('rendez-vous.honour') && aNoter.depuis ? { ...aNoter, depuis: civilDate(aNoter.depuis, zone) } : null,
    creneaux: may('agenda.read')
      ? { offerts: semaine.offerts, besoin: need ?? semaine.moyenne, fixe: need !== null }
      : null,
  }
}
