/** An import before it is written: the file, its columns, what each line would do. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { ImportRow } from '../../../server/database/import-store.ts'
import {
  chooseColumns,
  describeColumns,
  draftOf,
  NO_LINES,
  oldestDraft,
  presentImport,
  showLines,
} from '../../../server/files/imported.ts'
import { type BilanImport, communauteContract } from '../contract.ts'
import { exerciceLabel, sayFaute } from '../labels.ts'
import type { CommunauteRefusal } from '../refusals.ts'
import { libelleChamp } from '../rules/champs.ts'
import { findHeaderRow, matchColumns, missingChamps } from '../rules/match-columns.ts'
import type { LignePlan } from '../rules/plan-import.ts'
import * as store from '../store/import-store.ts'
import { bilanOf, buildPlan } from './build-plan.ts'

const done = ok({ ok: true as const })
/** A draft that nobody accepted is forgotten with its file: the night's work. */
export const forgetDrafts = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, oldestDraft(now))

export const startImport = defineAction(communauteContract.startImport, {
  audit: 'import.deposer',
  run: async (ctx, { body }): Promise<Result<{ id: string }, CommunauteRefusal>> => {
    const { tx, cptsId } = ctx
    const memory = await store.readMemoire(tx, cptsId)
    const draft = await draftOf(ctx, body, { memory, findHeader: findHeaderRow, match: matchColumns })
    if (!draft.ok) return draft
    await store.insertImport(tx, draft.value)
    return ok({ id: draft.value.id })
  },
})

type Row = ImportRow & { bilan: unknown }
const presentMembres = (row: Row) => ({ ...presentImport(row), bilan: row.bilan as BilanImport | null })

export const listImports = defineAction(communauteContract.listImports, {
  audit: 'import.lister',
  run: async ({ tx, cptsId }) => ok({ imports: (await store.listImportRows(tx, cptsId)).map(presentMembres) }),
})

const DOUBLON = {
  rpps: (nom: string) => `même RPPS que ${nom}`,
  'nom-et-lieu': (nom: string) => `mêmes nom et lieu que ${nom}`,
  homonyme: (nom: string) => `porte le nom de ${nom}, ailleurs\u00a0: une autre fiche sera créée`,
}
const presentLigne = (ligne: LignePlan) => ({
  numero: ligne.numero,
  etat: ligne.etat,
  nom: ligne.membre ? `${ligne.membre.prenom} ${ligne.membre.nom}` : ligne.brut,
  exercice: ligne.membre ? exerciceLabel(ligne.membre.profession, ligne.membre.specialite) : '',
  lieu: ligne.membre?.lieu ? [ligne.membre.lieu.nom, ligne.membre.lieu.adresse].filter(Boolean).join(', ') : '',
  fautes: ligne.fautes.map(sayFaute),
  doublon:
    ligne.doublon &&
    DOUBLON[ligne.doublon.sur](ligne.doublon.nom) + (ligne.doublon.ligne ? `, ligne ${ligne.doublon.ligne}` : ''),
  changements: ligne.changements.map((change) => libelleChamp(change.champ)),
})

export const readImport = defineAction(communauteContract.readImport, {
  audit: 'import.lire',
  run: async (ctx, { params, query }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.importId)
    if (!row) return refuse('import-unknown')
    const colonnes = describeColumns(row)
    const manquants = missingChamps(row.correspondance)
    if (row.etat !== 'brouillon' || manquants.length > 0) {
      return ok({ ...presentMembres(row), colonnes, manquants, ...NO_LINES })
    }
    const plan = await buildPlan(ctx, row, { existants: query.existants, adherentDepuis: null })
    return ok({
      ...presentMembres(row),
      bilan: bilanOf(plan),
      colonnes,
      manquants,
      ...showLines(plan.lignes, { isFaulty: ({ etat }) => etat === 'erreur', present: presentLigne }),
    })
  },
})

export const setColonnes = defineAction(communauteContract.setColonnes, {
  audit: 'import.colonnes',
  run: (ctx, { params, body }) => chooseColumns(ctx, { id: params.importId, chosen: body.correspondance }, store),
})

export const dropImport = defineAction(communauteContract.dropImport, {
  audit: 'import.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.importId)) ? done : refuse('import-unknown'),
})
