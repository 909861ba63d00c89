/** Whole divisions: kept from a search, measured side by side, opened, taken back; one of their territories is adopted. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { adopt } from '../atelier/adopter.ts'
import { describe } from '../atelier/decrire.ts'
import { DETOUR, VITESSE } from '../atelier/mesure.ts'
import { type DecoupageMesure, measureDecoupage, type Sols } from '../atelier/mesurer-decoupage.ts'
import { findSearch } from '../atelier/recherches.ts'
import { type DecoupageVu, decoupagesContract } from '../contract-decoupages.ts'
import type { AtelierRefusal } from '../refusals-flux.ts'
import { sayPerdues } from '../rules/dire-decoupage.ts'
import {
  type Decoupage,
  findDecoupage,
  insertDecoupage,
  listDecoupagesGardes,
  setDecoupageRetire,
} from '../store/decoupage-store.ts'

const show = (
  { id, nom, methode, creeLe, par }: Decoupage,
  { bilan, perdues }: Pick<DecoupageMesure, 'bilan' | 'perdues'>,
): DecoupageVu => ({
  ...{ id, nom, methode, bilan, par },
  creeLe: fromDate(creeLe).toString(),
  faute: sayPerdues(perdues),
})

export const listDecoupages = defineAction(decoupagesContract.listDecoupages, {
  audit: 'diagnostic.decoupages',
  run: async (ctx) => {
    const decoupages: DecoupageVu[] = []
    const sols: Sols = new Map()
    for (const one of await listDecoupagesGardes(ctx.tx, ctx.cptsId))
      decoupages.push(show(one, await measureDecoupage(ctx, one, sols)))
    return ok({ decoupages, detour: DETOUR, vitesse: VITESSE })
  },
})

export const saveDecoupage = defineAction(decoupagesContract.saveDecoupage, {
  audit: 'diagnostic.decoupage-garder',
  run: async (ctx, { body }): Promise<Result<{ id: string }, AtelierRefusal>> => {
    const search = findSearch(ctx.cptsId, body.rechercheId)
    if (!search) return refuse('recherche-unknown')
    if (!search.trouve) return refuse('recherche-running')
    const found = await describe(ctx, search, search.trouve)
    const territoires = found.map(({ nom, communes, cpts }) => ({
      nom,
      cpts,
      communes: communes.map(({ code }) => code),
    }))
    const id = newId(ctx.now.epochMilliseconds)
    const par = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
    const { methode } = search
    await insertDecoupage(ctx.tx, ctx.cptsId, { id, nom: body.nom, methode, territoires }, { le: ctx.now, par })
    return ok({ id })
  },
})

export const readDecoupage = defineAction(decoupagesContract.readDecoupage, {
  audit: 'diagnostic.decoupage-lire',
  run: async (ctx, { params }) => {
    const decoupage = await findDecoupage(ctx.tx, ctx.cptsId, params.decoupageId)
    if (!decoupage) return refuse('decoupage-unknown')
    const measured = await measureDecoupage(ctx, decoupage)
    return ok({ ...show(decoupage, measured), territoires: measured.territoires, cadre: measured.cadre })
  },
})

const setRetire = async (ctx: Ctx, id: string, at: Date | null): Promise<Result<{ ok: true }, AtelierRefusal>> =>
  (await setDecoupageRetire(ctx.tx, ctx.cptsId, id, at)) ? ok({ ok: true }) : refuse('decoupage-unknown')

export const removeDecoupage = defineAction(decoupagesContract.removeDecoupage, {
  audit: 'diagnostic.decoupage-retirer',
  run: (ctx, { params }) => setRetire(ctx, params.decoupageId, toDate(ctx.now)),
})

export const restoreDecoupage = defineAction(decoupagesContract.restoreDecoupage, {
  audit: 'diagnostic.decoupage-remettre',
  run: (ctx, { params }) => setRetire(ctx, params.decoupageId, null),
})

export const adoptTerritoire = defineAction(decoupagesContract.adoptTerritoire, {
  audit: 'diagnostic.decoupage-adopter',
  constraints: { territoire_version_overlap: 'versions-overlap' },
  run: async (
    ctx,
    { params, body },
  ): Promise<Result<{ id: string; remplace: boolean }, AtelierRefusal | 'versions-overlap'>> => {
    const decoupage = await findDecoupage(ctx.tx, ctx.cptsId, params.decoupageId)
    const one = decoupage?.territoires[body.rang - 1]
    if (!decoupage || !one) return refuse('decoupage-unknown')
    const note = body.note || `${decoupage.nom}, ${one.nom}`
    return adopt(ctx, { depuis: body.depuis, note, unites: one.communes.map((code) => ({ code })) })
  },
})
