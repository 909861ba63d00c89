/** Figures from outside, by hand: entered with their source, corrected by others that cite them, annulled. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { evaluationContract } from '../contract.ts'
import type { EvaluationRefusal } from '../refusals.ts'
import { checkSaisie } from '../rules/saisie.ts'
import { insertValeurs, listValeurRows, lockValeur, setEnVigueur } from '../store/valeur-store.ts'
import { findDefinition, loadDefinitions } from './definitions.ts'
import { viewOfExterne } from './valeurs-vue.ts'

const authorOf = ({ actor }: Ctx) => (actor.kind === 'personne' ? actor.personneId : null)
export const dayAfter = (jour: string): string => Temporal.PlainDate.from(jour).add({ days: 1 }).toString()

export const listValeursExternes = defineAction(evaluationContract.listValeursExternes, {
  audit: 'valeur-externe.lister',
  run: async (ctx, { query }) => {
    const definitions = await loadDefinitions(ctx)
    const byCode = new Map(definitions.map((one) => [one.code, one]))
    const rows = await listValeurRows(ctx.tx, ctx.cptsId, query.code ? { code: query.code } : {})
    const entered = new Set(rows.map(({ code }) => code))
    return ok({
      valeurs: rows.map((row) => viewOfExterne(byCode.get(row.code), row)),
      indicateurs: definitions.flatMap(({ code, nom, formule, unite, source, suivi }) =>
        formule.forme === 'externe' && (suivi || entered.has(code))
          ? [{ code, nom, valeur: formule.valeur, unite, source }]
          : [],
      ),
    })
  },
})

export const addValeurExterne = defineAction(evaluationContract.addValeurExterne, {
  audit: 'valeur-externe.saisir',
  constraints: { valeur_externe_unique: 'valeur-already-there' },
  run: async (ctx, { body }): Promise<Result<{ id: string }, EvaluationRefusal>> => {
    const { code, debut, au, source, millesime, note, ...given } = body
    const definition = await findDefinition(ctx, code)
    if (!definition) return refuse('indicateur-unknown')
    if (au < debut) return refuse('valeur-days')
    const checked = checkSaisie(definition.formule, given)
    if (!checked.ok) return checked
    const id = newId(ctx.now.epochMilliseconds)
    await insertValeurs(ctx.tx, [
      {
        cptsId: ctx.cptsId,
        id,
        code,
        debut,
        fin: dayAfter(au),
        ...checked.value,
        source,
        millesime,
        note,
        importId: null,
        auteurId: authorOf(ctx),
        ecriteLe: toDate(ctx.now),
        corrige: null,
        raison: null,
      },
    ])
    return ok({ id })
  },
})

export const correctValeurExterne = defineAction(evaluationContract.correctValeurExterne, {
  audit: 'valeur-externe.corriger',
  constraints: { valeur_externe_corrige_once: 'valeur-not-in-force' },
  run: async (ctx, { params, body }): Promise<Result<{ id: string }, EvaluationRefusal>> => {
    const former = await lockValeur(ctx.tx, ctx.cptsId, params.valeurId)
    if (!former) return refuse('valeur-unknown')
    if (!former.enVigueur) return refuse('valeur-not-in-force')
    const definition = await findDefinition(ctx, former.code)
    if (!definition) return refuse('indicateur-unknown')
    const { raison, source, millesime, note, ...given } = body
    const checked = checkSaisie(definition.formule, given)
    if (!checked.ok) return checked
    const id = newId(ctx.now.epochMilliseconds)
    await setEnVigueur(ctx.tx, ctx.cptsId, [former.id], { enVigueur: false })
    await insertValeurs(ctx.tx, [
      {
        cptsId: ctx.cptsId,
        id,
        code: former.code,
        debut: former.debut,
        fin: former.fin,
        ...checked.value,
        source,
        millesime,
        note,
        importId: null,
        auteurId: authorOf(ctx),
        ecriteLe: toDate(ctx.now),
        corrige: former.id,
        raison,
      },
    ])
    return ok({ id })
  },
})

export const annulValeurExterne = defineAction(evaluationContract.annulValeurExterne, {
  audit: 'valeur-externe.annuler',
  run: async (ctx, { params }) => {
    const row = await lockValeur(ctx.tx, ctx.cptsId, params.valeurId)
    if (!row) return refuse('valeur-unknown')
    if (!row.enVigueur) return refuse('valeur-not-in-force')
    await setEnVigueur(ctx.tx, ctx.cptsId, [row.id], { enVigueur: false, annuleeLe: toDate(ctx.now) })
    // What it had corrected speaks again.
    if (row.corrige) await setEnVigueur(ctx.tx, ctx.cptsId, [row.corrige], { enVigueur: true })
    return ok({ ok: true as const })
  },
})
