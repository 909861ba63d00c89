/** A person wishes to be erased from this CPTS: their fiche, their access, their links, the mails to them. */
import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { forgetAddresses } from '../../../server/mail/index.ts'
import { eraseFiche } from '../../communaute/index.ts'
import { removeAcces } from '../../comptes/index.ts'
import { droitsContract } from '../contract.ts'
import { gather } from './gather.ts'

export const erasePersonne = defineAction(droitsContract.erasePersonne, {
  audit: 'droits.effacer',
  run: async (ctx, { params: { personneId } }) => {
    // Who erases answers for it afterwards: somebody else does it.
    if (ctx.actor.kind === 'personne' && ctx.actor.personneId === personneId) return refuse('not-oneself')
    const all = await gather(ctx, personneId)
    if (!all) return refuse('personne-unknown')
    if (all.fiche) {
      const erased = await eraseFiche(ctx, all.fiche.id)
      if (!erased.ok)
        return erased.refusal.code === 'professionnel-expected'
          ? refuse('professionnel-expected', erased.refusal.facts)
          : refuse('personne-unknown')
    }
    if (all.acces) {
      const removed = await removeAcces(ctx, personneId)
      if (!removed.ok) return refuse('last-holder')
    }
    const addresses = [all.fiche?.courriel, all.acces?.courriel].flatMap((address) => address ?? [])
    await forgetAddresses(ctx, addresses)
    return ok({ ok: true as const })
  },
})
