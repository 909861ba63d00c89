/** A statement before it is written: the file, its columns, what each line would do. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
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
import { type BilanReleve, tresorerieContract } from '../contract.ts'
import { sayFauteReleve } from '../labels.ts'
import type { TresorerieRefusal } from '../refusals.ts'
import { findReleveHeader, matchReleve, missingReleve } from '../rules/colonnes-releve.ts'
import type { LigneLue } from '../rules/read-releve.ts'
import { findCompteRow, listCompteRows } from '../store/compte-store.ts'
import { countRapprochementsOf } from '../store/rapprochement-store.ts'
import * as store from '../store/releve-store.ts'
import { bilanOf, buildPlan } from './plan-releve.ts'

const done = ok({ ok: true as const })

/** A draft that nobody accepted is forgotten with its file: the night's work. */
export const forgetReleveDrafts = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, oldestDraft(now))

export const startReleve = defineAction(tresorerieContract.startReleve, {
  audit: 'releve.deposer',
  run: async (ctx, { body }): Promise<Result<{ id: string }, TresorerieRefusal>> => {
    const { tx, cptsId } = ctx
    const compte = await findCompteRow(tx, cptsId, body.compteBancaireId)
    if (!compte) return refuse('compte-unknown')
    if (compte.fermeLe) return refuse('compte-closed')
    const memory = await store.readMemoire(tx, cptsId)
    const draft = await draftOf(ctx, body, { memory, findHeader: findReleveHeader, match: matchReleve })
    if (!draft.ok) return draft
    await store.insertImport(tx, draft.value, {
      compteId: compte.id,
      empreinte: empreinteOf(body.contenu),
    })
    return ok({ id: draft.value.id })
  },
})

type Row = ImportRow & { compteId: string; bilan: unknown }
const presentReleve = (row: Row, comptes: ReadonlyMap<string, string>) => ({
  ...presentImport(row),
  compte: comptes.get(row.compteId) ?? '',
  bilan: row.bilan as BilanReleve | null,
})
const namesOf = async ({ tx, cptsId }: Ctx) =>
  new Map((await listCompteRows(tx, cptsId)).map(({ id, nom }) => [id, nom]))

export const listReleves = defineAction(tresorerieContract.listReleves, {
  audit: 'releve.lister',
  run: async (ctx) => {
    const comptes = await namesOf(ctx)
    const rows = await store.listReleveRows(ctx.tx, ctx.cptsId)
    return ok({ releves: rows.map((row) => presentReleve(row, comptes)) })
  },
})

const presentLigne = ({ numero, sort, mouvement, dit, fautes }: LigneLue) => ({
  numero,
  sort,
  jour: mouvement?.jour ?? null,
  libelle: dit,
  centimes: mouvement?.centimes ?? null,
  fautes: fautes.map(sayFauteReleve),
})

export const readReleve = defineAction(tresorerieContract.readReleve, {
  audit: 'releve.lire',
  run: async (ctx, { params }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.releveId)
    if (!row) return refuse('import-unknown')
    const same = row.etat === 'brouillon' ? await store.findSameFile(ctx.tx, ctx.cptsId, row) : null
    const manquants = missingReleve(row.correspondance)
    const head = {
      ...presentReleve(row, await namesOf(ctx)),
      dejaLe: same?.toISOString() ?? null,
      colonnes: describeColumns(row),
      manquants,
      rapprochements: row.etat === 'accepte' ? await countRapprochementsOf(ctx.tx, ctx.cptsId, row.id) : 0,
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

export const setColonnesReleve = defineAction(tresorerieContract.setColonnesReleve, {
  audit: 'releve.colonnes',
  run: (ctx, { params, body }) => chooseColumns(ctx, { id: params.releveId, chosen: body.correspondance }, store),
})

export const dropReleve = defineAction(tresorerieContract.dropReleve, {
  audit: 'releve.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.releveId)) ? done : refuse('import-unknown'),
})
