/**
 * Which free slot suits each request that waits. In their order, each takes the first slot that the rule in force gives it
 * and that no request before it took: the same slot is never shown for two.
 */
import { fromDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import type { CreneauTrouve } from '../../contract.ts'
import { finDeRecherche } from '../../rules/attente/ordre.ts'
import { momentOf } from '../../rules/demande-cherchee.ts'
import type { RegleOrdre } from '../../rules/vocabulary.ts'
import { type AttenteLue, listAttente } from '../../store/attente/attente-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import type { Recherche } from '../../store/search-store.ts'
import { zoneOf } from '../demandes.ts'
import { answerOf, type Found, findSlots, pointOf } from '../search-creneaux.ts'

/** Past these, a request waits for those before it: a list that long is not served by slots that free one by one. */
export const MOST_SERVED = 40

export type Correspondance = { attente: AttenteLue; creneau: CreneauTrouve; domicile: string }

const askOf = async (ctx: Ctx, one: AttenteLue): Promise<Recherche> => ({
  du: ctx.now,
  au: finDeRecherche(fromDate(one.echeance), ctx.now),
  depuis: (await pointOf(ctx, one.commune)) ?? null,
  rayonKm: one.rayonKm,
  communes: one.communes,
  professions: one.professions,
  specialites: [],
  genres: one.genres,
  visibilite: null,
  personneId: one.exclusif ? one.personneId : null,
  moment: momentOf(one.contraintes) ?? null,
  garde: { le: ctx.now, pour: one.id },
})

/** Those of the professional that the caller would rather see come first; then what is kept for them; then the rule. */
const candidatesOf = async (ctx: Ctx, one: AttenteLue, place: { regle: RegleOrdre; zone: string; limite: number }) => {
  const ask = await askOf(ctx, one)
  // A circle needs a centre: where the commune has no point, no slot is left out for its distance.
  const asked = ask.depuis ? ask : { ...ask, rayonKm: null }
  const regle = one.contraintes.includes('sans-voiture') ? ('distance' as const) : place.regle
  const own =
    one.personneId && !one.exclusif
      ? (await findSlots(ctx, { ...place, ask: { ...asked, personneId: one.personneId }, regle }, 1)).slots
      : []
  const { slots } = await findSlots(ctx, { ...place, ask: asked, regle }, 1)
  const kept = slots.filter(({ creneauId }) => creneauId === one.gardeCreneauId)
  return { regle, slots: [...kept, ...own, ...slots] }
}

/** `rows` in their order. `except`: slots that are not for them. */
export const matchAttente = async (
  ctx: Ctx,
  rows: readonly AttenteLue[],
  except: readonly string[] = [],
): Promise<Correspondance[]> => {
  if (rows.length === 0) return []
  const [zone, { regle }] = await Promise.all([zoneOf(ctx), readReglage(ctx.tx, ctx.cptsId)])
  const taken = new Set<string>(except)
  const found: Correspondance[] = []
  for (const attente of rows.slice(0, MOST_SERVED)) {
    const place = { regle, zone, limite: taken.size + 1 }
    const candidates = await candidatesOf(ctx, attente, place)
    const slot: Found | undefined = candidates.slots.find(({ creneauId }) => !taken.has(creneauId))
    if (!slot) continue
    taken.add(slot.creneauId)
    found.push({ attente, creneau: answerOf(ctx, slot, 1, candidates.regle), domicile: slot.row.domicile })
  }
  return found
}

export const readWaiting = (ctx: Ctx, limit = 200): Promise<AttenteLue[]> =>
  listAttente(ctx.tx, ctx.cptsId, ctx.now, { limit })
