/** Flows from some communes: those of a source where it knows them, made up from populations and distances elsewhere. */
import { GRAVITY, gravityFlows } from '../../../analysis/flows/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { communesInFrame, type KnownPlace } from '../../territoire/index.ts'
import { frameOf } from '../rules/cadre.ts'
import { type LigneFlux, listFluxDepuis, type SourceFlux } from '../store/flux-store.ts'

export type Flots = { fondement: 'mesure' | 'estime' | 'inconnu'; nom: string; lignes: LigneFlux[] }

/** Share of the inhabitants that a source must know for its flows to speak for the communes. */
const ENOUGH = 0.8
/** Degrees around: more than the reach of the estimate. */
const AROUND = 0.4
const UNKNOWN: Flots = { fondement: 'inconnu', nom: 'aucun flux', lignes: [] }

const inhabitants = (places: readonly KnownPlace[]): number =>
  places.reduce((sum, { population }) => sum + (population ?? 0), 0)

export const flowsFrom = async (
  ctx: Pick<Ctx, 'tx'>,
  places: readonly KnownPlace[],
  source: SourceFlux | undefined,
): Promise<Flots> => {
  // Flows know whole communes only, and so does their estimate.
  if (places.some(({ commune }) => commune !== null)) return UNKNOWN
  if (!source) return estimate(ctx, places)
  const lignes = await listFluxDepuis(
    ctx.tx,
    source.id,
    places.map(({ code }) => code),
  )
  const known = new Set(lignes.map(({ origine }) => origine))
  const told = inhabitants(places.filter(({ code }) => known.has(code)))
  if (told < ENOUGH * inhabitants(places) || told === 0) return estimate(ctx, places)
  return { fondement: 'mesure', nom: `${source.titre}, ${source.millesime}`, lignes }
}

type Placed = KnownPlace & { lon: number; lat: number }
const isPlaced = (place: KnownPlace): place is Placed => place.lon !== null && place.lat !== null

const estimate = async (ctx: Pick<Ctx, 'tx'>, places: readonly KnownPlace[]): Promise<Flots> => {
  const cadre = frameOf(places, AROUND)
  if (!cadre) return UNKNOWN
  const mine = new Set(places.map(({ code }) => code))
  const around = new Map([...(await communesInFrame(ctx, cadre)), ...places].map((place) => [place.code, place]))
  const all = [...around.values()].filter(isPlaced)
  const flows = gravityFlows(
    Float64Array.from(all, ({ population }) => population ?? 0),
    Float64Array.from(all, ({ lon }) => lon),
    Float64Array.from(all, ({ lat }) => lat),
  )
  const lignes = all.flatMap(({ code }, i) => {
    if (!mine.has(code)) return []
    const ends = Array.from({ length: flows.offset[i + 1]! - flows.offset[i]! }, (_, k) => flows.offset[i]! + k)
    return ends.map((e) => ({ origine: code, destination: all[flows.destination[e]!]!.code, valeur: flows.value[e]! }))
  })
  return { fondement: 'estime', nom: `estimation par la population et la distance (${GRAVITY.reach}\u00a0km)`, lignes }
}
