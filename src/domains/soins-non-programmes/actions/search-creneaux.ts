/** Free slots in the order of the rule in force, with the reason of each. */
import { ok } from '../../../kernel/result.ts'
import { fromDate, type Instant, Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type CreneauTrouve, soinsContract } from '../contract.ts'
import { echeanceOf, monthOf } from '../rules/heures.ts'
import { REGLE_ORDRE_LABELS } from '../rules/labels.ts'
import { nearDay, sayRendezVous } from '../rules/phrase.ts'
import { distanceKm, explainRank, type Point, rankCreneaux } from '../rules/ranking.ts'
import type { Degre, GenreCreneau, Moment, RegleOrdre, Visibilite } from '../rules/vocabulary.ts'
import { findCommune } from '../store/commune-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { type CreneauCompte, type Recherche, searchCounted } from '../store/search-store.ts'
import { zoneOf } from './demandes.ts'
import { saidOf } from './read-rendez-vous.ts'

/** Counting costs more than finding: past this, « plus de 200 » tells enough. */
const TOTAL_CAP = 200
const DEFAULT_DAYS = 14

type Query = {
  depuis?: string | undefined
  rayonKm?: number | undefined
  communes?: string | undefined
  professions?: string | undefined
  specialites?: string | undefined
  genres?: string | undefined
  visibilite?: Visibilite | undefined
  personneId?: string | undefined
  degre?: Degre | undefined
  du?: string | undefined
  au?: string | undefined
  moment?: Moment | undefined
  regle?: RegleOrdre | undefined
  pour?: string | undefined
  limite: number
}
const split = (codes: string | undefined): string[] => codes?.split(',') ?? []
const latest = (a: Instant, b: Instant) => (a.epochMilliseconds > b.epochMilliseconds ? a : b)

const windowOf = (query: Query, now: Instant, zone: string): { du: Instant; au: Instant } => ({
  du: query.du ? latest(Temporal.Instant.from(query.du), now) : now,
  au: query.au
    ? Temporal.Instant.from(query.au)
    : query.degre
      ? echeanceOf(query.degre, now, zone)
      : now.add({ hours: 24 * DEFAULT_DAYS }),
})

export const pointOf = async (ctx: Ctx, code: string | undefined): Promise<Point | null> => {
  const commune = code ? await findCommune(ctx.tx, code) : undefined
  return commune && commune.lon !== null && commune.lat !== null ? { lon: commune.lon, lat: commune.lat } : null
}

const found = (row: CreneauCompte, from: Point | null) => ({
  row,
  creneauId: row.creneauId,
  debut: fromDate(row.debut),
  distanceKm: from && row.lon !== null && row.lat !== null ? distanceKm(from, { lon: row.lon, lat: row.lat }) : null,
  charge: row.charge,
})
export type Found = ReturnType<typeof found>

export const answerOf = (ctx: Ctx, slot: Found, rang: number, regle: RegleOrdre): CreneauTrouve => {
  const { row } = slot
  return {
    creneauId: row.creneauId,
    rang,
    debut: slot.debut.toString(),
    fin: fromDate(row.fin).toString(),
    quand: nearDay(slot.debut, ctx.now, row.zone),
    nom: row.nom,
    metier: row.metier,
    profession: row.profession,
    specialite: row.specialite,
    personneId: row.personneId,
    genre: row.genre as GenreCreneau,
    visibilites: row.visibilites as Visibilite[],
    lieu: row.lieu,
    adresse: row.adresse,
    commune: row.commune,
    communeNom: row.communeNom,
    lon: row.lon,
    lat: row.lat,
    distanceKm: slot.distanceKm === null ? null : Math.round(slot.distanceKm * 10) / 10,
    charge: slot.charge,
    raison: explainRank(slot, rang, regle),
    dIci: row.domicile === ctx.cptsId,
    phrase: sayRendezVous({ ...saidOf(row), debut: slot.debut }, ctx.now),
  }
}

/** The first slots that answer, by the rule, and how many there are, `cap` at most. */
export const findSlots = async (
  ctx: Ctx,
  { ask, regle, zone, limite }: { ask: Recherche; regle: RegleOrdre; zone: string; limite: number },
  cap: number,
): Promise<{ total: number; slots: Found[] }> => {
  const question = { ask, regle, month: monthOf(ctx.now, zone), limit: limite }
  const rows = await searchCounted(ctx.tx, ctx.cptsId, question, cap)
  const ranked = rankCreneaux(
    rows.map((row) => found(row, ask.depuis)),
    regle,
  )
  return { total: rows[0]?.total ?? 0, slots: ranked.slice(0, limite) }
}

export const searchCreneaux = defineAction(soinsContract.searchCreneaux, {
  audit: 'creneau.chercher',
  run: async (ctx, { query }) => {
    // What does not wait for another answer is asked together: one round trip.
    const [zone, reglage, depuis] = await Promise.all([
      zoneOf(ctx),
      query.regle ? { regle: query.regle } : readReglage(ctx.tx, ctx.cptsId),
      pointOf(ctx, query.depuis),
    ])
    const { regle } = reglage
    const ask: Recherche = {
      ...windowOf(query, ctx.now, zone),
      depuis,
      rayonKm: query.rayonKm ?? null,
      communes: split(query.communes),
      professions: split(query.professions),
      specialites: split(query.specialites),
      genres: split(query.genres),
      visibilite: query.visibilite ?? null,
      personneId: query.personneId ?? null,
      moment: query.moment ?? null,
      garde: { le: ctx.now, pour: query.pour ?? null },
    }
    const { total, slots } = await findSlots(ctx, { ask, regle, zone, limite: query.limite }, TOTAL_CAP + 1)
    return ok({
      regle,
      regleEnMots: REGLE_ORDRE_LABELS[regle].nom,
      total: Math.min(total, TOTAL_CAP),
      totalPlafonne: total > TOTAL_CAP,
      creneaux: slots.map((slot, i) => answerOf(ctx, slot, i + 1, regle)),
    })
  },
})
