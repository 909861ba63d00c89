/** A search of territories: gathered from the base, run apart, read while it runs. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { toCsv } from '../../../kernel/csv.ts'
import { formatNumber } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  communesOfDepartements,
  listCptsEnPlace as cptsEnPlace,
  findCommunes,
  type KnownPlace,
  namesOfDepartements,
  voisinageOf,
} from '../../territoire/index.ts'
import { describe, epciOf } from '../atelier/decrire.ts'
import { flowsFrom } from '../atelier/flots.ts'
import { findSearch, mayStart, type Recherche, secondsOf, startSearch } from '../atelier/recherches.ts'
import { lockCpts, type Verrous } from '../atelier/verrous.ts'
import { atelierContract, type RechercheVue } from '../contract-atelier.ts'
import type { AtelierRefusal } from '../refusals-flux.ts'
import { frameOf } from '../rules/cadre.ts'
import { listSourcesFlux } from '../store/flux-store.ts'

const SEED = 1

const groupsOf = (communes: readonly KnownPlace[]): Int32Array => {
  const ranks = new Map<string, number>()
  return Int32Array.from(communes, ({ epci }) => {
    if (!epci) return -1
    const rank = ranks.get(epci.code) ?? ranks.size
    ranks.set(epci.code, rank)
    return rank
  })
}

/** Who touches whom, by rank; refused while one outline is missing: contiguity is never guessed. */
const bordersOf = async (
  ctx: Ctx,
  communes: readonly KnownPlace[],
): Promise<Result<[number, number][], AtelierRefusal>> => {
  const { pairs, withContour } = await voisinageOf(
    ctx,
    communes.map(({ code }) => code),
  )
  const bare = communes.filter(({ code }) => !withContour.has(code))
  if (bare.length > 0) {
    const names = await namesOfDepartements(ctx.tx, [...new Set(bare.map(({ departement }) => departement))])
    return refuse('recherche-without-contours', { departements: [...names.values()] })
  }
  const rank = new Map(communes.map(({ code }, i) => [code, i]))
  return ok(pairs.map(({ a, b }) => [rank.get(a)!, rank.get(b)!]))
}

const inhabitants = (places: readonly KnownPlace[]): number =>
  places.reduce((sum, { population }) => sum + (population ?? 0), 0)

/** The communes to divide: those asked for, and all those of the CPTS to keep, wherever they are. */
const keepCpts = async (
  ctx: Ctx,
  asked: readonly KnownPlace[],
  wanted: readonly { cptsId: string; mode: 'fermee' | 'ouverte' }[],
): Promise<Result<{ communes: KnownPlace[]; verrous: Verrous }, AtelierRefusal>> => {
  const codes = asked.map(({ code }) => code)
  const enPlace = new Map((await cptsEnPlace(ctx, codes)).map((one) => [one.cptsId, one]))
  if (wanted.some(({ cptsId }) => !enPlace.has(cptsId))) return refuse('recherche-cpts-unknown')
  const retenues = wanted.map(({ cptsId, mode }) => ({ ...enPlace.get(cptsId)!, mode }))
  const all = [...codes, ...retenues.flatMap(({ communes, enPartie }) => [...communes, ...enPartie])]
  const places = new Map((await findCommunes(ctx, [...new Set(all)])).map((place) => [place.code, place]))
  const verrous = lockCpts(
    retenues.map((one) => ({
      ...one,
      population: inhabitants(one.communes.flatMap((code) => places.get(code) ?? [])),
    })),
    (code) => places.get(code)?.nom ?? code,
  )
  const wholly = new Set([...codes, ...verrous.lockOf.keys()])
  return ok({ communes: [...places.values()].filter(({ code }) => wholly.has(code)), verrous })
}

export const listCptsEnPlace = defineAction(atelierContract.listCptsEnPlace, {
  audit: 'diagnostic.cpts-en-place',
  run: async (ctx, { query }) => {
    const asked = new Set((await communesOfDepartements(ctx, query.departements.split(','))).map(({ code }) => code))
    const found = await cptsEnPlace(ctx, [...asked])
    const places = new Map(
      (await findCommunes(ctx, [...new Set(found.flatMap(({ communes }) => communes))])).map((one) => [one.code, one]),
    )
    const told = found.map(({ cptsId, nom, communes, enPartie }) => {
      const dedans = communes.filter((code) => asked.has(code)).length
      return {
        cptsId,
        nom,
        population: inhabitants(communes.flatMap((code) => places.get(code) ?? [])),
        dedans,
        dehors: communes.length - dedans,
        enPartie: enPartie.length,
        notre: cptsId === ctx.cptsId,
      }
    })
    return ok({ cpts: told })
  },
})

export const startRecherche = defineAction(atelierContract.startRecherche, {
  audit: 'diagnostic.recherche',
  run: async (ctx, { body }): Promise<Result<{ id: string }, AtelierRefusal>> => {
    const { min, max, nombre, epci } = body
    if (min > max) return refuse('recherche-bounds')
    if (!mayStart(ctx.cptsId)) return refuse('recherche-busy')
    const asked = await communesOfDepartements(ctx, body.departements)
    if (asked.length === 0) return refuse('recherche-without-communes')
    const kept = await keepCpts(ctx, asked, body.verrous)
    if (!kept.ok) return kept
    const { communes, verrous } = kept.value
    const bords = await bordersOf(ctx, communes)
    if (!bords.ok) return bords
    const [source] = await listSourcesFlux(ctx.tx)
    const { fondement, nom, lignes } = await flowsFrom(ctx, communes, source)
    const names = await namesOfDepartements(ctx.tx, body.departements)
    const departements = [...names].map(([code, name]) => ({ code, nom: name }))
    const rank = new Map(communes.map(({ code }, i) => [code, i]))
    const id = newId(ctx.now.epochMilliseconds)
    startSearch(
      {
        id,
        cptsId: ctx.cptsId,
        methode: {
          ...{ departements, min, max, nombre, epci, flux: nom, fondement, graine: SEED },
          verrous: verrous.dits,
          ecarts: verrous.ecarts,
        },
        communes,
        retenues: communes.map(({ code }) => verrous.dits[verrous.lockOf.get(code) ?? -1] ?? null),
        bords: bords.value,
      },
      {
        population: Float64Array.from(communes, ({ population }) => population ?? 0),
        bords: {
          a: Int32Array.from(bords.value, ([a]) => a),
          b: Int32Array.from(bords.value, ([, b]) => b),
        },
        flux: {
          origine: Int32Array.from(lignes, ({ origine }) => rank.get(origine)!),
          destination: Int32Array.from(lignes, ({ destination }) => rank.get(destination) ?? -1),
          valeur: Float64Array.from(lignes, ({ valeur }) => valeur),
        },
        min,
        max,
        nombre,
        epci: epci ? groupsOf(communes) : null,
        verrous:
          verrous.dits.length === 0
            ? null
            : {
                lock: Int32Array.from(communes, ({ code }) => verrous.lockOf.get(code) ?? -1),
                existing: verrous.existing,
              },
        graine: SEED,
      },
    )
    return ok({ id })
  },
})

const show = async (ctx: Ctx, search: Recherche): Promise<RechercheVue> => {
  const { id, methode, etat, passe, territoires, limite, trouve, communes } = search
  const said = { id, methode, etat, passe, territoires, secondes: secondsOf(search), limite }
  const cadre = frameOf(communes, 0.15)
  if (!trouve || !cadre) return { ...said, resultat: null }
  const territoireOf = new Map(communes.map(({ code }, i) => [code, trouve.territoire[i]!]))
  const within = (await epciOf(ctx, communes)).filter(({ communes: all }) =>
    all.every((code) => territoireOf.has(code)),
  )
  const whole = within.filter(({ communes: all }) => new Set(all.map((code) => territoireOf.get(code))).size === 1)
  return {
    ...said,
    resultat: {
      territoires: await describe(ctx, search, trouve),
      cadre,
      partGardee: trouve.partGardee,
      plafond: trouve.plafond,
      nombreAtteint: trouve.nombreAtteint,
      communesSansFlux: trouve.communesSansFlux,
      epciEntiers: whole.length,
      epciTotal: within.length,
    },
  }
}

export const readRecherche = defineAction(atelierContract.readRecherche, {
  audit: 'diagnostic.recherche-lire',
  run: async (ctx, { params }): Promise<Result<RechercheVue, AtelierRefusal>> => {
    const search = findSearch(ctx.cptsId, params.rechercheId)
    return search ? ok(await show(ctx, search)) : refuse('recherche-unknown')
  },
})

export const stopRecherche = defineAction(atelierContract.stopRecherche, {
  audit: 'diagnostic.recherche-arreter',
  run: async (ctx, { params }): Promise<Result<{ ok: true }, AtelierRefusal>> => {
    const search = findSearch(ctx.cptsId, params.rechercheId)
    if (!search) return refuse('recherche-unknown')
    search.stop()
    return ok({ ok: true })
  },
})

export const exportRecherche = defineAction(atelierContract.exportRecherche, {
  audit: 'diagnostic.recherche-exporter',
  run: async (ctx, { params }): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const search = findSearch(ctx.cptsId, params.rechercheId)
    if (!search) return refuse('recherche-unknown')
    const { resultat, methode } = await show(ctx, search)
    if (!resultat) return refuse('recherche-running')
    const populations = new Map(search.communes.map(({ code, population }) => [code, population]))
    const how = `de ${formatNumber(methode.min)} à ${formatNumber(methode.max)} habitants, ${methode.flux}`
    const body = toCsv(
      ['territoire', 'nom', 'population', 'taille', 'part_gardee', 'commune', 'nom_commune', 'habitants', 'methode'],
      resultat.territoires.flatMap(({ rang, nom, population, taille, partGardee, communes }) =>
        communes.map((one) => [
          rang,
          nom,
          population,
          taille,
          partGardee === null ? null : Math.round(partGardee * 1000) / 1000,
          one.code,
          one.nom,
          populations.get(one.code) ?? null,
          how,
        ]),
      ),
    )
    return ok({
      name: `territoires-${methode.departements.map(({ code }) => code).join('-')}.csv`,
      type: 'text/csv; charset=utf-8',
      body,
    })
  },
})
