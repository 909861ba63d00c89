/** The sheet, seen from the organiser: open, show the code that turns, close. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { digitsAt, lettersOf, proofAt, STEP_SECONDS, turnsIn } from '../rules/code.ts'
import { findActiviteRow } from '../store/activite-store.ts'
import { closeFeuilleRow, findFeuille, openFeuilleRow } from '../store/feuille-store.ts'
import { listPresences } from '../store/personnes-store.ts'
import { lockOpen } from './plan-activite.ts'
import { presencesOf } from './present.ts'

/** Nearly seven thousand words of three letters: with a hundred open sheets one try in seventy meets another. */
const WORD_TRIES = 8
const DONE = { ok: true as const }

const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const openFeuille = defineAction(activiteContract.openFeuille, {
  audit: 'feuille.ouvrir',
  run: async (ctx, { params: { activiteId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const known = await findFeuille(ctx.tx, ctx.cptsId, activiteId)
    if (known && !known.fermeeLe) return ok(DONE)
    for (let attempt = 0; attempt < WORD_TRIES; attempt++) {
      const mot = lettersOf(crypto.getRandomValues(new Uint8Array(3)))
      const row = { cptsId: ctx.cptsId, activiteId, mot, secret: randomHex(), ouverteLe: toDate(ctx.now) }
      if (await openFeuilleRow(ctx.tx, row)) return ok(DONE)
    }
    return refuse('feuille-crowded')
  },
})

export const closeFeuille = defineAction(activiteContract.closeFeuille, {
  audit: 'feuille.clore',
  run: async (ctx, { params: { activiteId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    if (!(await closeFeuilleRow(ctx.tx, ctx.cptsId, activiteId, toDate(ctx.now)))) return refuse('feuille-closed')
    return ok(DONE)
  },
})

const codeAt = async (ctx: Ctx, { mot, secret }: { mot: string; secret: string }, at: number) => ({
  chiffres: digitsAt(secret, at),
  adresse: `${ctx.address}/presence#${mot}.${await proofAt(secret, at)}`,
})

export const readFeuille = defineAction(activiteContract.readFeuille, {
  audit: 'feuille.lire',
  run: async (ctx, { params: { activiteId } }) => {
    const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
    if (!row) return refuse('activite-unknown')
    const feuille = await findFeuille(ctx.tx, ctx.cptsId, activiteId)
    const live = feuille && !feuille.fermeeLe ? feuille : null
    const now = ctx.now.epochMilliseconds
    return ok({
      titre: row.titre,
      ouverte: live !== null,
      mot: live?.mot ?? null,
      page: `${ctx.address}/presence`,
      code: live && (await codeAt(ctx, live, now)),
      suivant: live && (await codeAt(ctx, live, now + STEP_SECONDS * 1000)),
      tourneDans: turnsIn(ctx.now),
      attendus: row.invites ?? 0,
      zone: row.zone,
      presences: presencesOf(await listPresences(ctx.tx, ctx.cptsId, activiteId)),
    })
  },
})
