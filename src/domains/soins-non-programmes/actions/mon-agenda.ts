/** One's own agenda, by a signed link or signed in. No patient here: see mes-rendez-vous.ts. */
import { numberInWords, plural } from '../../../kernel/french.ts'
import { ok } from '../../../kernel/result.ts'
import { civilDate, fromDate } from '../../../kernel/time.ts'
import { type Constraints, type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { soinsContract } from '../contract.ts'
import { type DemiJournee, findBesoins } from '../rules/besoin.ts'
import { spanOfDays } from '../rules/heures.ts'
import { listCounted } from '../store/demande-store.ts'
import { listFreeStarts } from '../store/search-store.ts'
import {
  type AbsenceBody,
  cancelException,
  createDisponibilite,
  type DisponibiliteBody,
  declareAbsence,
  setArretee,
} from './change-disponibilite.ts'
import { OVERLAPS, offerCreneau, type PonctuelBody, restoreCreneau, withdrawCreneau } from './offer-creneau.ts'
import { changePreferences, type Preferences } from './open-agenda.ts'
import { readCreneaux, readDetail } from './read-agenda.ts'
import { findMine, onMine } from './resolve-agenda.ts'

const WEEKS_OF_HABIT = 8
const booked: Constraints<'creneau-booked'> = { rendez_vous_creneau: 'creneau-booked' }

/** The half day stands above it: it is not said twice. */
const sayBesoin = ({ libres, manque }: DemiJournee): string =>
  libres === 0
    ? 'aucun créneau libre'
    : `${numberInWords(manque, true)} ${plural(manque, 'demande')} de plus que de créneaux, d’ordinaire`

const readBesoins = async (ctx: Ctx, zone: string) => {
  const today = civilDate(ctx.now, zone)
  const past = await listCounted(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * 7 * WEEKS_OF_HABIT }), ctx.now)
  const ahead = spanOfDays(today.toString(), today.add({ days: 13 }).toString(), zone)
  const free = await listFreeStarts(ctx.tx, ctx.cptsId, ctx.now, ahead.au)
  const found = findBesoins(
    past.map((request) => fromDate(request.creeeLe)),
    WEEKS_OF_HABIT,
    free.map(fromDate),
    today.add({ days: 1 }).toString(),
    13,
    zone,
  )
  return found.slice(0, 6).map(({ manque: _, ...one }, i) => ({ ...one, phrase: sayBesoin(found[i]!) }))
}

export const readMonAgenda = defineAction(soinsContract.readMonAgenda, {
  audit: 'mon-agenda.lire',
  run: async (ctx, { query }) => {
    const found = await findMine(ctx)
    if (!found.ok) return found
    const agenda = found.value
    const today = civilDate(ctx.now, agenda.zone)
    const span = spanOfDays(today.toString(), today.add({ days: query.jours - 1 }).toString(), agenda.zone)
    return ok({
      ...(await readDetail(ctx, agenda)),
      zone: agenda.zone,
      cptsNom: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
      creneaux: await readCreneaux(ctx, agenda, span.du, span.au),
      besoins: await readBesoins(ctx, agenda.zone),
    })
  },
})
export const editMonAgenda = defineAction(soinsContract.editMonAgenda, {
  audit: 'mon-agenda.modifier',
  run: onMine((ctx, agenda, { body }: { body: Preferences }) => changePreferences(ctx, agenda, body)),
})
export const offerMonCreneau = defineAction(soinsContract.offerMonCreneau, {
  audit: 'creneau.offrir',
  constraints: OVERLAPS,
  run: onMine((ctx, agenda, { body }: { body: PonctuelBody }) => offerCreneau(ctx, agenda, body)),
})
export const withdrawMonCreneau = defineAction(soinsContract.withdrawMonCreneau, {
  audit: 'creneau.retirer',
  constraints: booked,
  run: onMine((ctx, agenda, { params }: { params: { creneauId: string } }) =>
    withdrawCreneau(ctx, agenda, params.creneauId),
  ),
})
export const restoreMonCreneau = defineAction(soinsContract.restoreMonCreneau, {
  audit: 'creneau.retablir',
  constraints: OVERLAPS,
  run: onMine((ctx, agenda, { params }: { params: { creneauId: string } }) =>
    restoreCreneau(ctx, agenda, params.creneauId),
  ),
})
export const createMaDisponibilite = defineAction(soinsContract.createMaDisponibilite, {
  audit: 'disponibilite.ajouter',
  constraints: booked,
  run: onMine((ctx, agenda, { body }: { body: DisponibiliteBody }) => createDisponibilite(ctx, agenda, body)),
})
type InDisponibilite = { params: { disponibiliteId: string } }
export const endMaDisponibilite = defineAction(soinsContract.endMaDisponibilite, {
  audit: 'disponibilite.arreter',
  constraints: booked,
  run: onMine((ctx, agenda, { params, body }: InDisponibilite & { body: { essai: boolean } }) =>
    setArretee(ctx, agenda, params.disponibiliteId, true, body.essai),
  ),
})
export const restoreMaDisponibilite = defineAction(soinsContract.restoreMaDisponibilite, {
  audit: 'disponibilite.retablir',
  run: onMine((ctx, agenda, { params }: InDisponibilite) =>
    setArretee(ctx, agenda, params.disponibiliteId, false, false),
  ),
})
export const declareMonAbsence = defineAction(soinsContract.declareMonAbsence, {
  audit: 'absence.declarer',
  constraints: booked,
  run: onMine((ctx, agenda, { body }: { body: AbsenceBody }) => declareAbsence(ctx, agenda, body)),
})
export const cancelMonAbsence = defineAction(soinsContract.cancelMonAbsence, {
  audit: 'absence.annuler',
  run: onMine((ctx, agenda, { params }: { params: { exceptionId: string } }) =>
    cancelException(ctx, agenda, params.exceptionId),
  ),
})
