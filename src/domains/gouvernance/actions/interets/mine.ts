/** What a person declares of themselves. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { listStructures } from '../../../communaute/index.ts'
import { type InteretSaisi, interetsContract } from '../../contract-interets.ts'
import { isCurrent, valableJusque } from '../../rules/interets.ts'
import {
  changeInteret,
  deleteInteret,
  insertInterets,
  keyOf,
  listDeclarationRows,
  listInteretRows,
  type Qui,
  saveDeclaration,
} from '../../store/interets-store.ts'
import { readToday } from '../today.ts'
import { interetOf, listAttendues, quiOf, situationOf } from './load.ts'

const done = ok({ ok: true as const })

/** It says with whom or about what, and what it names is there. */
export const checkInteret = async (
  { tx, cptsId }: Ctx,
  { structureId, organisme, domaine, debut, fin }: InteretSaisi,
) => {
  if (structureId === null && organisme === '' && domaine === '') return refuse('interet-about-nothing')
  if (debut !== null && fin !== null && fin < debut) return refuse('interet-dates-order')
  const known = structureId === null || (await listStructures(tx, cptsId)).some(({ id }) => id === structureId)
  return known ? ok(true) : refuse('structure-unknown')
}

const me = async (ctx: Ctx): Promise<Qui | null> =>
  ctx.actor.kind === 'personne' ? quiOf(ctx, ctx.actor.personneId) : null

const mine = async (ctx: Ctx, qui: Qui) =>
  (await listInteretRows(ctx.tx, ctx.cptsId)).filter((row) => keyOf(row) === keyOf(qui))

const find = async (ctx: Ctx, interetId: string) => {
  const qui = await me(ctx)
  return qui ? (await mine(ctx, qui)).find(({ id }) => id === interetId) : undefined
}

export const readMesInterets = defineAction(interetsContract.readMesInterets, {
  audit: 'interet.lire-les-miens',
  run: async (ctx) => {
    const qui = await me(ctx)
    if (!qui) return refuse('interet-nobody')
    const aujourdhui = await readToday(ctx)
    const last = (await listDeclarationRows(ctx.tx, ctx.cptsId)).find((row) => keyOf(row) === keyOf(qui))
    const attendue = (await listAttendues(ctx, aujourdhui)).get(keyOf(qui))
    return ok({
      aujourdhui,
      attendue: attendue?.pourquoi.join('\u00a0; ') ?? '',
      ...situationOf(last, aujourdhui),
      interets: (await mine(ctx, qui)).map((row) => interetOf(row, aujourdhui)),
    })
  },
})

export const addMonInteret = defineAction(interetsContract.addMonInteret, {
  audit: 'interet.declarer',
  run: async (ctx, { body }) => {
    const qui = await me(ctx)
    if (!qui) return refuse('interet-nobody')
    const checked = await checkInteret(ctx, body)
    if (!checked.ok) return checked
    const { tx, cptsId, now } = ctx
    const id = newId(now.epochMilliseconds)
    await insertInterets(tx, [{ cptsId, id, ...qui, ...body, origine: 'en-ligne', creeLe: toDate(now) }])
    return ok({ id })
  },
})

export const saveMonInteret = defineAction(interetsContract.saveMonInteret, {
  audit: 'interet.corriger',
  run: async (ctx, { params: { interetId }, body }) => {
    if (!(await find(ctx, interetId))) return refuse('interet-unknown')
    const checked = await checkInteret(ctx, body)
    if (!checked.ok) return checked
    await changeInteret(ctx.tx, ctx.cptsId, interetId, body)
    return done
  },
})

export const deleteMonInteret = defineAction(interetsContract.deleteMonInteret, {
  audit: 'interet.effacer',
  run: async (ctx, { params: { interetId } }) => {
    if (!(await find(ctx, interetId))) return refuse('interet-unknown')
    await deleteInteret(ctx.tx, ctx.cptsId, interetId)
    return done
  },
})

/** « Nothing to declare » is a declaration: it is worked out from what is written, never asked for. */
export const confirmMesInterets = defineAction(interetsContract.confirmMesInterets, {
  audit: 'interet.confirmer',
  run: async (ctx) => {
    const qui = await me(ctx)
    if (!qui) return refuse('interet-nobody')
    const { tx, cptsId, now } = ctx
    const faiteLe = await readToday(ctx)
    const rien = !(await mine(ctx, qui)).some((row) => isCurrent(row, faiteLe))
    const id = newId(now.epochMilliseconds)
    await saveDeclaration(tx, {
      cptsId,
      id,
      ...qui,
      faiteLe,
      rien,
      origine: 'en-ligne',
      empreinte: null,
      creeeLe: toDate(now),
    })
    return ok({ valableJusque: valableJusque(faiteLe) })
  },
})
