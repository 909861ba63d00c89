/** Requests: opened, corrected, read, closed, reopened. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, hoursBetween, type Instant } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type DemandeResume, soinsContract } from '../contract.ts'
import { echeanceOf, spanOfDays } from '../rules/heures.ts'
import type { CauseCloture, Degre } from '../rules/vocabulary.ts'
import { findCommune } from '../store/commune-store.ts'
import {
  countDemandes,
  type DemandeLue,
  type FiltreDemandes,
  findDemande,
  insertDemande,
  listDemandes as list,
  moveDemande,
  updateDemande,
} from '../store/demande-store.ts'
import { planErasure } from '../store/identite-store.ts'
import { deleteOrientation, insertOrientation } from '../store/orientation-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { listRendezVous } from '../store/rendez-vous-store.ts'
import { readZone } from '../store/zone-store.ts'
import { NO_PATIENTS, writeIdentite } from './identites.ts'
import { rendezVousOf } from './read-rendez-vous.ts'

export const zoneOf = (ctx: Pick<Ctx, 'tx' | 'cptsId'>): Promise<string> => readZone(ctx.tx, ctx.cptsId)

type Body = {
  appelant: string
  trancheAge: string
  commune: string
  motif: string
  degre: Degre
  contraintes: string[]
}
const factsOf = async (ctx: Ctx, body: Body, created: Instant) => {
  const commune = await findCommune(ctx.tx, body.commune)
  if (!commune) return refuse('commune-unknown', { code: body.commune })
  const { appelant, trancheAge, motif, degre } = body
  const contraintes = [...new Set(body.contraintes)]
  const echeance = echeanceOf(degre, created, await zoneOf(ctx))
  return ok({
    appelant,
    trancheAge,
    motif,
    degre,
    contraintes,
    commune: commune.code,
    communeNom: commune.nom,
    echeance,
  })
}

export const openDemande = defineAction(soinsContract.openDemande, {
  audit: 'demande.ouvrir',
  constraints: NO_PATIENTS,
  run: async (ctx, { body }) => {
    const facts = await factsOf(ctx, body, ctx.now)
    if (!facts.ok) return facts
    const id = newId(ctx.now.epochMilliseconds)
    await insertDemande(ctx.tx, ctx.cptsId, id, facts.value, ctx.now)
    if (body.identite) {
      if (!ctx.permissions.has('patient.edit')) return refuse('identite-not-yours')
      const written = await writeIdentite(ctx, id, body.identite)
      if (!written.ok) return written
    }
    await ctx.publish({ name: 'demande.ouverte', cptsId: ctx.cptsId, id })
    return ok({ id, echeance: facts.value.echeance.toString() })
  },
})

export const editDemande = defineAction(soinsContract.editDemande, {
  audit: 'demande.modifier',
  run: async (ctx, { params, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-unknown')
    const facts = await factsOf(ctx, body, fromDate(demande.creeeLe))
    if (!facts.ok) return facts
    const changed = await updateDemande(ctx.tx, ctx.cptsId, params.demandeId, facts.value)
    return changed ? ok({ ok: true as const }) : refuse('demande-closed')
  },
})

const resumesOf = async (ctx: Ctx, rows: readonly DemandeLue[]): Promise<DemandeResume[]> => {
  const ids = rows.flatMap((row) => (row.rendezVousId ? [row.rendezVousId] : []))
  const found = ids.length > 0 ? await listRendezVous(ctx.tx, ctx.cptsId, { ids }) : []
  const byId = new Map(found.map((row) => [row.id, rendezVousOf(row, ctx.cptsId)]))
  return rows.map((row) => ({
    id: row.id,
    appelant: row.appelant as DemandeResume['appelant'],
    trancheAge: row.trancheAge as DemandeResume['trancheAge'],
    commune: row.commune,
    communeNom: row.communeNom,
    motif: row.motif as DemandeResume['motif'],
    degre: row.degre as DemandeResume['degre'],
    contraintes: row.contraintes as DemandeResume['contraintes'],
    statut: row.statut,
    cause: row.cause,
    creeeLe: fromDate(row.creeeLe).toString(),
    closeLe: row.closeLe ? fromDate(row.closeLe).toString() : null,
    echeance: fromDate(row.echeance).toString(),
    delaiHeures: row.debut ? hoursBetween(fromDate(row.creeeLe), fromDate(row.debut)) : null,
    aUneIdentite: row.aUneIdentite,
    aUnParcours: row.aUnParcours,
    effacementLe: row.effacerLe ? fromDate(row.effacerLe).toString().slice(0, 10) : null,
    rendezVous: row.rendezVousId ? (byId.get(row.rendezVousId) ?? null) : null,
  }))
}

const split = (codes: string | undefined): string[] => codes?.split(',') ?? []
const NO_FILTER: FiltreDemandes = { statuts: [], motifs: [], communes: [], du: null, au: null, attente: false }

export const listDemandes = defineAction(soinsContract.listDemandes, {
  audit: 'demande.lire',
  run: async (ctx, { query }) => {
    const zone = await zoneOf(ctx)
    const filter: FiltreDemandes = {
      statuts: split(query.statut),
      motifs: split(query.motif),
      communes: split(query.commune),
      du: query.du ? spanOfDays(query.du, query.du, zone).du : null,
      au: query.au ? spanOfDays(query.au, query.au, zone).au : null,
      attente: query.attente === 'oui',
    }
    const rows = await list(ctx.tx, ctx.cptsId, filter, query.apres ?? null, query.limite)
    return ok({
      demandes: await resumesOf(ctx, rows),
      total: await countDemandes(ctx.tx, ctx.cptsId, filter),
      suite: !filter.attente && rows.length === query.limite ? rows.at(-1)!.id : null,
    })
  },
})

export const readDemande = defineAction(soinsContract.readDemande, {
  audit: 'demande.lire',
  run: async (ctx, { params }) => {
    const rows = await list(ctx.tx, ctx.cptsId, { ...NO_FILTER, ids: [params.demandeId] }, null, 1)
    const [found] = await resumesOf(ctx, rows)
    return found ? ok(found) : refuse('demande-unknown')
  },
})

/** The day of erasure is set when a request closes, whoever closes it. */
export const planErasureOf = async (ctx: Ctx, demandeIds: readonly string[]): Promise<void> => {
  const { conservationJours } = await readReglage(ctx.tx, ctx.cptsId)
  await planErasure(ctx.tx, ctx.cptsId, demandeIds, ctx.now.add({ hours: 24 * conservationJours }))
}

/** Sent to the SAS: what it gave is to be told later. Regulation knows it already of those that it brought. */
const followSas = async (ctx: Ctx, demandeId: string): Promise<void> => {
  const demande = await findDemande(ctx.tx, ctx.cptsId, demandeId)
  if (demande && demande.appelant !== 'regulation')
    await insertOrientation(ctx.tx, ctx.cptsId, demandeId, { destination: 'sas', structureId: null }, ctx.now)
}

export const closeDemande = defineAction(soinsContract.closeDemande, {
  audit: 'demande.clore',
  run: async (ctx, { params, body }) => {
    const { demandeId } = params
    const closing = { cause: body.cause as CauseCloture, le: ctx.now }
    const closed = await moveDemande(ctx.tx, ctx.cptsId, demandeId, 'ouverte', 'close', closing)
    if (!closed) {
      const demande = await findDemande(ctx.tx, ctx.cptsId, demandeId)
      if (!demande) return refuse('demande-unknown')
      return refuse(demande.statut === 'pourvue' ? 'demande-still-booked' : 'demande-closed')
    }
    await planErasureOf(ctx, [demandeId])
    if (closing.cause === 'orientee-sas') await followSas(ctx, demandeId)
    await ctx.publish({ name: 'demande.close', cptsId: ctx.cptsId, id: demandeId })
    return ok({ ok: true as const })
  },
})

/** Back to where it was: waiting, or served if its appointment still stands. */
export const reopenDemande = defineAction(soinsContract.reopenDemande, {
  audit: 'demande.rouvrir',
  run: async (ctx, { params }) => {
    const { demandeId } = params
    const demande = await findDemande(ctx.tx, ctx.cptsId, demandeId)
    if (!demande) return refuse('demande-unknown')
    const to = demande.cause === 'rendez-vous' ? 'pourvue' : 'ouverte'
    const reopened = await moveDemande(ctx.tx, ctx.cptsId, demandeId, 'close', to)
    if (!reopened) return refuse('demande-not-closed')
    await planErasure(ctx.tx, ctx.cptsId, [demandeId], null)
    await deleteOrientation(ctx.tx, ctx.cptsId, demandeId)
    return ok({ ok: true as const })
  },
})
