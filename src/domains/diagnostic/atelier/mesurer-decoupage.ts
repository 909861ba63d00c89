/** Measures a whole division at once: each territory as a scenario is, then all of them together. */
import type { Ctx } from '../../../server/actions/action.ts'
import {
  type CptsEnPlace,
  findCommunes,
  type KnownPlace,
  listCptsEnPlace,
  membersOfEpci,
  taillesOf,
  voisinageOf,
} from '../../territoire/index.ts'
import type { BilanDecoupage, TerritoireDecoupe } from '../contract-decoupages.ts'
import { type Cadre, frameOf } from '../rules/cadre.ts'
import { showCount } from '../rules/petits-flux.ts'
import type { Decoupage } from '../store/decoupage-store.ts'
import { type LigneFlux, listSourcesFlux } from '../store/flux-store.ts'
import { flowsFrom } from './flots.ts'
import { colour, countPieces, cutEpci, mainPole, measureAccess, shareKept, spanKm, VITESSE } from './mesure.ts'
import { findOwn, ownInhabitants } from './notre.ts'

export type DecoupageMesure = {
  territoires: TerritoireDecoupe[]
  bilan: BilanDecoupage
  cadre: Cadre | null
  /** Communes that are gone since. */
  perdues: string[]
}

const AROUND = 0.15
const peopleOf = (places: readonly KnownPlace[]): number =>
  places.reduce((sum, { population }) => sum + (population ?? 0), 0)

/** What is known of the communes that a division shares out: the same for every division of the same communes. */
const readSol = async (ctx: Ctx, codes: readonly string[]) => {
  const places = await findCommunes(ctx, codes)
  const [source] = await listSourcesFlux(ctx.tx)
  return {
    places: new Map(places.map((place) => [place.code, place])),
    flots: await flowsFrom(ctx, places, source),
    epci: await membersOfEpci(ctx, [...new Set(places.flatMap((place) => place.epci?.code ?? []))]),
    voisinage: await voisinageOf(ctx, codes),
    enPlace: await listCptsEnPlace(ctx, codes),
    own: await ownInhabitants(ctx),
    cadre: frameOf(places, AROUND),
  }
}
type Sol = Awaited<ReturnType<typeof readSol>>
export type Sols = Map<string, Promise<Sol>>

/** `sols`: kept by who measures several divisions one after the other. */
export const measureDecoupage = async (
  ctx: Ctx,
  { territoires, methode }: Pick<Decoupage, 'territoires' | 'methode'>,
  sols: Sols = new Map(),
): Promise<DecoupageMesure> => {
  const codes = territoires.flatMap(({ communes }) => communes).sort()
  const key = codes.join()
  const known = sols.get(key) ?? readSol(ctx, codes)
  sols.set(key, known)
  const sol = await known
  const { places, flots, epci } = sol
  const rankOf = new Map(territoires.flatMap(({ communes }, rank) => communes.map((code) => [code, rank] as const)))
  const byRank = Map.groupBy(flots.lignes, ({ origine }) => rankOf.get(origine))
  const { pairs } = sol.voisinage
  const near = pairs.map(({ a, b }) => [rankOf.get(a)!, rankOf.get(b)!] as const)
  const inside = Map.groupBy(pairs, ({ a, b }) => (rankOf.get(a) === rankOf.get(b) ? rankOf.get(a) : undefined))
  const groups = territoires.map(({ communes }) => communes)
  const own = findOwn(groups, sol.own)
  const colours = colour(territoires.length, near)
  const members = groups.map((communes) => sorted(communes.flatMap((code) => places.get(code) ?? [])))
  const tailles = await taillesOf(ctx, members.map(peopleOf))
  const measured = territoires.map(({ nom, cpts }, rank): TerritoireDecoupe => {
    const population = peopleOf(members[rank]!)
    return {
      ...{ rang: rank + 1, nom, cpts, population, notre: rank === own, couleur: colours[rank]! },
      taille: tailles[rank] as TerritoireDecoupe['taille'],
      hors: population < methode.min ? 'dessous' : population > methode.max ? 'dessus' : null,
      ...measureOne(sol, members[rank]!, byRank.get(rank) ?? [], inside.get(rank) ?? []),
    }
  })
  const partGardee = { part: shareKeptTogether(groups, byRank), fondement: flots.fondement }
  return {
    territoires: measured,
    bilan: sumUp(measured, partGardee, epci),
    cadre: sol.cadre,
    perdues: codes.filter((code) => !places.has(code)),
  }
}

const sorted = (places: readonly KnownPlace[]): KnownPlace[] =>
  places.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))

/** The most populated commune first. */
const measureOne = (
  { flots: { fondement }, epci, voisinage, enPlace }: Sol,
  members: readonly KnownPlace[],
  flows: readonly LigneFlux[],
  borders: readonly { a: string; b: string }[],
) => {
  const own = new Set(members.map(({ code }) => code))
  const pole = mainPole(own, flows)
  const known = members.map((one) => ({ ...one, population: one.population ?? 0 }))
  return {
    communes: members.map(({ code, nom }) => ({ code, nom })),
    partGardee: { part: shareKept(own, flows), fondement },
    acces: measureAccess(known, pole ?? members[0]?.code ?? null, pole !== null && fondement === 'mesure'),
    epci: cutEpci(own, epci),
    enPlace: countInside(own, enPlace),
    etendueKm: spanKm(members),
    morceaux: members.every(({ code }) => voisinage.withContour.has(code)) ? countPieces([...own], borders) : 0,
  }
}

const countInside = (own: ReadonlySet<string>, cpts: readonly CptsEnPlace[]): TerritoireDecoupe['enPlace'] =>
  cpts.flatMap(({ nom, communes, enPartie }) => {
    const all = [...communes, ...enPartie]
    const dedans = all.filter((code) => own.has(code)).length
    return dedans === 0 ? [] : [{ nom, dedans, total: all.length }]
  })

/** What stays in the territory that it leaves from, of all that leaves: the mean of the shares, weighted by flows. */
const shareKeptTogether = (
  groups: readonly (readonly string[])[],
  byRank: ReadonlyMap<number | undefined, readonly LigneFlux[]>,
): number | null => {
  let [kept, all] = [0, 0]
  groups.forEach((communes, rank) => {
    const own = new Set(communes)
    for (const { destination, valeur } of byRank.get(rank) ?? []) {
      all += valeur
      if (own.has(destination)) kept += valeur
    }
  })
  return showCount(all) === null ? null : kept / all
}

const sumUp = (
  territoires: readonly TerritoireDecoupe[],
  partGardee: BilanDecoupage['partGardee'],
  epci: readonly { nom: string; communes: readonly string[] }[],
): BilanDecoupage => {
  const populations = territoires.map(({ population }) => population)
  const population = populations.reduce((sum, one) => sum + one, 0)
  const reached = territoires.filter(({ acces }) => acces !== null)
  const people = reached.reduce((sum, one) => sum + one.population, 0)
  const km = people === 0 ? null : reached.reduce((sum, one) => sum + one.acces!.km * one.population, 0) / people
  const spans = territoires.flatMap(({ etendueKm }) => etendueKm ?? [])
  const covered = new Set(territoires.flatMap(({ communes }) => communes.map(({ code }) => code)))
  // One that goes past the communes of the division says nothing of it.
  const within = epci.filter(({ communes }) => communes.every((code) => covered.has(code)))
  const whole = new Set(territoires.flatMap((one) => one.epci.entiers))
  const own = territoires.find(({ notre }) => notre)
  return {
    territoires: territoires.length,
    communes: covered.size,
    population,
    moindre: Math.min(...populations),
    plusGrand: Math.max(...populations),
    tailles: (['T1', 'T2', 'T3', 'T4'] as const)
      .map((taille) => ({ taille, nombre: territoires.filter((one) => one.taille === taille).length }))
      .filter(({ nombre }) => nombre > 0),
    partGardee,
    km,
    minutes: km === null ? null : (km / VITESSE) * 60,
    epci: {
      entiers: within.filter(({ nom }) => whole.has(nom)).length,
      total: within.length,
      coupes: within.filter(({ nom }) => !whole.has(nom)).map(({ nom }) => nom),
    },
    etendueKm: spans.length === 0 ? null : Math.max(...spans),
    enMorceaux: territoires.some(({ morceaux }) => morceaux === 0)
      ? null
      : territoires.filter(({ morceaux }) => morceaux > 1).length,
    hors: territoires.filter(({ hors }) => hors !== null).length,
    notre: own ? { rang: own.rang, nom: own.nom, population: own.population } : null,
  }
}
