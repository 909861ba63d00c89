import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { type Droits, droitsContract } from '../contract.ts'
import { type GatherCtx, gather, tracesAbout } from './gather.ts'

const SHOWN = 200

const readOf = async (ctx: GatherCtx, personneId: string): Promise<Droits | undefined> => {
  const all = await gather(ctx, personneId)
  if (!all) return undefined
  const { personne, acces, fiche, presences, soins, liens, attendus } = all
  return {
    personne,
    roles: acces?.roles ?? [],
    courriel: fiche?.courriel ?? acces?.courriel ?? null,
    fiche: fiche && {
      id: fiche.id,
      lieux: fiche.lieux.length,
      adhesions: fiche.adhesions.length,
      cotisations: fiche.cotisations.length,
      effacementLe: fiche.effacementLe,
    },
    presences: presences.length,
    creneaux: soins?.creneaux.length ?? 0,
    liens: liens.length,
    attendus,
    traces: await tracesAbout(ctx, personneId, fiche?.id, SHOWN),
  }
}

export const readDroits = defineAction(droitsContract.readDroits, {
  audit: 'droits.lire',
  run: async (ctx, { params }) => {
    const found = await readOf(ctx, params.personneId)
    return found ? ok(found) : refuse('personne-unknown')
  },
})

export const readMesDroits = defineAction(droitsContract.readMesDroits, {
  audit: 'mes-donnees.lire',
  run: async (ctx) => {
    const found = ctx.actor.kind === 'personne' ? await readOf(ctx, ctx.actor.personneId) : undefined
    return found ? ok(found) : refuse('personne-unknown')
  },
})
