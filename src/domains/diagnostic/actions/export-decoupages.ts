/** Divisions to take away: side by side, territory by territory, commune by commune, on a map. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { type Cell, toCsv } from '../../../kernel/csv.ts'
import { formatNumber } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCommunes, readGeometries } from '../../territoire/index.ts'
import { measureDecoupage, type Sols } from '../atelier/mesurer-decoupage.ts'
import type { MethodeRecherche } from '../contract-atelier.ts'
import { decoupagesContract, type TerritoireDecoupe } from '../contract-decoupages.ts'
import type { AtelierRefusal } from '../refusals-flux.ts'
import { findDecoupage, listDecoupagesGardes } from '../store/decoupage-store.ts'

const CSV = 'text/csv; charset=utf-8'
const tidy = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000

const howOf = ({ min, max, nombre, verrous, flux }: MethodeRecherche): string =>
  [
    `de ${formatNumber(min)} à ${formatNumber(max)} habitants`,
    ...(nombre === null ? [] : [`${nombre} territoires demandés`]),
    ...verrous.map(({ nom, mode }) => `${nom} ${mode === 'fermee' ? 'telle quelle' : 'élargie au besoin'}`),
    flux,
  ].join(', ')

const BILAN_HEADS = [
  ...['decoupage', 'departements', 'territoires', 'communes', 'population', 'plus_petit', 'plus_grand', 'tailles'],
  ...['part_gardee', 'fondement_de_la_part', 'km_moyens_au_pole', 'minutes_moyennes_au_pole', 'epci_entiers'],
  ...['epci_coupes', 'epci_total', 'etendue_km_au_plus', 'territoires_en_morceaux', 'hors_bornes'],
  ...['territoire_de_la_cpts', 'population_de_ce_territoire', 'methode'],
]

export const exportDecoupages = defineAction(decoupagesContract.exportDecoupages, {
  audit: 'diagnostic.decoupages-exporter',
  run: async (ctx): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const rows: Cell[][] = []
    const sols: Sols = new Map()
    for (const one of await listDecoupagesGardes(ctx.tx, ctx.cptsId)) {
      const { bilan } = await measureDecoupage(ctx, one, sols)
      const { partGardee, epci, notre } = bilan
      rows.push([
        one.nom,
        one.methode.departements.map(({ code }) => code).join(' '),
        ...[bilan.territoires, bilan.communes, bilan.population, bilan.moindre, bilan.plusGrand],
        bilan.tailles.map(({ taille, nombre }) => `${nombre} ${taille}`).join(' '),
        ...[tidy(partGardee.part), partGardee.fondement, tidy(bilan.km), tidy(bilan.minutes)],
        ...[epci.entiers, epci.coupes.length, epci.total, tidy(bilan.etendueKm)],
        ...[bilan.enMorceaux ?? 'inconnu', bilan.hors, notre?.nom ?? '', notre?.population ?? null],
        howOf(one.methode),
      ])
    }
    return ok({ name: 'decoupages.csv', type: CSV, body: toCsv(BILAN_HEADS, rows) })
  },
})

const TERRITOIRE_HEADS = [
  ...['territoire', 'nom', 'communes', 'population', 'taille', 'hors_bornes', 'part_gardee', 'fondement_de_la_part'],
  ...['pole', 'km_moyens_au_pole', 'minutes_moyennes_au_pole', 'epci_entiers', 'epci_coupes', 'etendue_km'],
  ...['morceaux', 'cpts_gardee', 'cpts_en_place', 'territoire_de_la_cpts', 'codes', 'methode'],
]
const HORS = { dessous: 'sous le minimum', dessus: 'au-dessus du maximum' } as const

const sayEnPlace = ({ enPlace }: TerritoireDecoupe): string =>
  enPlace.map(({ nom, dedans, total }) => `${nom} (${dedans} sur ${total})`).join(' ; ')

const rowOf = (one: TerritoireDecoupe, how: string): Cell[] => [
  ...[one.rang, one.nom, one.communes.length, one.population, one.taille, one.hors ? HORS[one.hors] : ''],
  ...[tidy(one.partGardee.part), one.partGardee.fondement],
  ...[one.acces?.pole.nom ?? '', tidy(one.acces?.km), tidy(one.acces?.minutes)],
  ...[one.epci.entiers.length, one.epci.coupes.length, tidy(one.etendueKm)],
  ...[one.morceaux === 0 ? 'inconnu' : one.morceaux, one.cpts?.nom ?? '', sayEnPlace(one), one.notre ? 'oui' : 'non'],
  one.communes.map(({ code }) => code).join(' '),
  how,
]

const open = async (ctx: Ctx, id: string) => {
  const decoupage = await findDecoupage(ctx.tx, ctx.cptsId, id)
  if (!decoupage) return undefined
  const { territoires } = await measureDecoupage(ctx, decoupage)
  const codes = territoires.flatMap(({ communes }) => communes.map(({ code }) => code))
  const places = new Map((await findCommunes(ctx, codes)).map((place) => [place.code, place]))
  return { ...decoupage, territoires, places }
}

export const exportDecoupage = defineAction(decoupagesContract.exportDecoupage, {
  audit: 'diagnostic.decoupage-exporter',
  run: async (ctx, { params, query }): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const read = await open(ctx, params.decoupageId)
    if (!read) return refuse('decoupage-unknown')
    const { territoires, places, methode } = read
    const how = howOf(methode)
    const body =
      query.quoi === 'territoires'
        ? toCsv(
            TERRITOIRE_HEADS,
            territoires.map((one) => rowOf(one, how)),
          )
        : toCsv(
            ['territoire', 'nom', 'commune', 'nom_commune', 'habitants', 'epci', 'cpts_gardee', 'methode'],
            territoires.flatMap(({ rang, nom, communes, cpts }) =>
              communes.map(({ code, nom: commune }) => {
                const place = places.get(code)
                return [
                  rang,
                  nom,
                  code,
                  commune,
                  place?.population ?? null,
                  place?.epci?.nom ?? '',
                  cpts?.nom ?? '',
                  how,
                ]
              }),
            ),
          )
    return ok({ name: `decoupage-${query.quoi}.csv`, type: CSV, body })
  },
})

export const exportDecoupageGeoJson = defineAction(decoupagesContract.exportDecoupageGeoJson, {
  audit: 'diagnostic.decoupage-geojson',
  run: async (ctx, { params }): Promise<Result<FileAnswer, AtelierRefusal>> => {
    const read = await open(ctx, params.decoupageId)
    if (!read) return refuse('decoupage-unknown')
    const shapes = await readGeometries(ctx.tx, [...read.places.keys()])
    const features = read.territoires.flatMap(({ rang, nom, population, taille, cpts, communes }) =>
      communes.map(({ code, nom: commune }) => {
        const place = read.places.get(code)
        const at = place && place.lon !== null && place.lat !== null ? [place.lon, place.lat] : null
        return {
          type: 'Feature',
          properties: {
            ...{
              decoupage: read.nom,
              territoire: rang,
              nom_territoire: nom,
              population_territoire: population,
              taille,
            },
            ...{ code, nom: commune, population: place?.population ?? null, epci: place?.epci?.nom ?? '' },
            cpts_gardee: cpts?.nom ?? '',
          },
          geometry: shapes.get(code) ?? (at && { type: 'Point', coordinates: at }),
        }
      }),
    )
    const body = JSON.stringify({ type: 'FeatureCollection', features })
    return ok({ name: 'decoupage.geojson', type: 'application/geo+json', body })
  },
})
