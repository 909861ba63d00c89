/** Walks the whole chain of a CPTS and says whether it still proves what the registre shows. */
import { checkHead, GENESIS, type Head } from '../../../kernel/hash-chain.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { checkActe } from '../rules/verify.ts'
import {
  countUnchained,
  insertVerification,
  readHead,
  readNextActeIds,
  type Verification,
} from '../store/chain-store.ts'
import { readWholeActes } from '../store/read-store.ts'
import { checkPreuves } from './check-preuves.ts'

const BATCH = 200

type Walk = { before: Head; erased: number; found: { sequence: number; reason: string } | null }
type ReadCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

const walkBatch = async (ctx: ReadCtx, walk: Walk): Promise<boolean> => {
  const ids = await readNextActeIds(ctx.tx, ctx.cptsId, walk.before.sequence, BATCH)
  for (const [index, whole] of (await readWholeActes(ctx.tx, ctx.cptsId, ids)).entries()) {
    const { maillon } = whole
    if (!maillon || whole.acte.id !== ids[index]) break
    const { found, erased } = await checkActe(walk.before, { ...whole, maillon })
    walk.erased += erased
    if (found) {
      walk.found = found
      return false
    }
    walk.before = maillon.link
    if (index === BATCH - 1) return true
  }
  return false
}

/** Reads only: nothing of the registre can repair or hide a break. */
export const checkRegistre = async (ctx: ReadCtx): Promise<Verification> => {
  const walk: Walk = { before: GENESIS, erased: 0, found: null }
  while (await walkBatch(ctx, walk)) {
    // Each batch continues where the former ended.
  }
  walk.found ??= checkHead(walk.before, await readHead(ctx.tx, ctx.cptsId))
  if (!walk.found && (await countUnchained(ctx.tx, ctx.cptsId)) > 0)
    walk.found = { sequence: walk.before.sequence, reason: 'unchained-acte' }
  return {
    id: newId(ctx.now.epochMilliseconds),
    le: ctx.now,
    conforme: walk.found === null,
    actes: walk.before.sequence,
    effaces: walk.erased,
    tete: walk.before.hash,
    ruptureSequence: walk.found?.sequence ?? null,
    ruptureRaison: walk.found?.reason ?? null,
    preuves: null,
  }
}

/** The chain, then the documents that it names: both must hold. */
export const checkWhole = async (ctx: ReadCtx & Pick<Ctx, 'documents'>): Promise<Verification> => {
  const chain = await checkRegistre(ctx)
  const preuves = await checkPreuves(ctx)
  return { ...chain, preuves, conforme: chain.conforme && preuves.enDefaut === 0 }
}

/** The same, written down with its date and its author. */
export const verifyAndNote = async (ctx: ReadCtx & Pick<Ctx, 'documents'>, acteur: string): Promise<Verification> => {
  const verification = await checkWhole(ctx)
  await insertVerification(ctx.tx, ctx.cptsId, acteur, verification)
  return verification
}
