/** A file of figures before it is written: its columns, what each line would do. */
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { ImportRow } from '../../../server/database/import-store.ts'
import {
  chooseColumns,
  describeColumns,
  draftOf,
  empreinteOf,
  NO_LINES,
  oldestDraft,
  presentImport,
  showLines,
} from '../../../server/files/imported.ts'
import { type BilanValeurs, evaluationContract } from '../contract.ts'
import { sayFauteValeur, sayValeur } from '../labels.ts'
import { findValeursHeader, matchValeurs, missingValeurs } from '../rules/colonnes-valeurs.ts'
import * as store from '../store/import-store.ts'
import { bilanOf, buildPlan, type LignePlan } from './plan-import.ts'

const done = ok({ ok: true as const })

/** A draft that nobody accepted is forgotten with its file: the night's work. */
export const forgetValeursDrafts = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, oldestDraft(now))

export const startImportValeurs = defineAction(evaluationContract.startImportValeurs, {
  audit: 'import-valeurs.deposer',
  run: async (ctx, { body }) => {
    const { tx, cptsId } = ctx
    const memory = await store.readMemoire(tx, cptsId)
    const draft = await draftOf(ctx, body, { memory, findHeader: findValeursHeader, match: matchValeurs })
    if (!draft.ok) return draft
    await store.insertImport(tx, draft.value, {
      source: body.source,
      empreinte: empreinteOf(body.contenu),
    })
    return ok({ id: draft.value.id })
  },
})

type Row = ImportRow & { source: string; bilan: unknown }
const presentValeurs = (row: Row) => ({
  ...presentImport(row),
  source: row.source,
  bilan: row.bilan as BilanValeurs | null,
})

export const listImportsValeurs = defineAction(evaluationContract.listImportsValeurs, {
  audit: 'import-valeurs.lister',
  run: async ({ tx, cptsId }) => ok({ imports: (await store.listImportRows(tx, cptsId)).map(presentValeurs) }),
})

const presentLigne = ({ numero, sort, dit, debut, fin, valeur, remplace, definition, faute }: LignePlan) => ({
  numero,
  sort,
  indicateur: dit,
  debut,
  fin,
  texte: valeur && definition ? sayValeur(definition, valeur.valeur) : '',
  remplace: sort === 'correction' && remplace && definition ? sayValeur(definition, remplace.valeur) : null,
  fautes: faute ? [sayFauteValeur(faute)] : [],
})

export const readImportValeurs = defineAction(evaluationContract.readImportValeurs, {
  audit: 'import-valeurs.lire',
  run: async (ctx, { params }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.importId)
    if (!row) return refuse('import-unknown')
    const same = row.etat === 'brouillon' ? await store.findSameFile(ctx.tx, ctx.cptsId, row.empreinte) : null
    const manquants = missingValeurs(row.correspondance)
    const head = {
      ...presentValeurs(row),
      dejaLe: same?.toISOString() ?? null,
      colonnes: describeColumns(row),
      manquants,
    }
    if (row.etat !== 'brouillon' || manquants.length > 0) return ok({ ...head, ...NO_LINES })
    const plan = await buildPlan(ctx, row)
    return ok({
      ...head,
      bilan: bilanOf(plan),
      ...showLines(plan.lignes, { isFaulty: ({ sort }) => sort === 'erreur', present: presentLigne }),
    })
  },
})

export const setColonnesValeurs = defineAction(evaluationContract.setColonnesValeurs, {
  audit: 'import-valeurs.colonnes',
  run: (ctx, { params, body }) => chooseColumns(ctx, { id: params.importId, chosen: body.correspondance }, store),
})

export const dropImportValeurs = defineAction(evaluationContract.dropImportValeurs, {
  audit: 'import-valeurs.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.importId)) ? done : refuse('import-unknown'),
})
