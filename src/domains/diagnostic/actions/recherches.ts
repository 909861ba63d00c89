/** A search of territories: gathered from the base, run apart, read while it runs. */
import type { Reason, Violation } from '../../../analysis/regions/index.ts'
import type { FileAnswer } from '../../../kernel/contract.ts'
import { toCsv } from '../../../kernel/csv.ts'
import { formatNumber } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import {
  communesOfDepartements,
  type KnownPlace,
  namesOfDepartements,
  tailleOf,
  voisinageOf,
} from '../../territoire/index.ts'
import { flowsFrom } from '../atelier/flots.ts'
import { colour, cutEpci } from '../atelier/mesure.ts'
import type { Trouve } from '../atelier/ordre.ts'
import { findSearch, mayStart, type Recherche, secondsOf, startSearch } from '../atelier/recherches.ts'
import { atelierContract, type RechercheVue, type TerritoirePropose } from '../contract-atelier.ts'
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

export const startRecherche = defineAction(atelierContract.startRecherche, {
  audit: 'diagnostic.recherche',
  run: async (ctx, { body }): Promise<Result<{ id: string }, AtelierRefusal>> => {
    const { min, max, nombre, epci } = body
    if (min > max) return refuse('recherche-bounds')
    if (!mayStart(ctx.cptsId)) return refuse('recherche-busy')
    const communes = await communesOfDepartements(ctx, body.departements)
    if (communes.length === 0) return refuse('recherche-without-communes')
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
        methode: { departements, min, max, nombre, epci, flux: nom, fondement, graine: SEED },
        communes,
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
        graine: SEED,
      },
    )
    return ok({ id })
  },
})

const WHY: Record<Reason, string> = {
  isolated: 'tout ce qui se touche ici en compte moins que le minimum',
  'unit-too-large': 'une seule commune dépasse le maximum',
  'held-together': 'des communes que le minimum oblige à rester ensemble dépassent le maximum',
  range: 'aucun nombre entier de territoires ne convient à cet ensemble d’un seul tenant',
  locked: 'des communes retenues ensemble l’imposent',
  closed: 'un territoire existant, fermé aux autres communes, est tel quel hors de ses bornes',
  unproved: 'la recherche n’a rien trouvé de mieux, sans preuve que rien n’existe',
}
const KINDS: Record<Violation['kind'], string> = {
  under: 'sous le minimum',
  over: 'au-dessus du maximum',
  'in-pieces': 'en plusieurs morceaux',
}

const epciOf = (communes: readonly KnownPlace[]) =>
  [
    ...Map.groupBy(
      communes.filter(({ epci }) => epci !== null),
      ({ epci }) => epci!.code,
    ),
  ].map(([, members]) => ({
    nom: members[0]!.epci!.nom,
    communes: members.map(({ code }) => code),
  }))

const describe = async (
  ctx: Ctx,
  { communes, bords }: Recherche,
  { territoire, nombre, parts, hors }: Trouve,
): Promise<TerritoirePropose[]> => {
  const epci = epciOf(communes)
  const colours = colour(
    nombre,
    bords.map(([a, b]) => [territoire[a]!, territoire[b]!]),
  )
  return Promise.all(
    Array.from({ length: nombre }, async (_, t) => {
      const members = communes
        .filter((__, i) => territoire[i] === t)
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
      const population = members.reduce((sum, one) => sum + (one.population ?? 0), 0)
      const { entiers, coupes } = cutEpci(new Set(members.map(({ code }) => code)), epci)
      return {
        rang: t + 1,
        nom: `${members[0]!.nom} et environs`,
        population,
        taille: (await tailleOf(ctx, population)) as TerritoirePropose['taille'],
        communes: members.map(({ code, nom }) => ({ code, nom })),
        partGardee: parts[t]!,
        epciEntiers: entiers.length,
        epciCoupes: coupes.length,
        hors: hors
          .filter((one) => one.territory === t)
          .map(({ kind, reason }) => `${KINDS[kind]}\u00a0: ${WHY[reason]}`),
        couleur: colours[t]!,
      }
    }),
  )
}

const show = async (ctx: Ctx, search: Recherche): Promise<RechercheVue> => {
  const { id, methode, etat, passe, territoires, limite, trouve, communes } = search
  const said = { id, methode, etat, passe, territoires, secondes: secondsOf(search), limite }
  const cadre = frameOf(communes, 0.15)
  if (!trouve || !cadre) return { ...said, resultat: null }
  const whole = epciOf(communes).filter(
    ({ communes: members }) =>
      new Set(members.map((code) => trouve.territoire[communes.findIndex((one) => one.code === code)])).size === 1,
  )
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
      epciTotal: epciOf(communes).length,
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
