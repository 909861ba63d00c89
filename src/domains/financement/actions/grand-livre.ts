/**
 * The ledger, for this room and for those that spend: engage, pay, release, give back, in the transaction of who asks. An
 * envelope is locked before its money is counted: two people at once never promise the same euro.
 */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { insertMouvements, listMouvementsOf, lockEnveloppe, sumByGenre } from '../store/enveloppe-store.ts'

export type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
/** What the movement comes from: `declaration`, `depense`… and its id. Movements of one thing share it. */
export type Origine = { origine: string; origineId: string }
export type Somme = Origine & {
  enveloppeId: string
  centimes: number
  /** Civil day. */
  le: string
  libelle: string
  ficheActionId: string | null
  /** Said to go past what the envelope holds; empty: it may not. */
  motif: string
}
export type LedgerRefusal = 'enveloppe-unknown' | 'enveloppe-lacks-money'

const rowOf = ({ cptsId, now }: Tenant, genre: string, somme: Somme) => {
  const { enveloppeId, centimes, le, libelle, ficheActionId, origine, origineId, motif } = somme
  return {
    cptsId,
    id: newId(now.epochMilliseconds),
    enveloppeId,
    genre,
    centimes,
    le,
    libelle,
    ficheActionId,
    origine,
    origineId,
    motif,
    saisiLe: toDate(now),
  }
}

/** In cents: what is there, less what is promised. */
export const disponible = async ({ tx, cptsId }: Tenant, enveloppeId: string): Promise<number> => {
  const sums = await sumByGenre(tx, cptsId, enveloppeId)
  const of = (genre: string) => sums.get(genre) ?? 0
  return of('recu') + of('virement') - of('paiement') - of('engagement')
}

const hold = async (ctx: Tenant, somme: Somme, more: number): Promise<Result<null, LedgerRefusal>> => {
  if (!(await lockEnveloppe(ctx.tx, ctx.cptsId, somme.enveloppeId))) return refuse('enveloppe-unknown')
  const left = await disponible(ctx, somme.enveloppeId)
  if (left < more && somme.motif.trim() === '')
    return refuse('enveloppe-lacks-money', { disponible: left, demande: more })
  return ok(null)
}

/** Keeps a sum aside. */
export const engage = async (ctx: Tenant, somme: Somme): Promise<Result<null, LedgerRefusal>> => {
  const held = await hold(ctx, somme, somme.centimes)
  if (held.ok) await insertMouvements(ctx.tx, [rowOf(ctx, 'engagement', somme)])
  return held
}

/** By envelope: what this thing still keeps aside. */
export const engageDe = async (
  { tx, cptsId }: Tenant,
  { origine, origineId }: Origine,
): Promise<Map<string, number>> => {
  const left = new Map<string, number>()
  for (const { genre, enveloppeId, centimes } of await listMouvementsOf(tx, cptsId, origine, origineId))
    if (genre === 'engagement') left.set(enveloppeId, (left.get(enveloppeId) ?? 0) + centimes)
  return left
}

/** Takes a sum out. What the same thing had engaged is used first; only the rest needs money that is free. */
export const pay = async (ctx: Tenant, somme: Somme): Promise<Result<null, LedgerRefusal>> => {
  const locked = await lockEnveloppe(ctx.tx, ctx.cptsId, somme.enveloppeId)
  if (!locked) return refuse('enveloppe-unknown')
  const engaged = (await engageDe(ctx, somme)).get(somme.enveloppeId) ?? 0
  const used = Math.min(Math.max(engaged, 0), somme.centimes)
  const held = await hold(ctx, somme, somme.centimes - used)
  if (!held.ok) return held
  await insertMouvements(ctx.tx, [
    ...(used > 0 ? [rowOf(ctx, 'engagement', { ...somme, centimes: -used })] : []),
    rowOf(ctx, 'paiement', somme),
  ])
  return held
}

/** Gives back all that this thing keeps aside, or this much of it. Tells how much was given back. */
export const release = async (
  ctx: Tenant,
  given: Origine & { le: string; libelle: string; motif: string; centimes?: number },
): Promise<number> => {
  let left = given.centimes ?? Number.POSITIVE_INFINITY
  let released = 0
  const names = await listMouvementsOf(ctx.tx, ctx.cptsId, given.origine, given.origineId)
  for (const [enveloppeId, engaged] of await engageDe(ctx, given)) {
    const centimes = Math.min(engaged, left)
    if (centimes <= 0) continue
    await lockEnveloppe(ctx.tx, ctx.cptsId, enveloppeId)
    const ficheActionId = names.find((one) => one.enveloppeId === enveloppeId)?.ficheActionId ?? null
    await insertMouvements(ctx.tx, [
      rowOf(ctx, 'engagement', { ...given, enveloppeId, ficheActionId, centimes: -centimes }),
    ])
    left -= centimes
    released += centimes
  }
  return released
}

/** By envelope: what this thing took out of it, less what came back. */
const payeDe = async ({ tx, cptsId }: Tenant, { origine, origineId }: Origine) => {
  const paid = (await listMouvementsOf(tx, cptsId, origine, origineId)).filter(({ genre }) => genre === 'paiement')
  return [...Map.groupBy(paid, ({ enveloppeId }) => enveloppeId)].map(([enveloppeId, rows]) => ({
    enveloppeId,
    ficheActionId: rows[0]!.ficheActionId,
    centimes: rows.reduce((sum, one) => sum + one.centimes, 0),
  }))
}

/**
 * What was paid came back, whole or in part: its envelope has it again. `encoreDu`: it is owed still, and is kept aside
 * as it was before it was paid. Tells how much came back.
 */
export const giveBack = async (
  ctx: Tenant,
  given: Origine & { le: string; libelle: string; motif: string; centimes: number; encoreDu: boolean },
): Promise<number> => {
  const { encoreDu, ...line } = given
  let left = given.centimes
  for (const { enveloppeId, ficheActionId, centimes: paid } of await payeDe(ctx, given)) {
    const centimes = Math.min(paid, left)
    if (centimes <= 0) continue
    await lockEnveloppe(ctx.tx, ctx.cptsId, enveloppeId)
    const somme = { ...line, enveloppeId, ficheActionId }
    await insertMouvements(ctx.tx, [
      rowOf(ctx, 'paiement', { ...somme, centimes: -centimes }),
      ...(encoreDu ? [rowOf(ctx, 'engagement', { ...somme, centimes })] : []),
    ])
    left -= centimes
  }
  return given.centimes - left
}
