/** Recurrences, exceptions and one-off slots of the agenda that the coordination names. */
import { type Constraints, defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import {
  type AbsenceBody,
  cancelException as cancelOne,
  changeJour as changeDay,
  createDisponibilite as create,
  type DisponibiliteBody,
  declareAbsence as declare,
  editDisponibilite as edit,
  setArretee,
} from './change-disponibilite.ts'
import {
  OVERLAPS,
  offerCreneau as offer,
  type PonctuelBody,
  restoreCreneau as restore,
  withdrawCreneau as withdraw,
} from './offer-creneau.ts'
import { onNamed } from './resolve-agenda.ts'

type InAgenda = { params: { agendaId: string } }
type InDisponibilite = { params: { agendaId: string; disponibiliteId: string } }
type InCreneau = { params: { agendaId: string; creneauId: string } }
/** A slot booked while its agenda changes refuses to be withdrawn. */
const booked: Constraints<'creneau-booked'> = { rendez_vous_creneau: 'creneau-booked' }

export const createDisponibilite = defineAction(soinsContract.createDisponibilite, {
  audit: 'disponibilite.ajouter',
  constraints: booked,
  run: onNamed((ctx, agenda, { body }: InAgenda & { body: DisponibiliteBody }) => create(ctx, agenda, body)),
})
export const editDisponibilite = defineAction(soinsContract.editDisponibilite, {
  audit: 'disponibilite.modifier',
  constraints: booked,
  run: onNamed(async (ctx, agenda, { params, body }: InDisponibilite & { body: DisponibiliteBody }) => {
    const done = await edit(ctx, agenda, params.disponibiliteId, body)
    if (!done.ok) return done
    const { id: _, zone: __, jours, visibilites, ...rest } = done.value.precedente
    return {
      ok: true,
      value: { ...done.value, precedente: { ...rest, jours: [...jours], visibilites: [...visibilites] } },
    }
  }),
})
export const endDisponibilite = defineAction(soinsContract.endDisponibilite, {
  audit: 'disponibilite.arreter',
  constraints: booked,
  run: onNamed((ctx, agenda, { params, body }: InDisponibilite & { body: { essai: boolean } }) =>
    setArretee(ctx, agenda, params.disponibiliteId, true, body.essai),
  ),
})
export const restoreDisponibilite = defineAction(soinsContract.restoreDisponibilite, {
  audit: 'disponibilite.retablir',
  run: onNamed((ctx, agenda, { params }: InDisponibilite) =>
    setArretee(ctx, agenda, params.disponibiliteId, false, false),
  ),
})
export const changeJour = defineAction(soinsContract.changeJour, {
  audit: 'disponibilite.jour',
  constraints: booked,
  run: onNamed(
    (
      ctx,
      agenda,
      { params, body }: InDisponibilite & { body: { jour: string; genre: 'annulation' | 'ajout'; essai: boolean } },
    ) => changeDay(ctx, agenda, params.disponibiliteId, body),
  ),
})
export const declareAbsence = defineAction(soinsContract.declareAbsence, {
  audit: 'absence.declarer',
  constraints: booked,
  run: onNamed((ctx, agenda, { body }: InAgenda & { body: AbsenceBody }) => declare(ctx, agenda, body)),
})
export const cancelException = defineAction(soinsContract.cancelException, {
  audit: 'absence.annuler',
  run: onNamed((ctx, agenda, { params }: { params: { agendaId: string; exceptionId: string } }) =>
    cancelOne(ctx, agenda, params.exceptionId),
  ),
})
export const offerCreneau = defineAction(soinsContract.offerCreneau, {
  audit: 'creneau.offrir',
  constraints: OVERLAPS,
  run: onNamed((ctx, agenda, { body }: InAgenda & { body: PonctuelBody }) => offer(ctx, agenda, body)),
})
export const withdrawCreneau = defineAction(soinsContract.withdrawCreneau, {
  audit: 'creneau.retirer',
  constraints: booked,
  run: onNamed((ctx, agenda, { params }: InCreneau) => withdraw(ctx, agenda, params.creneauId)),
})
export const restoreCreneau = defineAction(soinsContract.restoreCreneau, {
  audit: 'creneau.retablir',
  constraints: OVERLAPS,
  run: onNamed((ctx, agenda, { params }: InCreneau) => restore(ctx, agenda, params.creneauId)),
})
