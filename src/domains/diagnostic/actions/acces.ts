/** Who reaches which care: communes placed, supply counted, hidden where small numbers would say whom. */
import { rowsByPoints } from '../../../analysis/travel/by-points.ts'
import { densityAround, speedsByDensity } from '../../../analysis/travel/speed.ts'
import { ok } from '../../../kernel/result.ts'
import { APL } from '../../../referentials/apl.ts'
import { TRAJETS } from '../../../referentials/trajets.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf } from '../../../server/files/write-table.ts'
import {
  currentTerritoire,
  findCommunes,
  isApproximate,
  type KnownPlace,
  listCommunesWithin,
} from '../../territoire/index.ts'
import { type Acces, type CommuneAcces, diagnosticContract } from '../contract.ts'
import { accesAfter, listServed, placeGeometrie, situationOf } from '../rules/acces.ts'
import { type Offre, petitsEffectifs } from '../rules/offre.ts'
import { type ProfessionOffre, professionOffre, professionsOffertes } from '../rules/profession-offre.ts'
import { readDifferences } from '../rules/simulation.ts'
import { readApl } from '../store/apl-store.ts'
import { offreOf, readOffres } from './offre.ts'

type Placed = KnownPlace & { lon: number; lat: number; population: number }
const isPlaced = (place: KnownPlace): place is Placed =>
  place.lon !== null && place.lat !== null && place.population !== null

/** How far one drives at most, in kilometres of great circle. */
const REACH_KM = (APL.paliers.bounds.at(-1)! / 60) * (Math.max(...TRAJETS.vitesses) / TRAJETS.detour)
/** From the territory to a site around, from there to who shares it, and the ground where their density is read. */
const AROUND_KM = 2 * REACH_KM + TRAJETS.rayon
const KM_PER_DEGREE = 111.2
const YEARS = 5

const frameAround = (places: readonly Placed[]) => {
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [sud, nord] = [Math.min(...lats) - AROUND_KM / KM_PER_DEGREE, Math.max(...lats) + AROUND_KM / KM_PER_DEGREE]
  const farthest = Math.max(Math.abs(sud), Math.abs(nord))
  const wide = AROUND_KM / (KM_PER_DEGREE * Math.cos((farthest * Math.PI) / 180))
  return { ouest: Math.min(...lons) - wide, est: Math.max(...lons) + wide, sud, nord }
}

const pointsOf = (places: readonly Placed[]) => ({
  lon: places.map(({ lon }) => lon),
  lat: places.map(({ lat }) => lat),
})

/** True for each place from which one of these sites is in reach. */
const withinReach = (places: readonly Placed[], speeds: Float64Array, isSite: (at: number) => boolean): boolean[] => {
  const sites = [...places.keys()].filter(isSite)
  if (sites.length === 0) return places.map(() => false)
  const travel = { detour: TRAJETS.detour, placeSpeeds: speeds, siteSpeeds: sites.map((at) => speeds[at]!) }
  const rows = rowsByPoints(
    pointsOf(places),
    pointsOf(sites.map((at) => places[at]!)),
    travel,
    APL.paliers.bounds.at(-1)!,
  )
  return places.map((_, at) => rows.fill(at) > 0)
}

type Ground = { communes: Omit<CommuneAcces, 'offre' | 'apl'>[]; sansPoint: string[] }

/** The territory, the sites within reach of it, and all who reach those sites. */
const readGround = async (ctx: Ctx, offre: Offre): Promise<Ground> => {
  const territoire = await currentTerritoire(ctx)
  const own = new Set(territoire?.units.map(({ code }) => code) ?? [])
  const known = await findCommunes(ctx, [...own])
  const sansPoint = known.filter((place) => !isPlaced(place)).map(({ nom }) => nom)
  const placed = known.filter(isPlaced)
  if (placed.length === 0) return { communes: [], sansPoint }
  const places = (await listCommunesWithin(ctx, frameAround(placed))).filter(isPlaced)
  const speeds = speedsByDensity(
    { floors: TRAJETS.seuils, speeds: TRAJETS.vitesses },
    densityAround(
      pointsOf(places),
      pointsOf(places),
      places.map(({ population }) => population),
      TRAJETS.rayon,
    ),
  )
  const isOwn = places.map(({ code, commune }) => own.has(code) || (commune !== null && own.has(commune)))
  const near = withinReach(places, speeds, (at) => isOwn[at]!)
  const isSite = places.map(({ code }, at) => isOwn[at]! || (near[at]! && offre.communes.has(code)))
  const kept = withinReach(places, speeds, (at) => isSite[at]!)
  const communes = places.flatMap(({ code, nom, population, lon, lat, position }, at) =>
    kept[at]
      ? {
          code,
          nom,
          population,
          lon,
          lat,
          vitesse: speeds[at]!,
          propre: isOwn[at]!,
          approchee: isApproximate(position),
          site: isSite[at]!,
        }
      : [],
  )
  return { communes, sansPoint }
}

const sayProfession = (one: ProfessionOffre, offres: ReadonlyMap<string, Offre>, all: boolean) => ({
  ...one,
  nombre: all ? offreOf(offres, one.cle).professionnels : null,
})

const departsOf = (offre: Offre, annees: readonly number[]): Acces['departs'] => ({
  renseignes: offre.departsRenseignes,
  annees: annees.map((annee) => offre.departs.find((one) => one.annee === annee) ?? { annee, parts: [] }),
})

/** `seesAll` false hides small numbers, whoever asks: what is printed goes from hand to hand. */
export const assemble = async (
  ctx: Ctx,
  cle: string,
  seesAll = ctx.permissions.has('annuaire.read'),
): Promise<Acces> => {
  const { today, offres } = await readOffres(ctx)
  const offre = offreOf(offres, cle)
  const hidden = seesAll ? new Set<string>() : petitsEffectifs(offre)
  const { communes, sansPoint } = await readGround(ctx, offre)
  const sites = new Set(communes.flatMap(({ code, site }) => (site ? [code] : [])))
  const profession = professionOffre(cle)
  const apl = profession.apl
    ? await readApl(
        ctx.tx,
        profession.apl,
        communes.map(({ code }) => code),
      )
    : undefined
  const outside = [...offre.communes].reduce((sum, [code, n]) => (sites.has(code) ? sum : sum + n), 0)
  const annees = Array.from({ length: YEARS + 1 }, (_, n) => Number(today.slice(0, 4)) + n)
  return {
    profession: sayProfession(profession, offres, seesAll),
    professions: professionsOffertes(offres.keys()).map((one) => sayProfession(one, offres, seesAll)),
    communes: communes.map((one) => ({
      ...one,
      offre: hidden.has(one.code) ? null : one.site ? (offre.communes.get(one.code) ?? 0) : 0,
      apl: apl?.valeurs.get(one.code) ?? null,
    })),
    sansPoint,
    effectif: seesAll
      ? {
          professionnels: offre.professionnels,
          sansLieu: offre.sansLieu,
          sansSpecialite: cle === 'medecins' ? offre.sansSpecialite : 0,
          horsPortee: outside,
        }
      : null,
    departs: ctx.permissions.has('professionnel.read') ? departsOf(offre, annees) : null,
    annees,
    apl: apl
      ? {
          titre: apl.titre,
          millesime: apl.millesime,
          periode: apl.periode,
          unite: apl.unite,
          decimales: apl.decimales,
          seuil: cle === 'medecins' ? APL.seuilMedecins : null,
        }
      : null,
    paliers: { bounds: [...APL.paliers.bounds], weights: [...APL.paliers.weights] },
    detour: TRAJETS.detour,
    masque: hidden.size > 0,
  }
}

export const readAcces = defineAction(diagnosticContract.readAcces, {
  audit: 'diagnostic.acces',
  run: async (ctx, { query }) => ok(await assemble(ctx, query.profession)),
})

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals))

export const exportAcces = defineAction(diagnosticContract.exportAcces, {
  audit: 'diagnostic.acces-exporter',
  run: async (ctx, { query: { profession, essai } }) => {
    const read = await assemble(ctx, profession)
    const geometrie = placeGeometrie(read.communes, read.paliers, read.detour)
    const hidden = read.communes.filter(({ offre }) => offre === null)
    const unsaid = listServed(
      geometrie,
      hidden.map(({ code }) => code),
    )
    const situation = situationOf(geometrie, new Map(read.communes.map(({ code, offre }) => [code, offre ?? 0])))
    const before = accesAfter(situation, new Map())
    const after = essai === undefined ? null : accesAfter(situation, readDifferences(essai))
    const shown = (values: Float64Array, at: number) => (unsaid.has(at) ? 'masqué' : rounded(values[at]!, 3))
    return ok(
      csvOf({
        nom: `acces-aux-soins-${profession}`,
        feuille: 'Accès aux soins',
        entetes: [
          'Code INSEE',
          'Commune',
          'Au territoire',
          'Population',
          'Position',
          'Professionnels connus de la CPTS',
          'Professionnels pour 100 000 habitants à portée',
          ...(after ? ['Après l’essai', 'Différence'] : []),
          ...(read.apl ? [`APL de la Drees ${read.apl.periode} (${read.apl.unite})`] : []),
        ],
        lignes: read.communes.map((one, at) => [
          one.code,
          one.nom,
          one.propre,
          one.population,
          one.approchee ? 'approchée' : 'propre',
          one.offre === null ? 'masqué' : rounded(one.offre, 3),
          shown(before, at),
          ...(after ? [shown(after, at), unsaid.has(at) ? 'masqué' : rounded(after[at]! - before[at]!, 3)] : []),
          ...(read.apl ? [one.apl === null ? null : rounded(one.apl, read.apl.decimales)] : []),
        ]),
      }),
    )
  },
})
