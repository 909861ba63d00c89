/** An import of a plan before it is written: the file, its columns, what each line would do. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  chooseColumns,
  describeColumns,
  draftOf,
  NO_LINES,
  oldestDraft,
  presentImport,
  showLines,
} from '../../../server/files/imported.ts'
import type { ImportFault } from '../../../server/files/refusals.ts'
import { projetContract } from '../contract.ts'
import { sayFautePlan, sayPorte, sayRemarquePlan } from '../labels-plan.ts'
import { findPlanHeader, matchPlanColumns, memoirePlan, missingPlanChamps } from '../rules/plan-colonnes.ts'
import type { LigneLue } from '../rules/read-plan.ts'
import * as store from '../store/import-plan-store.ts'
import { bilanOf, buildPlan } from './build-plan.ts'

const done = ok({ ok: true as const })

/** A draft that nobody accepted is forgotten with its file: the night's work. */
export const forgetPlanDrafts = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, oldestDraft(now))

export const startImportPlan = defineAction(projetContract.startImportPlan, {
  audit: 'plan.deposer',
  run: async (ctx, { body }): Promise<Result<{ id: string }, ImportFault>> => {
    const { tx, cptsId } = ctx
    const memory = memoirePlan(await store.listFormerColumns(tx, cptsId))
    const draft = await draftOf(ctx, body, { memory, findHeader: findPlanHeader, match: matchPlanColumns })
    if (!draft.ok) return draft
    await store.insertImport(tx, draft.value)
    return ok({ id: draft.value.id })
  },
})

type Row = Awaited<ReturnType<typeof store.listImports>>[number]
const presentPlan = (row: Row) => ({ ...presentImport(row), fiches: row.fiches.length })

export const listImportsPlan = defineAction(projetContract.listImportsPlan, {
  audit: 'plan.lister',
  run: async ({ tx, cptsId }) => ok({ imports: (await store.listImports(tx, cptsId)).map(presentPlan) }),
})

const presentLigne = ({ numero, titre, sort, porte, fautes, remarques }: LigneLue) => ({
  numero,
  titre,
  sort,
  porte: sayPorte(porte),
  fautes: fautes.map(sayFautePlan),
  remarques: remarques.map(sayRemarquePlan),
})

export const readImportPlan = defineAction(projetContract.readImportPlan, {
  audit: 'plan.lire',
  run: async (ctx, { params }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.importPlanId)
    if (!row) return refuse('import-unknown')
    const colonnes = describeColumns(row)
    const manquants = missingPlanChamps(row.correspondance)
    const head = { ...presentPlan(row), colonnes, manquants }
    if (row.etat !== 'brouillon' || manquants.length > 0) return ok({ ...head, bilan: null, ...NO_LINES })
    const plan = await buildPlan(ctx, row)
    const isFaulty = ({ sort }: LigneLue) => sort === 'erreur'
    return ok({ ...head, bilan: bilanOf(plan), ...showLines(plan.lignes, { isFaulty, present: presentLigne }) })
  },
})

export const setColonnesPlan = defineAction(projetContract.setColonnesPlan, {
  audit: 'plan.colonnes',
  run: (ctx, { params, body }) => chooseColumns(ctx, { id: params.importPlanId, chosen: body.correspondance }, store),
})

export const dropImportPlan = defineAction(projetContract.dropImportPlan, {
  audit: 'plan.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.importPlanId)) ? done : refuse('import-unknown'),
})
