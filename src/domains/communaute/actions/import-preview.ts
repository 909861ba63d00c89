/** An import before it is written: the file, its columns, what each line would do. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readTable } from '../../../server/files/table.ts'
import { type BilanImport, communauteContract } from '../contract.ts'
import { exerciceLabel, sayFaute } from '../labels.ts'
import type { CommunauteRefusal } from '../refusals.ts'
import { libelleChamp } from '../rules/champs.ts'
import { findHeaderRow, foldHeader, matchColumns, missingChamps } from '../rules/match-columns.ts'
import type { LignePlan } from '../rules/plan-import.ts'
import * as store from '../store/import-store.ts'
import { bilanOf, buildPlan } from './build-plan.ts'

const done = ok({ ok: true as const })
/** The screen shows so many lines; faulty ones come first. */
const SHOWN = 3000

const DRAFT_HOURS = 48

/** A draft that nobody accepted is forgotten with its file: the night's work. */
export const forgetDrafts = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  store.removeOldDrafts(tx, cptsId, toDate(now.subtract({ hours: DRAFT_HOURS })))

export const startImport = defineAction(communauteContract.startImport, {
  audit: 'import.deposer',
  run: async ({ tx, cptsId, actor, now }, { body }): Promise<Result<{ id: string }, CommunauteRefusal>> => {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body.contenu)) return refuse('file-not-base64')
    const table = await readTable(new Uint8Array(Buffer.from(body.contenu, 'base64')))
    if (!table.ok) return table
    const memory = await store.readMemoire(tx, cptsId)
    const { lignes } = table.value
    const header = findHeaderRow(
      lignes.map((ligne) => ligne.cellules),
      memory,
    )
    const entetes = lignes[header]!.cellules.map((cell) => cell.slice(0, 100))
    const id = newId(now.epochMilliseconds)
    await store.insertImport(tx, {
      cptsId,
      id,
      fichier: body.fichier,
      auteurId: actor.kind === 'personne' ? actor.personneId : null,
      creeLe: toDate(now),
      entetes,
      correspondance: matchColumns(entetes, memory),
      lignes: lignes.slice(header + 1),
    })
    return ok({ id })
  },
})

const instantOf = (date: Date | null) => (date ? fromDate(date).toString() : null)
type Row = {
  id: string
  fichier: string
  etat: string
  creeLe: Date
  accepteLe: Date | null
  annuleLe: Date | null
  bilan: unknown
}
const presentImport = (row: Row) => ({
  id: row.id,
  fichier: row.fichier,
  etat: row.etat as 'brouillon' | 'accepte' | 'annule',
  creeLe: fromDate(row.creeLe).toString(),
  accepteLe: instantOf(row.accepteLe),
  annuleLe: instantOf(row.annuleLe),
  bilan: row.bilan as BilanImport | null,
})

export const listImports = defineAction(communauteContract.listImports, {
  audit: 'import.lister',
  run: async ({ tx, cptsId }) => ok({ imports: (await store.listImportRows(tx, cptsId)).map(presentImport) }),
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

/** Three values of each column help to recognise it. */
const examplesOf = (lignes: readonly { cellules: readonly string[] }[], column: number): string[] => {
  const seen = new Set<string>()
  for (const { cellules } of lignes) {
    if (cellules[column]) seen.add(cellules[column].slice(0, 40))
    if (seen.size === 3) break
  }
  return [...seen]
}

export const readImport = defineAction(communauteContract.readImport, {
  audit: 'import.lire',
  run: async (ctx, { params, query }) => {
    const row = await store.findImport(ctx.tx, ctx.cptsId, params.importId)
    if (!row) return refuse('import-unknown')
    const colonnes = row.entetes.map((entete, i) => ({
      entete,
      champ: row.correspondance[i] ?? null,
      exemples: examplesOf(row.lignes, i),
    }))
    const manquants = missingChamps(row.correspondance)
    if (row.etat !== 'brouillon' || manquants.length > 0) {
      return ok({ ...presentImport(row), colonnes, manquants, lignes: [], autresLignes: 0 })
    }
    const plan = await buildPlan(ctx, row, { existants: query.existants, adherentDepuis: null })
    const lignes = plan.lignes.toSorted(
      (a, b) => Number(b.etat === 'erreur') - Number(a.etat === 'erreur') || a.numero - b.numero,
    )
    return ok({
      ...presentImport(row),
      bilan: bilanOf(plan),
      colonnes,
      manquants,
      lignes: lignes.slice(0, SHOWN).map(presentLigne),
      autresLignes: Math.max(0, lignes.length - SHOWN),
    })
  },
})

export const setColonnes = defineAction(communauteContract.setColonnes, {
  audit: 'import.colonnes',
  run: async ({ tx, cptsId }, { params, body }) => {
    const row = await store.findImport(tx, cptsId, params.importId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    if (body.correspondance.length !== row.entetes.length) return refuse('import-columns-count')
    await store.setCorrespondance(tx, cptsId, row.id, body.correspondance)
    const chosen = row.entetes.map((entete, i) => [foldHeader(entete), body.correspondance[i] ?? null] as const)
    await store.saveMemoire(tx, cptsId, new Map(chosen.filter(([entete]) => entete !== '')))
    return done
  },
})

export const dropImport = defineAction(communauteContract.dropImport, {
  audit: 'import.abandonner',
  run: async ({ tx, cptsId }, { params }) =>
    (await store.removeDraft(tx, cptsId, params.importId)) ? done : refuse('import-unknown'),
})
