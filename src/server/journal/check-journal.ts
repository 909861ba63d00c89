/** Compares the audit trail of a tenant with its seals, from its first line or from the mark where it was cut. */
import { type Break, checkLink, type Head, hashContent } from '../../kernel/hash-chain.ts'
import type { Ctx } from '../actions/action.ts'
import { countTrail, listSeals, type Mark, readMark, readTrail, type Seal, startOf } from '../database/seal-store.ts'
import { trailContent } from './content.ts'
import { type Origin, originOf } from './mark.ts'

const BATCH = 200

export type JournalCheck = {
  sceaux: number
  lignes: number
  /** The hash of the last seal, or of the mark where no seal follows it. */
  tete: string
  rupture: Break | null
  repere: { mark: Mark; origine: Origin } | null
}
type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

const checkSeal = async ({ tx, cptsId }: ReadCtx, before: Head, seal: Seal): Promise<Break | null> => {
  const { sequence } = seal
  const rows = await readTrail(tx, cptsId, { after: seal.premier - 1, upto: seal.dernier }, seal.nombre + 1)
  if (rows.length !== seal.nombre) return { sequence, reason: 'altered-content' }
  const content = await hashContent(trailContent(rows))
  return checkLink(before, { sequence, previous: seal.precedent, hash: seal.empreinte, content })
}

/** The hash of a seal covers its rows: a changed, added or removed row breaks the seal that holds it. */
const checkSeals = async (ctx: ReadCtx, done: JournalCheck): Promise<Break | null> => {
  let { head: before, dernier: last } = await startOf(ctx.tx, ctx.cptsId)
  done.tete = before.hash
  for (let seals = await listSeals(ctx.tx, ctx.cptsId, before.sequence, BATCH); seals.length > 0; ) {
    for (const seal of seals) {
      const found = await checkSeal(ctx, before, seal)
      if (found) return found
      before = { sequence: seal.sequence, hash: seal.empreinte }
      last = seal.dernier
      done.tete = seal.empreinte
      done.sceaux++
      done.lignes += seal.nombre
    }
    seals = await listSeals(ctx.tx, ctx.cptsId, before.sequence, BATCH)
  }
  const isWhole = (await countTrail(ctx.tx, ctx.cptsId, last)) === done.lignes
  return isWhole ? null : { sequence: before.sequence, reason: 'altered-content' }
}

export const checkJournal = async (ctx: ReadCtx): Promise<JournalCheck> => {
  const mark = await readMark(ctx.tx, ctx.cptsId)
  const repere = mark ? { mark, origine: originOf(ctx.cptsId, mark) } : null
  const done: JournalCheck = { sceaux: 0, lignes: 0, tete: '', rupture: null, repere }
  done.rupture =
    repere?.origine === 'fausse'
      ? { sequence: repere.mark.sequence, reason: 'altered-link' }
      : await checkSeals(ctx, done)
  return done
}
