/** Each euro of the envelopes: contracted, received, engaged, paid, left. */
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readFichesWhole } from '../../projet/index.ts'
import { enveloppesContract, type GENRES_RESSOURCE, type MouvementLu } from '../contract-enveloppes.ts'
import type { GenreMouvement } from '../rules/enveloppe.ts'
import { parFiche } from '../rules/enveloppe.ts'
import type { MouvementRow, RessourceRow } from '../store/enveloppe-store.ts'
import { type Enveloppes, loadEnveloppes, mouvementOf, totalOf } from './load-enveloppes.ts'
import { montantOf } from './montant.ts'

export const readEnveloppes = defineAction(enveloppesContract.readEnveloppes, {
  audit: 'enveloppes.lire',
  run: async (ctx, { query }) => {
    const { aujourdhui, periode, annees, enveloppes } = await loadEnveloppes(ctx, query.annee)
    return ok({ aujourdhui, periode, annees, enveloppes, total: totalOf(enveloppes) })
  },
})

const mouvementLu = (rows: readonly MouvementRow[], titres: Map<string, string>): MouvementLu[] => {
  const by = new Map(rows.flatMap(({ id, corrige }) => (corrige === null ? [] : [[corrige, id] as const])))
  return rows.map((row) => ({
    id: row.id,
    genre: row.genre as GenreMouvement,
    centimes: row.centimes,
    le: row.le,
    libelle: row.libelle,
    fiche: row.ficheActionId === null ? null : { id: row.ficheActionId, titre: titres.get(row.ficheActionId) ?? '' },
    origine: row.origine,
    origineId: row.origineId,
    corrige: row.corrige,
    corrigePar: by.get(row.id) ?? null,
    decisionId: row.decisionId,
    decision: row.decision,
    motif: row.motif,
    saisiLe: fromDate(row.saisiLe).toString(),
  }))
}

const ressourceOf = (row: RessourceRow) => {
  const { id, genre, libelle, financeur, centimes, accordeeLe, note } = row
  return { id, genre: genre as (typeof GENRES_RESSOURCE)[number], libelle, financeur, centimes, accordeeLe, note }
}

/** What is promised and not paid yet, by the thing that promised it. */
const openEngagements = (rows: readonly MouvementRow[]) =>
  [
    ...Map.groupBy(
      rows.filter(({ genre }) => genre === 'engagement'),
      ({ origine, origineId }) => `${origine} ${origineId}`,
    ),
  ]
    .map(([, own]) => {
      const { origine, origineId, libelle, le } = own[0]!
      return { origine, origineId, libelle, le, centimes: own.reduce((sum, one) => sum + one.centimes, 0) }
    })
    .filter(({ centimes }) => centimes > 0)

/** Fiches of this mission, and those that took money of it whatever their mission. */
const readFichesOf = async (ctx: Ctx, all: Enveloppes, rows: readonly MouvementRow[], poste: string | null) => {
  const fiches = await readFichesWhole(ctx)
  const taken = new Map(parFiche(rows.map(mouvementOf), all.periode).map((one) => [one.ficheActionId, one]))
  const years = [all.periode.du, all.periode.au].map((day) => Number(day.slice(0, 4)))
  return fiches
    .filter(({ id, missions, archiveeLe }) => taken.has(id) || (missions[0] === poste && archiveeLe === null))
    .map(({ id, titre, budget, etat }) => ({
      id,
      titre,
      prevu: budget
        .filter(({ annee }) => annee >= years[0]! && annee <= years[1]!)
        .reduce((sum, { centimes }) => sum + centimes, 0),
      engage: taken.get(id)?.engage ?? 0,
      paye: taken.get(id)?.paye ?? 0,
      enCours: etat !== 'brouillon',
    }))
}

export const readEnveloppe = defineAction(enveloppesContract.readEnveloppe, {
  audit: 'enveloppe.lire',
  run: async (ctx, { params, query }) => {
    const all = await loadEnveloppes(ctx, query.annee)
    const enveloppe = all.toutes.find(({ id }) => id === params.enveloppeId)
    if (!enveloppe) return refuse('enveloppe-unknown')
    const rows = all.mouvements.get(enveloppe.id) ?? []
    const fiches = await readFichesOf(ctx, all, rows, enveloppe.poste)
    const titres = new Map(fiches.map(({ id, titre }) => [id, titre]))
    const ressource = enveloppe.ressourceId === null ? undefined : all.ressources.get(enveloppe.ressourceId)
    return ok({
      aujourdhui: all.aujourdhui,
      periode: all.periode,
      annees: all.annees,
      enveloppe,
      ressource: ressource ? ressourceOf(ressource) : null,
      lignes: all.lignes.filter(({ poste }) => poste === enveloppe.poste).map(({ trace }) => montantOf(trace())),
      mouvements: mouvementLu(rows, titres).toReversed(),
      fiches,
      engagements: openEngagements(rows),
    })
  },
})
