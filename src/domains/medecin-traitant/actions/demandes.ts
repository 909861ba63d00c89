/** Requests at the desk: opened, read, corrected, told, closed, reopened. */
import { formatCode } from '../../../kernel/codes.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type DemandeMtResume, medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { sayRegles } from '../rules/labels.ts'
import type { Cause, StatutDemande } from '../rules/vocabulary.ts'
import {
  type DemandeRow,
  findDemande,
  listDemandes as list,
  lockDemande,
  moveDemande,
  updateDemande,
} from '../store/demande-store.ts'
import { planErasure } from '../store/identite-store.ts'
import { listPropositionsOf } from '../store/proposition-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { deposer, factsOf } from './deposer.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'
import { presentDemandes, presentProposition, queueOf, readMedecins } from './present.ts'
import { endOpenProposition } from './retirer.ts'

export const openDemandeMt = defineDeskAction(medecinTraitantContract.openDemandeMt, {
  audit: 'demande-mt.ouvrir',
  run: async (ctx, { body }) => {
    const opened = await deposer(ctx, body, 'secretariat')
    return opened.ok ? ok({ ...opened.value, numero: formatCode(opened.value.numero) }) : opened
  },
})

const MATTERS = ['doublon', 'prevenir', 'vu'] as const
type Matter = (typeof MATTERS)[number]
/** What somebody has to look at. */
const matters = (row: DemandeRow, le: Instant): Matter[] => [
  ...(row.doubleDe !== null && row.statut !== 'close' ? (['doublon'] as const) : []),
  ...(row.statut === 'trouvee' && row.prevenueLe === null ? (['prevenir'] as const) : []),
  ...(row.statut === 'trouvee' && row.prevenueLe && row.prevenueLe < toDate(le.subtract({ hours: 24 * 21 }))
    ? (['vu'] as const)
    : []),
]

const isWaiting = ({ statut }: { statut: string }) => statut === 'attente'

export const listDemandesMt = defineDeskAction(medecinTraitantContract.listDemandesMt, {
  audit: 'demande-mt.lister',
  run: async (ctx, { query }) => {
    const { regles } = await readPlace(ctx)
    const { statut, commune, critere, aVoir, apres, limite } = query
    const open = await list(ctx.tx, ctx.cptsId, {})
    const rows = statut || commune || critere ? await list(ctx.tx, ctx.cptsId, { statut, commune, critere }) : open
    const seen = aVoir ? rows.filter((row) => matters(row, ctx.now).includes(aVoir)) : rows
    const queue = statut === 'close' ? seen : queueOf(seen, regles)
    // Who waits comes before who has been proposed to somebody.
    const ordered = [...queue.filter(isWaiting), ...queue.filter((row) => !isWaiting(row))]
    const count = (matter: Matter) => open.filter((row) => matters(row, ctx.now).includes(matter)).length
    return ok({
      demandes: await presentDemandes(ctx, ordered.slice(apres, apres + limite)),
      total: ordered.length,
      enAttente: open.filter(({ statut }) => statut === 'attente' || statut === 'proposee').length,
      aProposer: open.filter(isWaiting).length,
      aVoir: { doublon: count('doublon'), prevenir: count('prevenir'), vu: count('vu') },
      regles: { version: regles.version, texte: sayRegles(regles), source: regles.provenance.source },
    })
  },
})

export const readDemandeMt = defineDeskAction(medecinTraitantContract.readDemandeMt, {
  audit: 'demande-mt.lire',
  run: async (ctx, { params }) => {
    const row = await findDemande(ctx.tx, ctx.cptsId, params.demandeMtId)
    if (!row) return refuse('demande-unknown')
    const [resume] = (await presentDemandes(ctx, [row])) as [DemandeMtResume]
    const medecins = await readMedecins(ctx)
    const propositions = await listPropositionsOf(ctx.tx, ctx.cptsId, { demandeIds: [row.id] })
    return ok({ ...resume, propositions: propositions.map((one) => presentProposition(one, medecins)) })
  },
})

export const editDemandeMt = defineDeskAction(medecinTraitantContract.editDemandeMt, {
  audit: 'demande-mt.modifier',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, MtRefusal>> => {
    const row = await lockDemande(ctx.tx, ctx.cptsId, params.demandeMtId)
    if (!row) return refuse('demande-unknown')
    if (row.statut === 'proposee') return refuse('demande-is-proposed')
    const facts = await factsOf(ctx, body)
    if (!facts.ok) return facts
    return (await updateDemande(ctx.tx, ctx.cptsId, row.id, facts.value)) ? DONE : refuse('demande-closed')
  },
})

/** The day of erasure is set when a request closes, whoever closes it. */
export const close = async (
  ctx: Ctx,
  demandeId: string,
  from: readonly StatutDemande[],
  cause: Cause,
): Promise<boolean> => {
  const { tx, cptsId, now } = ctx
  if (!(await moveDemande(tx, cptsId, demandeId, from, 'close', { cause, le: now }))) return false
  const { conservationJours } = await readReglage(tx, cptsId)
  await planErasure(tx, cptsId, [demandeId], now.add({ hours: 24 * conservationJours }))
  await ctx.publish({ name: 'demande-mt.close', cptsId, id: demandeId })
  return true
}

export const closeDemandeMt = defineDeskAction(medecinTraitantContract.closeDemandeMt, {
  audit: 'demande-mt.clore',
  run: async (ctx, { params, body }) => {
    if (!(await lockDemande(ctx.tx, ctx.cptsId, params.demandeMtId))) return refuse('demande-unknown')
    await endOpenProposition(ctx, params.demandeMtId)
    const closed = await close(ctx, params.demandeMtId, ['attente', 'proposee', 'trouvee'], body.cause)
    return closed ? DONE : refuse('demande-closed')
  },
})

export const reopenDemandeMt = defineDeskAction(medecinTraitantContract.reopenDemandeMt, {
  audit: 'demande-mt.rouvrir',
  run: async (ctx, { params }) => {
    const { tx, cptsId } = ctx
    const row = await findDemande(tx, cptsId, params.demandeMtId)
    if (!row) return refuse('demande-unknown')
    // Seen by the doctor, it is told in the registre; without a name, nobody could be called.
    if (row.cause === 'medecin-trouve') return refuse('demande-was-seen')
    if (!row.aUneIdentite) return refuse('identite-unknown')
    if (!(await moveDemande(tx, cptsId, row.id, ['close'], 'attente'))) return refuse('demande-not-closed')
    await updateDemande(tx, cptsId, row.id, { confirmeeLe: toDate(ctx.now), relanceeLe: null })
    await planErasure(tx, cptsId, [row.id], null)
    return DONE
  },
})

const change = async (ctx: Ctx, id: string, what: Parameters<typeof updateDemande>[3]) => {
  if (!(await findDemande(ctx.tx, ctx.cptsId, id))) return refuse('demande-unknown')
  return (await updateDemande(ctx.tx, ctx.cptsId, id, what)) ? DONE : refuse('demande-closed')
}

export const confirmDemandeMt = defineDeskAction(medecinTraitantContract.confirmDemandeMt, {
  audit: 'demande-mt.confirmer',
  run: (ctx, { params }) => change(ctx, params.demandeMtId, { confirmeeLe: toDate(ctx.now), relanceeLe: null }),
})

export const tellDemandeMt = defineDeskAction(medecinTraitantContract.tellDemandeMt, {
  audit: 'demande-mt.prevenir',
  run: async (ctx, { params }) => {
    const row = await lockDemande(ctx.tx, ctx.cptsId, params.demandeMtId)
    if (!row) return refuse('demande-unknown')
    if (row.statut !== 'trouvee') return refuse('demande-not-found-yet')
    return change(ctx, row.id, { prevenueLe: toDate(ctx.now) })
  },
})

export const keepDoubleMt = defineDeskAction(medecinTraitantContract.keepDoubleMt, {
  audit: 'demande-mt.distinguer',
  run: (ctx, { params }) => change(ctx, params.demandeMtId, { doubleDe: null }),
})
