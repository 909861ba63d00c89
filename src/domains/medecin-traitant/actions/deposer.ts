/** A request is written: by the desk, by the public page, from a list. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCommune } from '../../territoire/index.ts'
import type { DemandeMtDite, IdentiteMt } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import type { Canal } from '../rules/vocabulary.ts'
import { insertDemandes } from '../store/demande-store.ts'
import { saveIdentites } from '../store/identite-store.ts'
import { sendNumero } from './courriels.ts'
import { checkIdentite, findDouble, sealOne } from './identites.ts'
import { hashNumero, newNumero } from './numero.ts'
import { readPlace } from './place.ts'

export const factsOf = async (ctx: Ctx, body: DemandeMtDite) => {
  const commune = await findCommune(ctx, body.commune)
  if (!commune) return refuse('commune-unknown', { code: body.commune })
  const { regles } = await readPlace(ctx)
  return ok({
    demandeur: body.demandeur,
    trancheAge: body.trancheAge,
    criteres: [...new Set(body.criteres)],
    commune: commune.code,
    communeNom: commune.nom,
    lon: commune.lon ?? null,
    lat: commune.lat ?? null,
    regles: regles.version,
  })
}

type Deposee = { id: string; numero: string; doubleDe: string | null }

/** `identite` was typed by somebody: it is checked here. */
export const deposer = async (
  ctx: Ctx,
  body: DemandeMtDite & { identite: IdentiteMt },
  canal: Canal,
): Promise<Result<Deposee, MtRefusal>> => {
  const { tx, cptsId, now } = ctx
  const identite = checkIdentite(body.identite)
  if (!identite.ok) return identite
  const facts = await factsOf(ctx, body)
  if (!facts.ok) return facts
  const doubleDe = await findDouble(ctx, identite.value)
  const id = newId(now.epochMilliseconds)
  const numero = newNumero()
  const le = toDate(now)
  await insertDemandes(tx, [
    {
      cptsId,
      id,
      canal,
      ...facts.value,
      doubleDe,
      suiviEmpreinte: await hashNumero(numero),
      consentementLe: le,
      deposeeLe: le,
      confirmeeLe: le,
    },
  ])
  await saveIdentites(tx, cptsId, [sealOne(cptsId, id, identite.value)])
  await ctx.publish({ name: 'demande-mt.deposee', cptsId, id })
  if (identite.value.courriel) await sendNumero(ctx, id, identite.value.courriel, numero)
  return ok({ id, numero, doubleDe })
}
