/**
 * The only place that changes tenant inside a request. Each door first proves, on a stored fact that the current tenant
 * may read, that the other tenant has to do with it; then it works as that tenant and comes back. What throws rolls the
 * whole transaction back, in both tenants.
 *
 * Crossing (g), the yearly ceiling of a person across all the CPTS, changes no tenant: the base itself moves it, in the
 * transaction that approves or pays (migration 0028, `cumul_plafond`). The application can neither read nor write it; a
 * CPTS asks what is left for somebody whom it knows (`reste_plafond`), and is told nothing of who paid the rest.
 * `temps_deja_compte` is of the same kind: an hour of a person is paid once in the whole installation, and the refusal
 * does not say where.
 *
 * Crossing (h), the search of the SAS, changes no tenant either: `creneaux_par_rpps` (migration 0042) gives what professionals
 * publish to who knows their national numbers. Nor does crossing (i), the directory of other software: `annuaire_public`
 * (migration 0043) gives what professionals agreed to show. Decision 26 says who may ask.
 */
import { sql } from 'kysely'
import type { Ctx } from '../actions/action.ts'

type Crossing<T> = { ok: true; value: T } | { ok: false }

const enter = (ctx: Ctx, cptsId: string) => sql`select set_config('maillage.cpts', ${cptsId}, true)`.execute(ctx.tx)

const workAs = async <T>(ctx: Ctx, cptsId: string, work: (ctx: Ctx) => Promise<T>): Promise<Crossing<T>> => {
  await enter(ctx, cptsId)
  const value = await work({ ...ctx, cptsId })
  await enter(ctx, ctx.cptsId)
  return { ok: true, value }
}

/** Crossing (c), forth: a slot of `personneId`, whose agenda lives in `domicile`, is booked by a CPTS it is shared with. */
export const inHomeTenant = async <T>(
  ctx: Ctx,
  share: { domicile: string; personneId: string },
  work: (home: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const found = await ctx.tx
    .selectFrom('partageCreneau')
    .select('id')
    .where('domicile', '=', share.domicile)
    .where('personneId', '=', share.personneId)
    .where('avec', '=', ctx.cptsId)
    .where('statut', '=', 'accepte')
    .executeTakeFirst()
  return found ? workAs(ctx, share.domicile, work) : { ok: false }
}

/** The same for an appointment already taken: it stays reachable when the share has ended since. */
export const inHomeOfRendezVous = async <T>(
  ctx: Ctx,
  rendezVousId: string,
  work: (home: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const mirror = await ctx.tx
    .selectFrom('rendezVousMiroir')
    .select('domicile')
    .where('cptsId', '=', ctx.cptsId)
    .where('id', '=', rendezVousId)
    .executeTakeFirst()
  return mirror ? workAs(ctx, mirror.domicile, work) : { ok: false }
}

/** Crossing (c), back: the home tells the CPTS that asked what became of an appointment. */
export const inAskingTenant = async <T>(
  ctx: Ctx,
  rendezVousId: string,
  work: (asking: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const row = await ctx.tx
    .selectFrom('rendezVous')
    .select('demandeCpts')
    .where('cptsId', '=', ctx.cptsId)
    .where('id', '=', rendezVousId)
    .executeTakeFirst()
  return row && row.demandeCpts !== ctx.cptsId ? workAs(ctx, row.demandeCpts, work) : { ok: false }
}

/**
 * Crossing (b), for who has no link: the three letters of an open sheet name its place, and the code given with them is
 * checked there before anything is said.
 */
export const inTenantOfFeuille = async <T>(
  ctx: Ctx,
  letters: string,
  work: (there: Ctx, activiteId: string) => Promise<T>,
): Promise<Crossing<T>> => {
  const place = (
    await sql<{ cptsId: string; activiteId: string }>`select * from resolve_feuille(${letters})`.execute(ctx.tx)
  ).rows[0]
  return place ? workAs(ctx, place.cptsId, (there) => work(there, place.activiteId)) : { ok: false }
}

/** Crossing (b), for who wants to join: the word of a public page that is open names its CPTS. */
export const inTenantOfAdhesion = async <T>(
  ctx: Ctx,
  word: string,
  work: (there: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const place = (await sql<{ cptsId: string }>`select * from resolve_adhesion(${word})`.execute(ctx.tx)).rows[0]
  return place ? workAs(ctx, place.cptsId, work) : { ok: false }
}

/** Crossing (b), for who holds a paper: the hash of its code names the attestation, and the name is checked there. */
export const inTenantOfAttestation = async <T>(
  ctx: Ctx,
  hash: string,
  work: (there: Ctx, attestationId: string) => Promise<T>,
): Promise<Crossing<T>> => {
  const place = (
    await sql<{ cptsId: string; attestationId: string }>`select * from resolve_attestation(${hash})`.execute(ctx.tx)
  ).rows[0]
  return place ? workAs(ctx, place.cptsId, (there) => work(there, place.attestationId)) : { ok: false }
}

/**
 * Crossing (j): a regulator of the SAS belongs to no CPTS. Accounts are opened for the time of one act; then the agenda of the
 * professional whom the address names leads to its home, where the regulator books as the régulation.
 */
export const asRegulation = async <T>({ tx }: Pick<Ctx, 'tx'>, work: () => Promise<T>): Promise<T> => {
  await sql`select set_config('maillage.regulation', 'oui', true)`.execute(tx)
  const value = await work()
  await sql`select set_config('maillage.regulation', '', true)`.execute(tx)
  return value
}

export const inHomeOfAgenda = async <T>(
  ctx: Ctx,
  personneId: string,
  work: (home: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const isRegulator = ctx.actor.kind === 'lien' && ctx.actor.usage === 'regulation'
  if (!isRegulator) return { ok: false }
  const { rows } = await sql<{
    cptsId: string | null
  }>`select resolve_domicile(${personneId}::uuid) as cpts_id`.execute(ctx.tx)
  const cptsId = rows[0]?.cptsId
  return cptsId ? workAs(ctx, cptsId, work) : { ok: false }
}

/**
 * Crossing (f): the median of the others of the same size that agreed to compare, for one that agreed too; null under five
 * others. A function of the base computes it: no row of another tenant is read here, and none is named.
 */
export const medianOfOthers = async (
  { tx }: Pick<Ctx, 'tx'>,
  code: string,
  { debut, fin }: { debut: string; fin: string },
): Promise<{ mediane: number; nombre: number; taille: string } | null> => {
  const { rows } = await sql<{ mediane: string; nombre: number; taille: string }>`
    select * from mediane_agregat(${code}, ${debut}::date, ${fin}::date)`.execute(tx)
  const row = rows[0]
  return row ? { ...row, mediane: Number(row.mediane) } : null
}

/** Crossing (b), for who looks for a médecin traitant: the word of a public page that is open names its CPTS. */
export const inTenantOfMedecinTraitant = async <T>(
  ctx: Ctx,
  word: string,
  work: (there: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const place = (await sql<{ cptsId: string }>`select * from resolve_medecin_traitant(${word})`.execute(ctx.tx)).rows[0]
  return place ? workAs(ctx, place.cptsId, work) : { ok: false }
}
