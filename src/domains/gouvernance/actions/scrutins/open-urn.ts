/** Every envelope at once, in memory; then the ballots, under other names, in the order of these names. */
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { depouille, type Option, VOTANTS_MIN } from '../../rules/depouillement.ts'
import { keysOf, openBulletin } from '../../rules/enveloppe.ts'
import type { ScrutinRow } from '../../store/scrutin-store.ts'
import { countEmargements, listEnvelopes, openUrn } from '../../store/urne-store.ts'
import { fastAgreement } from './agreement.ts'

/** Requests of others are answered between two batches. */
const BATCH = 200
const breathe = (): Promise<void> => new Promise((done) => setImmediate(done))

const openAll = async (envelopes: readonly Uint8Array[], scrutin: { id: string; secret: Uint8Array }) => {
  const keys = keysOf(scrutin.secret)
  const urne: (string[] | null)[] = []
  for (const [rank, envelope] of envelopes.entries()) {
    if (rank % BATCH === BATCH - 1) await breathe()
    urne.push(openBulletin(envelope, { id: scrutin.id, keys }, fastAgreement))
  }
  return urne
}

export const openUrnOf = async (ctx: Ctx, scrutin: ScrutinRow) => {
  const secret = await ctx.keys.read(ctx.cptsId, scrutin.id)
  if (!secret) return refuse('urn-lost')
  const signed = await countEmargements(ctx.tx, ctx.cptsId, scrutin.id)
  if (signed.votants < VOTANTS_MIN) return refuse('too-few-voters', { votants: signed.votants, min: VOTANTS_MIN })
  const envelopes = await listEnvelopes(ctx.tx, ctx.cptsId, scrutin.id)
  if (envelopes.length !== signed.voix)
    throw new Error(`the urn holds ${envelopes.length} ballots for ${signed.voix} voices signed for`)
  const urne = await openAll(envelopes, { id: scrutin.id, secret })
  await openUrn(ctx.tx, ctx.cptsId, scrutin.id, urne)
  return ok({ ...depouille(urne, scrutin.options as Option[], scrutin.choixMax), votants: signed.votants })
}
