/** The data of a person, in a form that another program reads: RGPD, articles 15 and 20. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { foldText } from '../../../kernel/french.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findCpts, noteLecture, readTracesBy } from '../../comptes/index.ts'
import { DONNEES, droitsContract } from '../contract.ts'
import { type GatherCtx, gather, tracesAbout } from './gather.ts'

/** A year of the trail of a busy person holds fewer. */
const LINES = 20_000

const exportOf = async (ctx: GatherCtx, personneId: string): Promise<FileAnswer | undefined> => {
  const all = await gather(ctx, personneId)
  if (!all) return undefined
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const { attendus: _, ...data } = all
  const content = {
    format: 'maillage.personne.1',
    cpts: { id: ctx.cptsId, nom: cpts?.nom ?? '' },
    le: ctx.now.toString(),
    ...data,
    traces: {
      surMoi: await tracesAbout(ctx, personneId, data.fiche?.id, LINES),
      parMoi: await readTracesBy(ctx, personneId, LINES),
    },
  }
  const name = foldText(`${data.personne.prenom} ${data.personne.nom}`).replaceAll(/[^a-z0-9]+/g, '-')
  return { name: `donnees-${name}.json`, type: DONNEES, body: JSON.stringify(content, null, 2) }
}

export const exportDonnees = defineAction(droitsContract.exportDonnees, {
  audit: 'droits.exporter',
  run: async (ctx, { params }) => {
    const found = await exportOf(ctx, params.personneId)
    if (!found) return refuse('personne-unknown')
    await noteLecture(ctx.tx, { objet: 'personne', id: params.personneId })
    return ok(found)
  },
})

export const exportMesDonnees = defineAction(droitsContract.exportMesDonnees, {
  audit: 'mes-donnees.exporter',
  run: async (ctx) => {
    const found = ctx.actor.kind === 'personne' ? await exportOf(ctx, ctx.actor.personneId) : undefined
    return found ? ok(found) : refuse('personne-unknown')
  },
})
