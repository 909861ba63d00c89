/** The trail is kept for a year or more, then cut behind a signed mark: what comes after goes on from its hash. */
import { readConservation } from '../../domains/comptes/index.ts'
import { toDate } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { cutTrail, findCut, readMark } from '../database/seal-store.ts'
import { checkJournal } from './check-journal.ts'
import { markText } from './mark.ts'
import { theSigner } from './signing.ts'

type WorkCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** How many lines went. A trail that does not hold is never signed: it stays whole, to be looked at. */
export const cutJournal = async (ctx: WorkCtx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const { journalMois } = await readConservation(ctx)
  const before = toDate(now.toZonedDateTimeISO('UTC').subtract({ months: journalMois }).toInstant())
  const cut = await findCut(tx, cptsId, before)
  if (!cut) return 0
  const { rupture } = await checkJournal(ctx)
  if (rupture) throw new Error(`the trail of ${cptsId} is broken at seal ${rupture.sequence}: it is not cut`)
  const lignes = cut.lignes + ((await readMark(tx, cptsId))?.lignes ?? 0)
  const signer = theSigner()
  const signature = signer.sign(markText(cptsId, { ...cut, lignes }))
  return cutTrail(tx, { sequence: cut.sequence, at: toDate(now), publicKey: signer.publicKey, signature })
}
