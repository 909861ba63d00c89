/** A proof is added by hand, or one that was sent by a link is looked at, then kept or put aside. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { revokeLien } from '../../comptes/index.ts'
import { preuvesContract } from '../contract-preuves.ts'
import { sayNature } from '../labels.ts'
import { type DemandeRow, findDemande, updateDemande } from '../store/demande-store.ts'
import { addPreuve } from './add-preuve.ts'
import { effacerSaufPreuves } from './erase-documents.ts'

export const addPreuveByHand = defineAction(preuvesContract.addPreuve, {
  audit: 'preuve.ajouter',
  run: async (ctx, { params, body }) => {
    const { nature, grade, empreinte, presences } = body
    const preuve = { nature, grade, empreinte, libelle: body.libelle ?? sayNature(nature) }
    const added = await addPreuve(ctx, params.acteId, preuve, presences)
    return added.ok ? ok({ acteId: added.value.acteId, numero: added.value.sequence }) : added
  },
})

const close = async (ctx: Ctx, demande: DemandeRow, etat: 'retenue' | 'ecartee'): Promise<void> => {
  if (demande.lienId) await revokeLien(ctx.tx, ctx.cptsId, demande.lienId, ctx.now)
  await updateDemande(ctx.tx, ctx.cptsId, demande.id, { etat, closeLe: toDate(ctx.now) })
}

export const acceptPreuve = defineAction(preuvesContract.acceptPreuve, {
  audit: 'preuve.retenir',
  run: async (ctx, { params, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-preuve-unknown')
    if (demande.etat !== 'recue') return refuse('demande-preuve-closed')
    const { nature, empreinte } = demande
    const preuve = { grade: body.grade, libelle: sayNature(nature), nature, empreinte }
    const added = await addPreuve(ctx, demande.acteId, preuve, body.presences)
    if (!added.ok) return refuse(added.refusal.code, added.refusal.facts)
    await close(ctx, demande, 'retenue')
    return ok({ acteId: added.value.acteId, numero: added.value.sequence })
  },
})

/** What is put aside is erased: it proves nothing and may show persons. */
export const refusePreuve = defineAction(preuvesContract.refusePreuve, {
  audit: 'preuve.ecarter',
  run: async (ctx, { params }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-preuve-unknown')
    if (demande.etat !== 'recue' || !demande.empreinte) return refuse('demande-preuve-closed')
    await close(ctx, demande, 'ecartee')
    await effacerSaufPreuves(ctx, [demande.empreinte])
    return ok({ ok: true as const })
  },
})
