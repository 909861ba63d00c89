/** Bookings that cross two tenants of the installation, by the listed doors and no other. */
import type { Ctx } from '../../../server/actions/action.ts'
import { inAskingTenant, inHomeOfRendezVous, inHomeTenant } from '../../../server/database/crossings.ts'
import type { StatutRendezVous } from '../rules/vocabulary.ts'
import { moveDemande } from './demande-store.ts'
import { hideAgendaFrom } from './partage-store.ts'
import { changeMiroir, changeStatut, insertRendezVous, type NewRendezVous } from './rendez-vous-store.ts'

/** Books in the home of the agenda, if it is shared with this CPTS. False: not shared, or nothing to book. */
export const bookInHome = async (
  ctx: Ctx,
  slot: { domicile: string; personneId: string },
  rendezVous: NewRendezVous,
): Promise<boolean> => {
  const crossed = await inHomeTenant(ctx, slot, (home) => insertRendezVous(home.tx, home.cptsId, rendezVous, ctx.now))
  return crossed.ok && crossed.value
}

/** Changes an appointment that this CPTS holds elsewhere: in its home, then in the mirror here. */
export const changeInHome = async (
  ctx: Ctx,
  id: string,
  from: readonly StatutRendezVous[],
  to: StatutRendezVous,
): Promise<boolean> => {
  const crossed = await inHomeOfRendezVous(ctx, id, (home) => changeStatut(home.tx, home.cptsId, id, from, to, ctx.now))
  if (!crossed.ok || !crossed.value) return false
  await changeMiroir(ctx.tx, ctx.cptsId, id, to)
  return true
}

/** Tells the CPTS that asked what became of its appointment; its request waits again if it is cancelled. */
export const tellAsking = async (ctx: Ctx, id: string, demandeId: string, to: StatutRendezVous): Promise<void> => {
  await inAskingTenant(ctx, id, async (asking) => {
    await changeMiroir(asking.tx, asking.cptsId, id, to)
    if (to === 'annule') await moveDemande(asking.tx, asking.cptsId, demandeId, 'pourvue', 'ouverte')
    if (to === 'reserve') await moveDemande(asking.tx, asking.cptsId, demandeId, 'ouverte', 'pourvue')
  })
}

/** The CPTS that received a share gives it back: its home takes the slots out of the index. */
export const leaveShare = async (ctx: Ctx, share: { domicile: string; personneId: string }): Promise<void> => {
  await inHomeTenant(ctx, share, (home) => hideAgendaFrom(home.tx, home.cptsId, share.personneId, ctx.cptsId))
}
