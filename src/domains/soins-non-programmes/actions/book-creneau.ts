/** Booking, in the home of the agenda, whichever CPTS asks. The constraints of the base decide, never a reading. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Constraints, type Ctx, defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { sayRendezVous } from '../rules/phrase.ts'
import { bookInHome } from '../store/crossing-store.ts'
import { moveDemande } from '../store/demande-store.ts'
import { bookPublie, insertMiroir } from '../store/rendez-vous-store.ts'
import { saidOf } from './read-rendez-vous.ts'

export type Booked = { rendezVousId: string; demandeId: string; debut: string; fin: string; phrase: string }
export type BookRefusal = 'creneau-already-taken' | 'demande-not-open'

/** Two at once on a slot, on a request, or a slot withdrawn meanwhile. */
export const TAKEN: Constraints<BookRefusal> = {
  rendez_vous_creneau_pris: 'creneau-already-taken',
  rendez_vous_creneau: 'creneau-already-taken',
  rendez_vous_demande_pourvue: 'demande-not-open',
  rendez_vous_miroir_demande: 'demande-not-open',
}

/** The row of the index says where the slot lives and what to tell the caller; it decides nothing. */
export const book = async (ctx: Ctx, creneauId: string, demandeId: string): Promise<Result<Booked, BookRefusal>> => {
  const id = newId(ctx.now.epochMilliseconds)
  const rendezVous = { id, creneauId, demandeCpts: ctx.cptsId, demandeId }
  const found = await bookPublie(ctx.tx, ctx.cptsId, rendezVous, ctx.now)
  if (!found || found.outcome === 'no-slot') return refuse('creneau-already-taken')
  if (found.outcome === 'no-request') return refuse('demande-not-open')
  const { slot } = found
  if (found.outcome === 'elsewhere') {
    if (!(await moveDemande(ctx.tx, ctx.cptsId, demandeId, 'ouverte', 'pourvue'))) return refuse('demande-not-open')
    if (!(await bookInHome(ctx, slot, rendezVous))) return refuse('creneau-already-taken')
    await insertMiroir(ctx.tx, ctx.cptsId, id, demandeId, slot, ctx.now)
  }
  await ctx.publish({ name: 'rendez-vous.reserve', cptsId: ctx.cptsId, id })
  return ok({
    rendezVousId: id,
    demandeId,
    debut: fromDate(slot.debut).toString(),
    fin: fromDate(slot.fin).toString(),
    phrase: sayRendezVous(saidOf(slot), ctx.now),
  })
}

export const bookCreneau = defineAction(soinsContract.bookCreneau, {
  audit: 'creneau.reserver',
  constraints: TAKEN,
  run: (ctx, { params, body }) => book(ctx, params.creneauId, body.demandeId),
})
