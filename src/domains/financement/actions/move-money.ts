/** What is written by hand in the ledger: spending, promises, transfers by a decision, corrections. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listFichesActions } from '../../projet/index.ts'
import { type Depense, enveloppesContract } from '../contract-enveloppes.ts'
import {
  findMouvement,
  insertEnveloppes,
  insertMouvements,
  insertRessource,
  listMouvementsOf,
  lockEnveloppe,
  updateRessourceRow,
} from '../store/enveloppe-store.ts'
import { disponible, engage, engageDe, type LedgerRefusal, pay, release } from './grand-livre.ts'
import { readJour } from './jour.ts'

const done = ok({ ok: true as const })

/** What a person wrote by hand, and may take back by hand. */
const PAR_MAIN = ['depense', 'engagement', 'virement']

const checkFiche = async (ctx: Ctx, ficheActionId: string | null): Promise<boolean> =>
  ficheActionId === null ||
  (await listFichesActions(ctx)).some((one) => one.id === ficheActionId && one.etat !== 'brouillon')

type SpendRefusal = LedgerRefusal | 'fiche-unknown' | 'depense-ahead'
type Spent = Promise<Result<{ id: string }, SpendRefusal>>
const spend = async (ctx: Ctx, enveloppeId: string, body: Depense, how: 'depense' | 'engagement'): Spent => {
  if (!(await checkFiche(ctx, body.ficheActionId))) return refuse('fiche-unknown')
  if (how === 'depense' && body.le > (await readJour(ctx))) return refuse('depense-ahead')
  const origineId = newId(ctx.now.epochMilliseconds)
  const write = how === 'depense' ? pay : engage
  const written = await write(ctx, { ...body, enveloppeId, origine: how, origineId })
  return written.ok ? ok({ id: origineId }) : written
}

export const recordDepense = defineAction(enveloppesContract.recordDepense, {
  audit: 'depense.noter',
  run: (ctx, { params, body }) => spend(ctx, params.enveloppeId, body, 'depense'),
})

export const recordEngagement = defineAction(enveloppesContract.recordEngagement, {
  audit: 'engagement.noter',
  run: (ctx, { params, body }) => spend(ctx, params.enveloppeId, body, 'engagement'),
})

type Settled = Result<{ ok: true }, LedgerRefusal | 'engagement-unknown' | 'engagement-smaller'>
export const settleEngagement = defineAction(enveloppesContract.settleEngagement, {
  audit: 'engagement.solder',
  run: async (ctx, { params: { enveloppeId, origineId }, body }): Promise<Settled> => {
    const thing = { origine: 'engagement', origineId }
    const left = (await engageDe(ctx, thing)).get(enveloppeId) ?? 0
    if (left <= 0) return refuse('engagement-unknown')
    if (body.centimes > left) return refuse('engagement-smaller', { reste: left })
    const libelle = body.suite === 'payer' ? 'Paiement de l’engagement' : 'Renoncement à l’engagement'
    if (body.suite === 'renoncer') {
      await release(ctx, { ...thing, le: body.le, libelle, motif: '', centimes: body.centimes })
      return done
    }
    const paid = await pay(ctx, { ...thing, enveloppeId, ...body, libelle, ficheActionId: null, motif: '' })
    return paid.ok ? done : paid
  },
})

export const transferEnveloppes = defineAction(enveloppesContract.transferEnveloppes, {
  audit: 'enveloppe.virer',
  constraints: { mouvement_decision: 'decision-not-in-register' },
  run: async (ctx, { body }) => {
    const { tx, cptsId, now } = ctx
    if (body.de === body.vers) return refuse('virement-to-itself')
    // Always in the same order: two transfers that cross do not wait for each other.
    for (const id of [body.de, body.vers].toSorted())
      if (!(await lockEnveloppe(tx, cptsId, id))) return refuse('enveloppe-unknown')
    const left = await disponible(ctx, body.de)
    if (left < body.centimes) return refuse('enveloppe-lacks-money', { disponible: left, demande: body.centimes })
    const origineId = newId(now.epochMilliseconds)
    const line = (enveloppeId: string, centimes: number) => ({
      cptsId,
      id: newId(now.epochMilliseconds),
      enveloppeId,
      genre: 'virement',
      centimes,
      le: body.le,
      libelle: 'Virement entre enveloppes',
      origine: 'virement',
      origineId,
      decisionId: body.decisionId,
      decision: body.decision,
      saisiLe: toDate(now),
    })
    await insertMouvements(tx, [line(body.de, -body.centimes), line(body.vers, body.centimes)])
    return ok({ id: origineId })
  },
})

/** The contrary line, which cites it. A transfer is taken back at both ends. */
export const correctMouvement = defineAction(enveloppesContract.correctMouvement, {
  audit: 'mouvement.corriger',
  constraints: { mouvement_corrige_une_fois: 'mouvement-corrected' },
  run: async (ctx, { params, body }) => {
    const { tx, cptsId, now } = ctx
    const row = await findMouvement(tx, cptsId, params.mouvementId)
    if (!row) return refuse('mouvement-unknown')
    if (row.corrige !== null || !PAR_MAIN.includes(row.origine)) return refuse('mouvement-not-by-hand')
    const all = (await listMouvementsOf(tx, cptsId, row.origine, row.origineId)).filter(
      ({ corrige }) => corrige === null,
    )
    const rows = row.origine === 'virement' ? all : [row]
    if (row.origine === 'engagement' && all.length > 1) return refuse('engagement-settled')
    await insertMouvements(
      tx,
      rows.map((one) => ({
        ...one,
        id: newId(now.epochMilliseconds),
        centimes: -one.centimes,
        libelle: `Correction\u00a0: ${one.libelle}`.slice(0, 300),
        corrige: one.id,
        motif: body.motif,
        saisiLe: toDate(now),
      })),
    )
    return ok({ id: row.id })
  },
})

export const createRessource = defineAction(enveloppesContract.createRessource, {
  audit: 'ressource.noter',
  run: async ({ tx, cptsId, now }, { body }) => {
    const id = newId(now.epochMilliseconds)
    await insertRessource(tx, { cptsId, id, ...body })
    await insertEnveloppes(tx, [{ cptsId, id: newId(now.epochMilliseconds), poste: null, ressourceId: id }])
    return ok({ id })
  },
})

export const updateRessource = defineAction(enveloppesContract.updateRessource, {
  audit: 'ressource.corriger',
  run: async ({ tx, cptsId }, { params, body }) =>
    (await updateRessourceRow(tx, cptsId, params.ressourceId, body)) ? done : refuse('ressource-unknown'),
})
