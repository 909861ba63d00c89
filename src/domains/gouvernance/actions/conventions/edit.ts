/** Conventions are written, corrected, said not to go on, closed. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { findProfessionnel, listStructures } from '../../../communaute/index.ts'
import { listFichesActions } from '../../../projet/index.ts'
import { type ConventionSaisie, conventionsContract } from '../../contract-conventions.ts'
import {
  changeConvention,
  deletePiece,
  deleteUnsigned,
  findConventionRow,
  insertConvention,
  insertPiece,
  raiseConvention,
  replaceParties,
} from '../../store/conventions-store.ts'
import { isKnownDecision } from '../known-decision.ts'
import { readToday } from '../today.ts'
import { loadConventions } from './load.ts'

const done = ok({ ok: true as const })

export const listConventions = defineAction(conventionsContract.listConventions, {
  audit: 'convention.lister',
  run: async (ctx) => {
    const aujourdhui = await readToday(ctx)
    return ok({ aujourdhui, conventions: await loadConventions(ctx, aujourdhui) })
  },
})

/** What it names is there, and its dates follow each other. */
const check = async ({ tx, cptsId }: Ctx, saisie: ConventionSaisie) => {
  const { debut, fin, reconductionMois, referentId, ficheActionId, parties } = saisie
  if (fin !== null && fin < debut) return refuse('convention-dates-order')
  if (fin === null && reconductionMois !== null) return refuse('convention-tacite-sans-terme')
  if (referentId && !(await findProfessionnel(tx, cptsId, referentId))) return refuse('professionnel-unknown')
  if (ficheActionId && !(await listFichesActions({ tx, cptsId })).some(({ id }) => id === ficheActionId))
    return refuse('convention-fiche-unknown')
  if (!(await isKnownDecision({ tx, cptsId }, saisie.decisionId))) return refuse('decision-not-in-register')
  const named = parties.flatMap(({ structureId }) => structureId ?? [])
  const known = new Set(named.length > 0 ? (await listStructures(tx, cptsId)).map(({ id }) => id) : [])
  return named.every((id) => known.has(id)) ? ok(true) : refuse('structure-unknown')
}

const columnsOf = ({ argent, parties: _, reconductionMois, ...rest }: ConventionSaisie) => ({
  ...rest,
  tacite: reconductionMois !== null,
  reconductionMois,
  sens: argent?.sens ?? null,
  centimes: argent?.centimes ?? null,
  rythme: argent?.rythme ?? null,
})

export const createConvention = defineAction(conventionsContract.createConvention, {
  audit: 'convention.enregistrer',
  run: async (ctx, { body }) => {
    const checked = await check(ctx, body)
    if (!checked.ok) return checked
    const { tx, cptsId, now } = ctx
    const id = newId(now.epochMilliseconds)
    const at = toDate(now)
    await insertConvention(tx, { cptsId, id, ...columnsOf(body), creeLe: at, modifieLe: at })
    await replaceParties(tx, cptsId, id, body.parties)
    return ok({ id })
  },
})

export const saveConvention = defineAction(conventionsContract.saveConvention, {
  audit: 'convention.corriger',
  run: async (ctx, { params: { conventionId: id }, body: { version, ...saisie } }) => {
    const { tx, cptsId, now } = ctx
    if (!(await findConventionRow(tx, cptsId, id))) return refuse('convention-unknown')
    const checked = await check(ctx, saisie)
    if (!checked.ok) return checked
    const change = { ...columnsOf(saisie), modifieLe: toDate(now) }
    if (!(await raiseConvention(tx, { cptsId, id, version }, change))) return refuse('convention-changed-meanwhile')
    await replaceParties(tx, cptsId, id, saisie.parties)
    return done
  },
})

export const denounceConvention = defineAction(conventionsContract.denounceConvention, {
  audit: 'convention.denoncer',
  run: async ({ tx, cptsId }, { params: { conventionId }, body: { le } }) => {
    const row = await findConventionRow(tx, cptsId, conventionId)
    if (!row) return refuse('convention-unknown')
    if (!row.tacite) return refuse('convention-ends-by-itself')
    if (le !== null && le < row.debut) return refuse('convention-dates-order')
    await changeConvention(tx, cptsId, conventionId, { denonceeLe: le })
    return done
  },
})

export const closeConvention = defineAction(conventionsContract.closeConvention, {
  audit: 'convention.clore',
  run: async ({ tx, cptsId }, { params: { conventionId }, body: { le } }) => {
    const row = await findConventionRow(tx, cptsId, conventionId)
    if (!row) return refuse('convention-unknown')
    if (le !== null && le < row.debut) return refuse('convention-dates-order')
    await changeConvention(tx, cptsId, conventionId, { closeLe: le })
    return done
  },
})

export const deleteConvention = defineAction(conventionsContract.deleteConvention, {
  audit: 'convention.effacer',
  run: async ({ tx, cptsId }, { params: { conventionId } }) => {
    if (!(await findConventionRow(tx, cptsId, conventionId))) return refuse('convention-unknown')
    return (await deleteUnsigned(tx, cptsId, conventionId)) ? done : refuse('convention-is-signed')
  },
})

export const addPieceConvention = defineAction(conventionsContract.addPieceConvention, {
  audit: 'convention.joindre',
  constraints: { convention_piece_document: 'piece-document-unknown', convention_piece_une_fois: 'piece-twice' },
  run: async ({ tx, cptsId, now }, { params: { conventionId }, body }) => {
    if (!(await findConventionRow(tx, cptsId, conventionId))) return refuse('convention-unknown')
    const id = newId(now.epochMilliseconds)
    await insertPiece(tx, { cptsId, id, conventionId, ...body, ajouteeLe: toDate(now) })
    return ok({ id })
  },
})

export const removePieceConvention = defineAction(conventionsContract.removePieceConvention, {
  audit: 'convention.retirer-piece',
  run: async ({ tx, cptsId }, { params: { conventionId, pieceId } }) =>
    (await deletePiece(tx, cptsId, conventionId, pieceId)) ? done : refuse('piece-unknown'),
})
