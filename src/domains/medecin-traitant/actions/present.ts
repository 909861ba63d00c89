/** Requests and proposals as the screens read them. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import type { DemandeMtResume, PropositionLue } from '../contract.ts'
import type { Pourquoi } from '../rules/apparier.ts'
import { classeOf, inQueue, type Regles } from '../rules/criteres.ts'
import { sayChoisi, sayPourquoi } from '../rules/explication.ts'
import { listCapacites } from '../store/capacite-store.ts'
import type { DemandeRow } from '../store/demande-store.ts'
import { listDemandes } from '../store/demande-store.ts'
import { listPropositionsOf, type PropositionRow } from '../store/proposition-store.ts'
import { instantOf, readPlace } from './place.ts'

/** The doctor of each capacity. */
export const readMedecins = async ({ tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>) => {
  const { mois } = await readPlace({ tx, cptsId, now })
  const people = new Map((await listProfessionnels(tx, cptsId)).map((one) => [one.id, one]))
  const capacites = await listCapacites(tx, cptsId, mois)
  return new Map(
    capacites.flatMap((capacite) => {
      const professionnel = people.get(capacite.professionnelId)
      return professionnel ? [[capacite.id, { capacite, professionnel, nom: nomAffiche(professionnel) }]] : []
    }),
  )
}
export type Medecins = Awaited<ReturnType<typeof readMedecins>>

export const pourquoiOf = (row: Pick<PropositionRow, 'pourquoi'>): Pourquoi | null => {
  const kept = row.pourquoi as unknown as Pourquoi | { choisi: true }
  return 'choisi' in kept ? null : kept
}
const sayOf = (row: PropositionRow): string[] => {
  const pourquoi = pourquoiOf(row)
  return pourquoi ? sayPourquoi(pourquoi) : sayChoisi()
}

export const presentProposition = (row: PropositionRow, medecins: Medecins): PropositionLue => ({
  id: row.id,
  demandeId: row.demandeId,
  capaciteId: row.capaciteId,
  medecin: medecins.get(row.capaciteId)?.nom ?? 'Médecin parti',
  statut: row.statut as PropositionLue['statut'],
  raison: row.raison as PropositionLue['raison'],
  pourquoi: sayOf(row),
  proposeeLe: row.proposeeLe.toISOString(),
  echeance: row.echeance.toISOString(),
  repondueLe: instantOf(row.repondueLe),
  vuLe: instantOf(row.vuLe),
})

export type Ranks = ReadonlyMap<string, number>
export const queueOf = <D extends Pick<DemandeRow, 'id' | 'criteres' | 'trancheAge' | 'deposeeLe'>>(
  rows: readonly D[],
  regles: Regles,
) => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return inQueue(
    rows.map(({ id, criteres, trancheAge, deposeeLe }) => ({
      id,
      criteres,
      trancheAge,
      deposeeLe: fromDate(deposeeLe),
    })),
    regles,
  ).map(({ id, classe }) => ({ ...byId.get(id)!, classe }))
}

/** The place of each of those that wait. */
export const readRanks = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, regles: Regles): Promise<Ranks> => {
  const waiting = queueOf(await listDemandes(tx, cptsId, { statut: 'attente' }), regles)
  return new Map(waiting.map(({ id }, index) => [id, index + 1]))
}

export const presentDemande = (
  row: DemandeRow,
  regles: Regles,
  ranks: Ranks,
  proposition: PropositionLue | null,
): DemandeMtResume => ({
  id: row.id,
  canal: row.canal as DemandeMtResume['canal'],
  demandeur: row.demandeur as DemandeMtResume['demandeur'],
  trancheAge: row.trancheAge as DemandeMtResume['trancheAge'],
  commune: row.commune,
  communeNom: row.communeNom,
  criteres: row.criteres as DemandeMtResume['criteres'],
  classe: classeOf(row, regles),
  rang: ranks.get(row.id) ?? null,
  statut: row.statut as DemandeMtResume['statut'],
  cause: row.cause as DemandeMtResume['cause'],
  deposeeLe: row.deposeeLe.toISOString(),
  confirmeeLe: row.confirmeeLe.toISOString(),
  prevenueLe: instantOf(row.prevenueLe),
  closeLe: instantOf(row.closeLe),
  doubleDe: row.doubleDe,
  aUneIdentite: row.aUneIdentite,
  effacementLe: row.effacerLe?.toISOString().slice(0, 10) ?? null,
  proposition,
})

/** With the proposal that stands, of each. */
export const presentDemandes = async (ctx: Ctx, rows: readonly DemandeRow[]): Promise<DemandeMtResume[]> => {
  const { regles } = await readPlace(ctx)
  const ranks = await readRanks(ctx, regles)
  const medecins = await readMedecins(ctx)
  const demandeIds = rows.filter(({ statut }) => statut !== 'attente').map(({ id }) => id)
  const standing = new Map(
    (await listPropositionsOf(ctx.tx, ctx.cptsId, { demandeIds }))
      .filter(({ statut }) => statut === 'ouverte' || statut === 'acceptee')
      .map((row) => [row.demandeId, presentProposition(row, medecins)]),
  )
  return rows.map((row) => presentDemande(row, regles, ranks, standing.get(row.id) ?? null))
}
