/** What a CPTS shows of its fiches to the others of the installation, written with its source (decision 4). */

import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { type ContenuPartage, projetContract } from '../contract.ts'
import { contenuDePartage } from '../rules/partage.ts'
import { changeFiche } from '../store/fiche-store.ts'
import { listShared, publishFiche, withdrawFiche } from '../store/partage-store.ts'
import { loadFiches } from './load-fiches.ts'

const publish = async (ctx: Ctx, ficheId: string): Promise<void> => {
  const [fiche] = await loadFiches(ctx.tx, ctx.cptsId, [ficheId])
  if (!fiche?.partageeLe) return
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  await publishFiche(ctx.tx, {
    cptsId: ctx.cptsId,
    ficheId,
    cptsNom: cpts?.nom ?? '',
    titre: fiche.titre,
    missions: fiche.missions,
    partageeLe: new Date(fiche.partageeLe),
    contenu: JSON.stringify(contenuDePartage(fiche)),
  })
}

/** After a change of a fiche that may be shared. */
export const refreshShared = publish

export const shareFicheAction = defineAction(projetContract.shareFicheAction, {
  audit: 'fiche-action.partager',
  run: async (ctx, { params, body }) => {
    const key = { cptsId: ctx.cptsId, id: params.ficheActionId }
    const partageeLe = body.partagee ? toDate(ctx.now) : null
    if (!(await changeFiche(ctx.tx, key, { partageeLe, modifieeLe: toDate(ctx.now) }))) return refuse('fiche-unknown')
    if (body.partagee) await publish(ctx, key.id)
    else await withdrawFiche(ctx.tx, key.cptsId, key.id)
    return ok({ ok: true as const })
  },
})

export const listFichesPartagees = defineAction(projetContract.listFichesPartagees, {
  audit: 'fiche-action.lister-partagees',
  run: async ({ tx, cptsId }) => {
    const rows = (await listShared(tx)).filter((row) => row.cptsId !== cptsId)
    return ok({
      fiches: rows.map((row) => ({
        cptsId: row.cptsId,
        ficheId: row.ficheId,
        cptsNom: row.cptsNom,
        partageeLe: fromDate(row.partageeLe).toString(),
        contenu: row.contenu as unknown as ContenuPartage,
      })),
    })
  },
})
