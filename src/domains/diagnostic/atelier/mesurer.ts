/** Measures a territory that somebody thinks about: what the room territoire says of it, and what flows add. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { UnitChoice } from '../../territoire/contract.ts'
import { findCommunes, membersOfEpci, proposeTerritoire, territoireRefusals } from '../../territoire/index.ts'
import type { MesureScenario } from '../contract-atelier.ts'
import type { SourceFlux } from '../store/flux-store.ts'
import { flowsFrom } from './flots.ts'
import { cutEpci, mainPole, measureAccess, shareKept, spanKm } from './mesure.ts'

export const measure = async (
  ctx: Ctx,
  unites: readonly UnitChoice[],
  source: SourceFlux | undefined,
): Promise<Result<MesureScenario, 'scenario-faulty'>> => {
  const read = await proposeTerritoire.run(ctx, { params: { cptsId: ctx.cptsId }, body: { unites: [...unites] } })
  if (!read.ok) {
    const { code, facts } = read.refusal
    return refuse('scenario-faulty', { pourquoi: territoireRefusals[code].say(facts) })
  }
  const { unites: units, population, taille, contiguite } = read.value
  const own = new Set(units.map(({ code }) => code))
  const places = await findCommunes(ctx, [...own])
  const { fondement, lignes } = await flowsFrom(ctx, places, source)
  const largest = units[0]?.code ?? null
  const pole = mainPole(own, lignes)
  const epci = await membersOfEpci(ctx, [...new Set(places.flatMap((place) => place.epci?.code ?? []))])
  return ok({
    communes: units.map(({ code, nom, population: people, lon, lat, epci: name }) => ({
      code,
      nom,
      population: people,
      lon,
      lat,
      epci: name,
    })),
    population,
    taille,
    partGardee: { part: shareKept(own, lignes), fondement },
    acces: measureAccess(units, pole ?? largest, pole !== null && fondement === 'mesure'),
    epci: cutEpci(own, epci),
    etendueKm: spanKm(units),
    morceaux: contiguite.etat === 'connue' ? contiguite.groupes.length : 0,
  })
}
