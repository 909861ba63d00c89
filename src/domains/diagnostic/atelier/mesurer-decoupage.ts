/** Measures a whole division at once: each territory as a scenario is, then all of them together. */
import type { Ctx } from '../../../server/actions/action.ts'
import {
  type CptsEnPlace,
  findCommunes,
  type KnownPlace,
  listCptsEnPlace,
  membersOfEpci,
  tailleOf,
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

export const measureDecoupage = async (
  ctx: Ctx,
  { territoires, methode }: Pick<Decoupage, 'territoires' | 'methode'>,
): Promise<DecoupageMesure> => {
  const codes = territoires.flatMap(({ communes }) => communes)
  const places = await findCommunes(ctx, codes)
  const placeOf = new Map(places.map((place) => [place.code, place]))
  const [source] = await listSourcesFlux(ctx.tx)
  const { fondement, lignes } = await flowsFrom(ctx, places, source)
  const epci = await membersOfEpci(ctx, [...new Set(places.flatMap((place) => place.epci?.code ?? []))])
  const { pairs, withContour } = await voisinageOf(ctx, codes)
  const rankOf = new Map(territoires.flatMap(({ communes }, rank) => communes.map((code) => [code, rank] as const)))
  const byRank = Map.groupBy(lignes, ({ origine }) => rankOf.get(origine))
  const near = pairs.map(({ a, b }) => [rankOf.get(a)!, rankOf.get(b)!] as const)
  const inside = Map.groupBy(pairs, ({ a, b }) => (rankOf.get(a) === rankOf.get(b) ? rankOf.get(a) : undefined))
  const colours = colour(territoires.length, near)
  const own = findOwn(
    territoires.map(({ communes }) => communes),
    await ownInhabitants(ctx),
  )
  const today = await listCptsEnPlace(ctx, codes)
  const measured: TerritoireDecoupe[] = []
  for (const [rank, { nom, communes, cpts }] of territoires.entries()) {
    const members = communes
      .flatMap((code) => placeOf.get(code) ?? [])
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
    const population = peopleOf(members)
    const set = new Set(members.map(({ code }) => code))
    const flows: readonly LigneFlux[] = byRank.get(rank) ?? []
    const pole = mainPole(set, flows)
    const known = members.map((one) => ({ ...one, population: one.population ?? 0 }))
    measured.push({
      ...{ rang: rank + 1, nom, cpts, population, notre: rank === own, couleur: colours[rank]! },
      taille: (await tailleOf(ctx, population)) as TerritoireDecoupe['taille'],
      communes: members.map((one) => ({ code: one.code, nom: one.nom })),
      partGardee: { part: shareKept(set, flows), fondement },
      acces: measureAccess(known, pole ?? members[0]?.code ?? null, pole !== null && fondement === 'mesure'),
      epci: cutEpci(set, epci),
      enPlace: countInside(set, today),
      etendueKm: spanKm(members),
      morceaux: members.every(({ code }) => withContour.has(code)) ? countPieces([...set], inside.get(rank) ?? []) : 0,
      hors: population < methode.min ? 'dessous' : population > methode.max ? 'dessus' : null,
    })
  }
  const whole = shareKeptTogether(
    territoires.map(({ communes }) => communes),
    byRank,
  )
  return {
    territoires: measured,
    bilan: sumUp(measured, { part: whole, fondement }, epci),
    cadre: frameOf(places, AROUND),
    perdues: codes.filter((code) => !placeOf.has(code)),
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
