/** Scenarios of territory: measured side by side, kept, taken back, adopted, taken away. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { toCsv } from '../../../kernel/csv.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { UnitChoice } from '../../territoire/contract.ts'
import { currentTerritoire, findCommunes, namesOfDepartements, readGeometries } from '../../territoire/index.ts'
import { adopt } from '../atelier/adopter.ts'
import { DETOUR, VITESSE } from '../atelier/mesure.ts'
import { measure } from '../atelier/mesurer.ts'
import { findSearch } from '../atelier/recherches.ts'
import { atelierContract, type MesureScenario, type MethodeRecherche } from '../contract-atelier.ts'
import { showSource } from '../flux/lire.ts'
import type { AtelierRefusal } from '../refusals-flux.ts'
import { findDecoupage } from '../store/decoupage-store.ts'
import { listSourcesFlux } from '../store/flux-store.ts'
import {
  findScenario,
  insertScenario,
  listScenarios,
  type Scenario,
  setScenarioRetire,
} from '../store/scenario-store.ts'

const currentUnits = async (ctx: Ctx): Promise<UnitChoice[] | null> => {
  const territoire = await currentTerritoire(ctx)
  if (!territoire || territoire.units.length === 0) return null
  return territoire.units.map(({ code, partie, population }) =>
    partie === '' ? { code } : { code, partie, population },
  )
}

/** A commune that is gone since makes a scenario that can no longer be measured: it is told beside the others. */
const measureSaved = async (ctx: Ctx, { unites }: Pick<Scenario, 'unites'>) => {
  const [source] = await listSourcesFlux(ctx.tx)
  const measured = await measure(ctx, unites, source)
  return measured.ok
    ? { mesure: measured.value, faute: null }
    : { mesure: null, faute: String(measured.refusal.facts.pourquoi) }
}

export const readAtelier = defineAction(atelierContract.readAtelier, {
  audit: 'diagnostic.atelier',
  run: async (ctx) => {
    const [source] = await listSourcesFlux(ctx.tx)
    const unites = await currentUnits(ctx)
    const { mesure, faute } = unites ? await measureSaved(ctx, { unites }) : { mesure: null, faute: null }
    const scenarios = []
    for (const scenario of await listScenarios(ctx.tx, ctx.cptsId))
      scenarios.push({
        ...scenario,
        creeLe: fromDate(scenario.creeLe).toString(),
        ...(await measureSaved(ctx, scenario)),
      })
    const names = await namesOfDepartements(ctx.tx)
    const places = await findCommunes(ctx, [...new Set(unites?.map(({ code }) => code) ?? [])])
    return ok({
      actuel: unites && mesure ? { unites, mesure } : null,
      faute,
      scenarios,
      departements: [...names].map(([code, nom]) => ({ code, nom })),
      departementsDuTerritoire: [...new Set(places.map(({ departement }) => departement))].sort(),
      source: source ? showSource(source) : null,
      detour: DETOUR,
      vitesse: VITESSE,
    })
  },
})

export const measureScenario = defineAction(atelierContract.measureScenario, {
  audit: 'diagnostic.scenario-mesurer',
  run: async (ctx, { body }): Promise<Result<MesureScenario, AtelierRefusal>> => {
    const [source] = await listSourcesFlux(ctx.tx)
    return measure(ctx, body.unites, source)
  },
})

type Made = Result<{ unites: UnitChoice[]; methode: MethodeRecherche | null }, AtelierRefusal>

/** One territory of a division that was kept. */
const divided = async (ctx: Ctx, asked: { id: string; rang: number }): Promise<Made> => {
  const decoupage = await findDecoupage(ctx.tx, ctx.cptsId, asked.id)
  const one = decoupage?.territoires[asked.rang - 1]
  if (!decoupage || !one) return refuse('decoupage-unknown')
  return ok({ unites: one.communes.map((code) => ({ code })), methode: decoupage.methode })
}

/** What a search proposed, not what the screen says that it did. */
const proposed = (ctx: Ctx, asked: { id: string; rang: number }): Made => {
  const search = findSearch(ctx.cptsId, asked.id)
  if (!search) return refuse('recherche-unknown')
  if (!search.trouve) return refuse('recherche-running')
  const { communes, methode, trouve } = search
  const unites = communes.flatMap(({ code }, i) => (trouve.territoire[i] === asked.rang - 1 ? [{ code }] : []))
  return unites.length > 0 ? ok({ unites, methode }) : refuse('scenario-unknown')
}

export const saveScenario = defineAction(atelierContract.saveScenario, {
  audit: 'diagnostic.scenario-garder',
  run: async (ctx, { body }): Promise<Result<{ id: string }, AtelierRefusal>> => {
    const made = body.decoupage
      ? await divided(ctx, body.decoupage)
      : body.recherche
        ? proposed(ctx, body.recherche)
        : ok({ unites: body.unites, methode: null })
    if (!made.ok) return made
    const { unites, methode } = made.value
    const measured = await measure(ctx, unites, undefined)
    if (!measured.ok) return measured
    const id = newId(ctx.now.epochMilliseconds)
    const par = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
    const origine = methode ? ('recherche' as const) : ('main' as const)
    await insertScenario(ctx.tx, ctx.cptsId, { id, nom: body.nom, origine, methode, unites }, { le: ctx.now, par })
    return ok({ id })
  },
})

const setRetire = async (ctx: Ctx, id: string, at: Date | null): Promise<Result<{ ok: true }, AtelierRefusal>> =>
  (await setScenarioRetire(ctx.tx, ctx.cptsId, id, at)) ? ok({ ok: true }) : refuse('scenario-unknown')

export const removeScenario = defineAction(atelierContract.removeScenario, {
  audit: 'diagnostic.scenario-retirer',
  run: (ctx, { params }) => setRetire(ctx, params.scenarioId, toDate(ctx.now)),
})

export const restoreScenario = defineAction(atelierContract.restoreScenario, {
  audit: 'diagnostic.scenario-remettre',
  run: (ctx, { params }) => setRetire(ctx, params.scenarioId, null),
})

export const adoptScenario = defineAction(atelierContract.adoptScenario, {
  audit: 'diagnostic.scenario-adopter',
  constraints: { territoire_version_overlap: 'versions-overlap' },
  run: async (
    ctx,
    { params, body },
  ): Promise<Result<{ id: string; remplace: boolean }, AtelierRefusal | 'versions-overlap'>> => {
    const scenario = await findScenario(ctx.tx, ctx.cptsId, params.scenarioId)
    if (!scenario) return refuse('scenario-unknown')
    const { depuis, note } = body
    return adopt(ctx, { depuis, note: note || scenario.nom, unites: scenario.unites })
  },
})

const HEADS = [
  'scenario',
  'communes',
  'population',
  'taille',
  'part_gardee',
  'fondement_de_la_part',
  'pole',
  'km_moyens_au_pole',
  'minutes_moyennes_au_pole',
  'epci_entiers',
  'epci_coupes',
  'etendue_km',
  'morceaux',
  'codes',
]
const tidy = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000

const rowOf = (
  nom: string,
  { communes, population, taille, partGardee, acces, epci, etendueKm, morceaux }: MesureScenario,
) => [
  nom,
  communes.length,
  population,
  taille,
  tidy(partGardee.part),
  partGardee.fondement,
  acces?.pole.nom ?? '',
  tidy(acces?.km),
  tidy(acces?.minutes),
  epci.entiers.length,
  epci.coupes.length,
  tidy(etendueKm),
  morceaux === 0 ? 'inconnu' : morceaux,
  communes.map(({ code }) => code).join(' '),
]

export const exportScenarios = defineAction(atelierContract.exportScenarios, {
  audit: 'diagnostic.scenarios-exporter',
  run: async (ctx): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const unites = await currentUnits(ctx)
    const named = [
      ...(unites ? [{ nom: 'Territoire en vigueur', unites }] : []),
      ...(await listScenarios(ctx.tx, ctx.cptsId)),
    ]
    const rows = []
    for (const one of named) {
      const { mesure } = await measureSaved(ctx, one)
      if (mesure) rows.push(rowOf(one.nom, mesure))
    }
    return ok({ name: 'scenarios.csv', type: 'text/csv; charset=utf-8', body: toCsv(HEADS, rows) })
  },
})

export const exportScenario = defineAction(atelierContract.exportScenario, {
  audit: 'diagnostic.scenario-exporter',
  run: async (ctx, { params }): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const scenario = await findScenario(ctx.tx, ctx.cptsId, params.scenarioId)
    if (!scenario) return refuse('scenario-unknown')
    const codes = [...new Set(scenario.unites.map(({ code }) => code))]
    const shapes = await readGeometries(ctx.tx, codes)
    const features = (await findCommunes(ctx, codes)).map(({ code, nom, population, epci, lon, lat }) => ({
      type: 'Feature',
      properties: { scenario: scenario.nom, code, nom, population, epci: epci?.nom ?? '' },
      geometry: shapes.get(code) ?? (lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] }),
    }))
    const body = JSON.stringify({ type: 'FeatureCollection', features })
    return ok({ name: 'scenario.geojson', type: 'application/geo+json', body })
  },
})
