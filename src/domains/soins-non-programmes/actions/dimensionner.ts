/** How many slots a week? One computation, for the screen and the CSV. */
import { stringify } from 'csv-stringify/sync'
import type { Spread, Supply } from '../../../analysis/sizing/index.ts'
import type { Output } from '../../../kernel/contract.ts'
import { ok } from '../../../kernel/result.ts'
import { fromDate, Temporal } from '../../../kernel/time.ts'
import { holidaysOf, holidayZoneOfTimeZone } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCommunes } from '../../territoire/index.ts'
import { soinsContract } from '../contract.ts'
import { mesurer } from '../dimensionnement/mesurer.ts'
import type { Mesure } from '../dimensionnement/ordre.ts'
import { isOutOfScope, measureDelays } from '../rules/delai.ts'
import { type Choix, type Faits, prepare, RECENT_WEEKS } from '../rules/dimensionnement.ts'
import { hypothesesOf, sayBesoin } from '../rules/dire-dimensionnement.ts'
import { mondayOf, startOfWeek } from '../rules/semaines.ts'
import { listCounted } from '../store/demande-store.ts'
import { listOfferts } from '../store/plage-store.ts'
import { zoneOf } from './demandes.ts'
import { countedOf } from './tableau.ts'

type Query = { cible: number; rayonKm?: number | undefined; repartition: Choix['repartition']; evolution: number }
type Answer = Output<typeof soinsContract.readDimensionnement>

/** Slots of the curve, for one of the requests: 0,4 to 2. */
const CURVE = Array.from({ length: 17 }, (_, k) => 0.4 + k / 10)
/** More slots than this, for one of the requests, are not tried. */
const MOST = 4

const spread = ({ mean, low, high }: Spread) => ({ moyenne: mean, bas: low, haut: high })
const offreOf = (supply: Supply) => ({
  parSemaine: supply.perWeek,
  sous24h: spread(supply.within24),
  sous48h: spread(supply.within48),
  sansReponse: spread(supply.unanswered),
  inutilises: spread(supply.unused),
})

const readFaits = async (ctx: Ctx): Promise<Faits & { recentes: ReturnType<typeof measureDelays> }> => {
  const zone = await zoneOf(ctx)
  const monday = mondayOf(ctx.now, zone)
  const end = startOfWeek(monday, zone)
  const recent = startOfWeek(monday.subtract({ weeks: RECENT_WEEKS }), zone)
  const counted = (await listCounted(ctx.tx, ctx.cptsId, startOfWeek(monday.subtract({ weeks: 52 }), zone), end)).map(
    countedOf,
  )
  const demandes = counted
    .filter(({ cause }) => !isOutOfScope(cause))
    .map(({ creeeLe, commune }) => ({ le: creeeLe, commune }))
  const creneaux = (await listOfferts(ctx.tx, ctx.cptsId, recent, end)).map(({ debut, commune }) => ({
    debut: fromDate(debut),
    commune,
  }))
  const codes = new Set([...demandes, ...creneaux].flatMap(({ commune }) => commune ?? []))
  const points = (await findCommunes(ctx, [...codes])).flatMap(({ code, lon, lat }) =>
    lon === null || lat === null ? [] : [[code, { lon, lat }] as const],
  )
  const area = holidayZoneOfTimeZone(zone)
  const feries = [monday.year, monday.year + 1, monday.year + 2].flatMap((year) => holidaysOf(year, area))
  return {
    demandes,
    creneaux,
    points: new Map(points),
    feries: new Set(feries.map(({ date }) => date)),
    zone,
    now: ctx.now,
    recentes: measureDelays(counted.filter(({ creeeLe }) => Temporal.Instant.compare(creeeLe, recent) >= 0)),
  }
}

const compute = async (ctx: Ctx, query: Query): Promise<Answer> => {
  const faits = await readFaits(ctx)
  const asked: Choix = { ...query, rayonKm: query.rayonKm ?? null }
  const { passe, problem, repartition } = prepare(faits, asked)
  const choix = { ...asked, repartition, cible: query.cible }
  if (!problem) {
    return { phrase: sayBesoin(null, choix, passe), choix, passe, simulation: null, hypotheses: [] }
  }
  const weekly = Math.max(1, (passe.demandes / passe.semaines) * choix.evolution)
  const maximum = Math.ceil(weekly * MOST)
  const today = Math.round(passe.creneauxParSemaine)
  const mesure = await mesurer({
    problem,
    cible: choix.cible,
    aujourdhui: today,
    grille: [...new Set(CURVE.map((share) => Math.max(1, Math.round(weekly * share))))],
    maximum,
  })
  const besoin = { probable: mesure.besoin.likely, bas: mesure.besoin.least, haut: mesure.besoin.most, maximum }
  return {
    phrase: sayBesoin(besoin, choix, passe),
    choix,
    passe,
    simulation: {
      demandesParSemaine: weekly,
      aujourdhui: todayOf(mesure, faits.recentes),
      courbe: mesure.courbe.map(offreOf),
      besoin,
    },
    hypotheses: hypothesesOf(choix, passe),
  }
}

const todayOf = ({ aujourdhui }: Mesure, { sous48h, denominateur }: ReturnType<typeof measureDelays>) =>
  aujourdhui && { offre: offreOf(aujourdhui), mesure: { sous48h, comptees: denominateur } }

export const readDimensionnement = defineAction(soinsContract.readDimensionnement, {
  audit: 'dimensionnement.lire',
  run: async (ctx, { query }) => ok(await compute(ctx, query)),
})

const COLUMNS = [
  'créneaux par semaine',
  'sous 24 h',
  'sous 48 h',
  'sous 48 h, bas',
  'sous 48 h, haut',
  'sans réponse',
  'créneaux inutilisés',
]
const cell = (share: number): string => `${(Math.round(share * 1000) / 10).toLocaleString('fr-FR')} %`

export const exportDimensionnement = defineAction(soinsContract.exportDimensionnement, {
  audit: 'dimensionnement.exporter',
  run: async (ctx, { query }) => {
    const { simulation } = await compute(ctx, query)
    const lines = (simulation?.courbe ?? []).map(({ parSemaine, sous24h, sous48h, sansReponse, inutilises }) => [
      String(parSemaine),
      ...[sous24h.moyenne, sous48h.moyenne, sous48h.bas, sous48h.haut, sansReponse.moyenne, inutilises.moyenne].map(
        cell,
      ),
    ])
    const body = stringify([COLUMNS, ...lines], { delimiter: ';', bom: true, record_delimiter: 'windows' })
    return ok({ name: 'combien-de-creneaux.csv', type: 'text/csv; charset=utf-8', body })
  },
})
