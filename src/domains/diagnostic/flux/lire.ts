/** Reads a source around the territory of the CPTS, and tells it with names. */
import { CUTS } from '../../../analysis/flows/index.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { communesInFrame, currentTerritoire, findCommunes } from '../../territoire/index.ts'
import type { EtudeFlux, SourceFluxVue } from '../contract-flux.ts'
import type { FluxRefusal } from '../refusals-flux.ts'
import { frameOf } from '../rules/cadre.ts'
import { natureOf } from '../rules/nature-flux.ts'
import { listFluxDepuis, listFluxVers, type SourceFlux } from '../store/flux-store.ts'
import { attract, FUSION, firstOutside } from './attraction.ts'
import { studyTerritoire } from './etude.ts'

/** Degrees around the territory: some twenty-five kilometres. */
const AROUND = 0.25

export const showSource = (source: SourceFlux): SourceFluxVue => ({ ...source, nature: natureOf(source) })

/** The whole communes of the territory in force: flows know nothing finer. */
const ownCommunes = async (ctx: Ctx) => {
  const territoire = await currentTerritoire(ctx)
  const units = territoire?.units ?? []
  const places = new Map((await findCommunes(ctx, [...new Set(units.map(({ code }) => code))])).map((p) => [p.code, p]))
  const codes = new Set(units.map(({ code }) => places.get(code)?.commune ?? code))
  return {
    places: await findCommunes(ctx, [...codes]),
    entieres: units.filter(({ nature }) => nature !== 'commune').map(({ nom }) => nom),
  }
}

const namerOf = async (ctx: Ctx, codes: readonly string[]) => {
  const places = new Map((await findCommunes(ctx, [...new Set(codes)])).map((place) => [place.code, place.nom]))
  return (code: string) => ({ code, nom: places.get(code) ?? code })
}

export const study = async (ctx: Ctx, source: SourceFlux): Promise<EtudeFlux | null> => {
  const { places: mine, entieres } = await ownCommunes(ctx)
  const cadre = frameOf(mine, AROUND)
  if (!cadre) return null
  const own = new Set(mine.map(({ code }) => code))
  const around = new Map([...mine, ...(await communesInFrame(ctx, cadre))].map((place) => [place.code, place]))
  const zone = [...around.keys()]
  const rows = await listFluxDepuis(ctx.tx, source.id, zone)
  const further = await listFluxDepuis(ctx.tx, source.id, firstOutside(zone, rows))
  const { poles, communes } = attract(zone, [...rows, ...further])
  const into = await listFluxVers(ctx.tx, source.id, [...own])
  const { versOu, dOu, liens, sansFlux, ...bilan } = studyTerritoire(
    own,
    rows.filter(({ origine }) => own.has(origine)),
    into,
  )
  const spoken = [
    ...zone,
    ...poles.flatMap(({ code, reunis }) => [code, ...reunis]),
    ...communes.flatMap(({ pole }) => pole ?? []),
    ...liens.flatMap(({ origine, destination }) => [origine, destination]),
    ...[...versOu.lignes, ...dOu.lignes].map(({ code }) => code),
  ]
  const name = await namerOf(ctx, spoken)
  const named = ({ lignes, reunis }: typeof versOu) => ({
    lignes: lignes.map((ligne) => ({ ...ligne, ...name(ligne.code) })),
    reunis,
  })
  return {
    source: showSource(source),
    cadre,
    ...bilan,
    versOu: named(versOu),
    dOu: named(dOu),
    liens: liens.map((lien) => ({ ...lien, origine: name(lien.origine), destination: name(lien.destination) })),
    sansFlux: sansFlux.map(name),
    entieres,
    poles: poles.map((pole) => ({ ...pole, ...name(pole.code), reunis: pole.reunis.map(name) })),
    communes: communes.map(({ code, pole, ...attire }) => {
      const place = around.get(code)!
      return {
        ...attire,
        ...name(code),
        population: place.population,
        propre: own.has(code),
        lon: place.lon,
        lat: place.lat,
        pole: pole === null ? null : name(pole),
      }
    }),
    bornes: [...CUTS],
    fusion: FUSION,
  }
}

/** The one asked for, or the latest. */
export const chooseSource = (
  sources: readonly SourceFlux[],
  wanted: string | undefined,
): Result<SourceFlux | undefined, FluxRefusal> => {
  if (wanted === undefined) return ok(sources[0])
  const found = sources.find(({ id }) => id === wanted)
  return found ? ok(found) : refuse('flux-unknown')
}
