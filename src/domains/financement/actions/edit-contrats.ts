/** Writing a contract: it makes its years and its envelopes. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { POSTES } from '../../../referentials/baremes/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { noteSignatureAci, readSignatureAci } from '../../projet/index.ts'
import { type ContratNouveau, contratContract } from '../contract-contrat.ts'
import { anneesDepuis } from '../rules/contrat.ts'
import { insertAnnees } from '../store/annee-store.ts'
import {
  deleteAvenant,
  deletePiece,
  insertAvenant,
  insertContrat,
  insertPiece,
  listAvenantRows,
  listContratRows,
  replaceMissions,
  saveReglagesRow,
  updateContratRow,
} from '../store/contrat-store.ts'
import { insertEnveloppes } from '../store/enveloppe-store.ts'
import { loadBaremes } from './load-baremes.ts'

const done = ok({ ok: true as const })
const overlaps = { contrat_sans_chevauchement: 'contrat-overlaps', contrat_dates: 'contrat-dates-order' } as const

/** One date in the house: that of the first contract is the stage « contrat ACI » of the life of the CPTS. */
const agreeOnSignature = async (ctx: Ctx, signeLe: string): Promise<string | null> => {
  const earlier = (await listContratRows(ctx.tx, ctx.cptsId)).some((one) => one.signeLe < signeLe)
  if (earlier) return null
  const told = await readSignatureAci(ctx)
  if (told === null) await noteSignatureAci(ctx, signeLe)
  return told !== null && told !== signeLe ? told : null
}

const writeYears = async (ctx: Ctx, contratId: string, body: ContratNouveau): Promise<string> => {
  const { cptsId, now } = ctx
  const years = anneesDepuis(body.debut, 12 * body.annees).map((one) => ({ ...one, id: newId(now.epochMilliseconds) }))
  await insertAnnees(
    ctx.tx,
    // The plan of the crisis mission is written in the first year and updated in the next ones.
    years.map((one) => ({
      ...one,
      cptsId,
      contratId,
      bareme: body.bareme,
      crise: one.rang === 1 ? 'plan' : 'mise-a-jour',
      criseReconnueLe: null,
    })),
    years.map(({ id, du }) => ({
      cptsId,
      anneeId: id,
      depuis: du,
      taille: body.taille,
      population: body.population,
      source: body.source,
    })),
  )
  return years.at(-1)!.au
}

/** One for each line of the ACI, kept from one contract to the next: what is left stays in it. */
const openEnveloppes = ({ tx, cptsId, now }: Ctx): Promise<void> =>
  insertEnveloppes(
    tx,
    POSTES.map((poste) => ({ cptsId, id: newId(now.epochMilliseconds), poste, ressourceId: null })),
  )

export const createContrat = defineAction(contratContract.createContrat, {
  audit: 'contrat.ecrire',
  constraints: overlaps,
  run: async (ctx, { body }) => {
    const { tx, cptsId, now } = ctx
    if (!(await loadBaremes(tx)).some(({ reference }) => reference === body.bareme)) return refuse('bareme-unknown')
    const told = await agreeOnSignature(ctx, body.signeLe)
    if (told !== null) return refuse('signature-differs', { le: told })
    const { annees, bareme: _, taille: __, population: ___, source: ____, missions, ...written } = body
    const id = newId(now.epochMilliseconds)
    const fin = anneesDepuis(body.debut, 12 * annees).at(-1)!.au
    await insertContrat(tx, { cptsId, id, ...written, fin, resilieLe: null, creeLe: toDate(now) })
    await writeYears(ctx, id, body)
    await replaceMissions(
      tx,
      cptsId,
      id,
      missions.map((one) => ({ cptsId, contratId: id, ...one })),
    )
    await openEnveloppes(ctx)
    return ok({ id })
  },
})

export const updateContrat = defineAction(contratContract.updateContrat, {
  audit: 'contrat.corriger',
  constraints: overlaps,
  run: async (ctx, { params, body }) => {
    const row = (await listContratRows(ctx.tx, ctx.cptsId)).find(({ id }) => id === params.contratId)
    if (!row) return refuse('contrat-unknown')
    if (row.signeLe !== body.signeLe) {
      const told = await agreeOnSignature(ctx, body.signeLe)
      if (told !== null) return refuse('signature-differs', { le: told })
    }
    await updateContratRow(ctx.tx, ctx.cptsId, params.contratId, body)
    return done
  },
})

export const saveMissionsContrat = defineAction(contratContract.saveMissionsContrat, {
  audit: 'contrat.missions',
  run: async ({ tx, cptsId }, { params: { contratId }, body }) => {
    if (!(await listContratRows(tx, cptsId)).some(({ id }) => id === contratId)) return refuse('contrat-unknown')
    if (new Set(body.missions.map(({ mission }) => mission)).size < body.missions.length) return refuse('mission-twice')
    await replaceMissions(
      tx,
      cptsId,
      contratId,
      body.missions.map((one) => ({ cptsId, contratId, ...one })),
    )
    return done
  },
})

export const addAvenantContrat = defineAction(contratContract.addAvenantContrat, {
  audit: 'contrat.avenant',
  run: async ({ tx, cptsId, now }, { params: { contratId }, body }) => {
    if (!(await listContratRows(tx, cptsId)).some((one) => one.id === contratId)) return refuse('contrat-unknown')
    const known = (await listAvenantRows(tx, cptsId)).filter((one) => one.contratId === contratId)
    const id = newId(now.epochMilliseconds)
    await insertAvenant(tx, { cptsId, id, contratId, numero: (known.at(-1)?.numero ?? 0) + 1, ...body })
    return ok({ id })
  },
})

export const removeAvenantContrat = defineAction(contratContract.removeAvenantContrat, {
  audit: 'contrat.avenant.retirer',
  constraints: { ligne_variable_avenant: 'avenant-cited' },
  run: async ({ tx, cptsId }, { params }) =>
    (await deleteAvenant(tx, cptsId, params.avenantId)) ? done : refuse('avenant-unknown'),
})

export const addPieceContrat = defineAction(contratContract.addPieceContrat, {
  audit: 'contrat.joindre',
  constraints: { contrat_piece_document: 'piece-document-unknown', contrat_piece_une_fois: 'piece-twice' },
  run: async ({ tx, cptsId, now }, { params: { contratId }, body }) => {
    if (!(await listContratRows(tx, cptsId)).some((one) => one.id === contratId)) return refuse('contrat-unknown')
    const id = newId(now.epochMilliseconds)
    await insertPiece(tx, { cptsId, id, contratId, ...body, ajouteLe: toDate(now) })
    return ok({ id })
  },
})

export const removePieceContrat = defineAction(contratContract.removePieceContrat, {
  audit: 'contrat.detacher',
  run: async ({ tx, cptsId }, { params }) =>
    (await deletePiece(tx, cptsId, params.pieceId)) ? done : refuse('piece-unknown'),
})

export const saveReglagesFinances = defineAction(contratContract.saveReglagesFinances, {
  audit: 'finances.regler',
  run: async ({ tx, cptsId }, { body }) => {
    await saveReglagesRow(tx, { cptsId, ...body })
    return done
  },
})
