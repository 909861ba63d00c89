/** Compares the audit trail of a tenant with its seals. */
import { type Break, checkLink, GENESIS, type Head, hashContent } from '../../kernel/hash-chain.ts'
import type { Ctx } from '../actions/action.ts'
import { countTrail, listSeals, readTrail, type Seal } from '../database/seal-store.ts'
import { trailContent } from './seal-journal.ts'

const BATCH = 200

export type JournalCheck = { sceaux: number; lignes: number; rupture: Break | null }
type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

const checkSeal = async ({ tx, cptsId }: ReadCtx, before: Head, seal: Seal): Promise<Break | null> => {
  const { sequence } = seal
  const rows = await readTrail(tx, cptsId, { after: seal.premier - 1, upto: seal.dernier }, seal.nombre + 1)
  if (rows.length !== seal.nombre) return { sequence, reason: 'altered-content' }
  const content = await hashContent(trailContent(rows))
  return checkLink(before, { sequence, previous: seal.precedent, hash: seal.empreinte, content })
}

/** The hash of a seal covers its rows: a changed, added or removed row breaks the seal that holds it. */
export const checkJournal = async (ctx: ReadCtx): Promise<JournalCheck> => {
  const done: JournalCheck = { sceaux: 0, lignes: 0, rupture: null }
  let before: Head = GENESIS
  let last = 0
  for (let seals = await listSeals(ctx.tx, ctx.cptsId, 0, BATCH); seals.length > 0; ) {
    for (const seal of seals) {
      done.rupture = await checkSeal(ctx, before, seal)
      if (done.rupture) return done
      before = { sequence: seal.sequence, hash: seal.empreinte }
      last = seal.dernier
      done.sceaux++
      done.lignes += seal.nombre
    }
    seals = await listSeals(ctx.tx, ctx.cptsId, before.sequence, BATCH)
  }
  const found = await countTrail(ctx.tx, ctx.cptsId, last)
  if (found !== done.lignes) done.rupture = { sequence: before.sequence, reason: 'altered-content' }
  return done
}
