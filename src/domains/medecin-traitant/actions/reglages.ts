/** The public page, the time to answer, how long names are kept. */
import { ok, refuse } from '../../../kernel/result.ts'
import { adresseFrom } from '../../adhesion/index.ts'
import { medecinTraitantContract } from '../contract.ts'
import { bringErasuresForward } from '../store/identite-store.ts'
import { readReglage, saveReglage } from '../store/reglage-store.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'

export const readReglageMt = defineDeskAction(medecinTraitantContract.readReglageMt, {
  audit: 'reglage-mt.lire',
  run: async (ctx) => {
    const reglage = await readReglage(ctx.tx, ctx.cptsId)
    const { cpts } = await readPlace(ctx)
    const lien = reglage.ouverte ? `${ctx.address}/medecin-traitant/${reglage.adresse}` : null
    return ok({ ...reglage, adresseProposee: adresseFrom(cpts), lien })
  },
})

export const saveReglageMt = defineDeskAction(medecinTraitantContract.saveReglageMt, {
  audit: 'reglage-mt.ecrire',
  constraints: { reglage_mt_adresse: 'adresse-taken' },
  run: async ({ tx, cptsId }, { body }) => {
    if (body.ouverte && (body.adresse === null || body.telephone === '' || body.contactDonnees === ''))
      return refuse('adresse-missing')
    await saveReglage(tx, cptsId, body)
    await bringErasuresForward(tx, cptsId, body.conservationJours)
    return DONE
  },
})
