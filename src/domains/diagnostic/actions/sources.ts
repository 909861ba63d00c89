/** The catalogue, and tables copied from a page: read first, kept whole, taken back in one press. */

import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import {
  INDICATEURS_TERRITOIRE,
  type IndicateurTerritorial,
  THEMES,
} from '../../../referentials/indicateurs-territoire/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { namesOf, readTableau } from '../rules/tableau.ts'
import { insertTableau, listCatalogue, listTableaux, setTableauRetire } from '../store/tableau-store.ts'
import { readDefinitions } from './indications.ts'

export const listSources = defineAction(diagnosticContract.listSources, {
  audit: 'diagnostic.sources',
  run: async (ctx) => {
    const sources = await listCatalogue(ctx.tx)
    const tableaux = await listTableaux(ctx.tx, ctx.cptsId)
    return ok({
      sources: sources.map(({ id: _, importeeLe, ...one }) => ({
        ...one,
        importeeLe: fromDate(importeeLe).toString(),
      })),
      tableaux: tableaux.map(({ recopieLe, ...one }) => ({ ...one, recopieLe: fromDate(recopieLe).toString() })),
    })
  },
})

/** The dictionary, then what sources brought, theme by theme. */
const listIndicateurs = async (ctx: Ctx): Promise<IndicateurTerritorial[]> => {
  const all = new Map(INDICATEURS_TERRITOIRE.map((one) => [one.code, one]))
  for (const [code, one] of await readDefinitions(ctx)) all.set(code, all.get(code) ?? one)
  return THEMES.flatMap((theme) => [...all.values()].filter((one) => one.theme === theme))
}

export const previewTableau = defineAction(diagnosticContract.previewTableau, {
  audit: 'diagnostic.tableau-lire',
  run: async (ctx, { body }) => {
    const indicateurs = await listIndicateurs(ctx)
    const known = indicateurs.map(({ code, libelle, theme }) => ({ code, libelle, theme }))
    return ok({ ...readTableau(body.colle, body.colonnes, namesOf(indicateurs)), indicateurs: known })
  },
})

export const copyTableau = defineAction(diagnosticContract.copyTableau, {
  audit: 'diagnostic.tableau-recopier',
  run: async (ctx, { body }): Promise<Result<{ id: string; lignes: number }, DiagnosticRefusal>> => {
    const indicateurs = await listIndicateurs(ctx)
    const { colonnes, lignes } = readTableau(body.colle, body.colonnes, namesOf(indicateurs))
    const said = new Map(body.rattachements.map(({ numero, indicateur }) => [numero, indicateur]))
    const codes = new Set(indicateurs.map(({ code }) => code))
    if ([...said.values()].some((code) => code !== null && !codes.has(code)))
      return refuse('indicateur-territorial-unknown')
    const good = lignes
      .filter(({ faute }) => faute === null)
      .map((one) => ({ ...one, indicateur: said.has(one.numero) ? (said.get(one.numero) ?? null) : one.indicateur }))
    if (good.length === 0) return refuse('tableau-empty')
    if (!colonnes.includes('territoire')) return refuse('tableau-without-territoire')
    if (body.lignes === 'toutes' && good.length < lignes.length)
      return refuse('tableau-has-faults', { lignes: lignes.length - good.length })
    const id = newId(ctx.now.epochMilliseconds)
    const creePar = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
    const { titre, producteur, page, millesime } = body
    const row = { cptsId: ctx.cptsId, id, titre, producteur, page, millesime, recopieLe: toDate(ctx.now), creePar }
    await insertTableau(ctx.tx, row, good)
    return ok({ id, lignes: good.length })
  },
})

export const removeTableau = defineAction(diagnosticContract.removeTableau, {
  audit: 'diagnostic.tableau-retirer',
  run: async (ctx, { params }): Promise<Result<{ ok: true }, DiagnosticRefusal>> =>
    (await setTableauRetire(ctx.tx, ctx.cptsId, params.tableauId, toDate(ctx.now)))
      ? ok({ ok: true })
      : refuse('tableau-unknown'),
})

export const restoreTableau = defineAction(diagnosticContract.restoreTableau, {
  audit: 'diagnostic.tableau-remettre',
  run: async (ctx, { params }): Promise<Result<{ ok: true }, DiagnosticRefusal>> =>
    (await setTableauRetire(ctx.tx, ctx.cptsId, params.tableauId, null)) ? ok({ ok: true }) : refuse('tableau-unknown'),
})
