/**
 * What becomes of an appointment that a regulator took is queued for the platform of the SAS. State decides, not the order
 * in which things are heard: the same change heard twice is queued once, and one that was not heard is found by the sweep.
 */
import { newId } from '../../../kernel/ids.ts'
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readConservation } from '../../comptes/index.ts'
import { evenementOf } from '../rules/envoi.ts'
import { adoptSuivi, insertEnvoi, listUntold, purgeEnvois, readSuivi, type Suivi } from '../store/envoi-store.ts'

/** Whether a platform is named in the settings of this installation: without one, nothing is queued. */
let hasPlatform = false
export const setPlateformeSas = (isSet: boolean): void => {
  hasPlatform = isSet
}
export type EtatPlateforme = 'reglee' | 'absente' | 'demonstration'
export const plateformeOf = ({ installation }: Pick<Ctx, 'installation'>): EtatPlateforme => {
  if (installation.nature === 'demonstration') return 'demonstration'
  return hasPlatform ? 'reglee' : 'absente'
}

const lastOf = ({ dernierRendezVous, dernierStatut }: Suivi) =>
  dernierRendezVous === null || dernierStatut === null
    ? null
    : { rendezVousId: dernierRendezVous, statut: dernierStatut }

/** One that was never told, and is over or given back, says nothing to the SAS any more. */
const isWorthTelling = (ctx: Ctx, suivi: Suivi): boolean =>
  suivi.dernierRang > 0 ||
  (suivi.statut === 'reserve' && fromDate(suivi.debut).epochMilliseconds > ctx.now.epochMilliseconds)

const tell = async (ctx: Ctx, suiviId: string): Promise<void> => {
  const suivi = await readSuivi(ctx, suiviId)
  if (!suivi || !isWorthTelling(ctx, suivi)) return
  const evenement = evenementOf(lastOf(suivi), suivi)
  if (!evenement) return
  const { rendezVousId, statut, debut, fin, dernierRang } = suivi
  const envoi = { id: newId(ctx.now.epochMilliseconds), suiviId, rang: dernierRang + 1, evenement }
  const shown = ctx.installation.nature === 'demonstration'
  await insertEnvoi(ctx, { ...envoi, rendezVousId, statut, debut, fin }, ctx.now, shown)
}

/** In the home of the agenda, at each thing that happens to an appointment. */
export const followRendezVous = async (ctx: Ctx, rendezVousId: string): Promise<void> => {
  const suiviId = await adoptSuivi(ctx, rendezVousId)
  if (suiviId && plateformeOf(ctx) !== 'absente') await tell(ctx, suiviId)
}

const SWEPT_DAYS = 30

/** Whatever wrote: appointments that changed without being told. */
export const sweepSuivis = async (ctx: Ctx): Promise<void> => {
  if (plateformeOf(ctx) === 'absente') return
  for (const suiviId of await listUntold(ctx, ctx.now.subtract({ hours: 24 * SWEPT_DAYS }))) await tell(ctx, suiviId)
}

/** Kept as long as mails are, and never less than what is swept. */
export const forgetEnvois = async (ctx: Ctx): Promise<void> => {
  const { courrielsJours } = await readConservation(ctx)
  await purgeEnvois(ctx, ctx.now.subtract({ hours: 24 * Math.max(courrielsJours, SWEPT_DAYS + 1) }))
}
