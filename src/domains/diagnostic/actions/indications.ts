/** Reads what every source says of the ground of the territory, small numbers hidden. */
import {
  type IndicateurTerritorial,
  indicateurTerritorial,
  type Theme,
} from '../../../referentials/indicateurs-territoire/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import {
  type Indication,
  lesPlusRecentes,
  type ObservationLue,
  parLEpci,
  sommeDuTerritoire,
  type Valeur,
  valeurDe,
} from '../rules/indication.ts'
import { masquer } from '../rules/masquer.ts'
import { cleDeZone, epciDuTerritoire, TERRITOIRE, type Terrain } from '../rules/terrain.ts'
import {
  listDefinitions,
  listMailles,
  listObservations,
  listSeriesConnues,
  type SerieConnue,
  sumPopulations,
} from '../store/lecture-store.ts'

type Asked = {
  theme?: Theme
  codes?: readonly string[] /** Every period; the latest of each source otherwise. */
  periodes?: 'toutes'
}
type Draft = { indication: Indication; outside: Map<string, Valeur> }

/** The dictionary, with what sources brought. */
export const readDefinitions = async (ctx: Pick<Ctx, 'tx'>): Promise<Map<string, IndicateurTerritorial>> => {
  const rows = await listDefinitions(ctx.tx)
  return new Map(rows.map((row) => [row.code, indicateurTerritorial(row.code) ?? (row as IndicateurTerritorial)]))
}

export const POPULATION_CARTE = {
  code: 'populations-communales',
  titre: 'Populations municipales',
  producteur: 'Insee',
  page: null,
} as const

export const readIndications = async (ctx: Pick<Ctx, 'tx'>, terrain: Terrain, asked: Asked): Promise<Indication[]> => {
  const definitions = await readDefinitions(ctx)
  const series = await listSeriesConnues(ctx.tx, asked)
  const wanted = asked.periodes === 'toutes' ? series : latestOf(series)
  const drafts = await draftAll(ctx, terrain, wanted, definitions)
  const wantsPopulation = asked.codes?.includes('population') ?? asked.theme === 'demographie'
  if (
    wantsPopulation &&
    !series.some(({ indicateur, zoneGenre }) => indicateur === 'population' && zoneGenre === 'commune')
  )
    drafts.push(await draftPopulation(ctx, terrain))
  const outside = new Map(drafts.map((draft) => [draft.indication, draft.outside]))
  const epci = epciDuTerritoire(terrain)
  // After the secret: what is hidden of the EPCI is hidden of the territory.
  return masquer(
    drafts.map(({ indication }) => indication),
    terrain,
    outside,
  ).map((one) => parLEpci(one, epci))
}

/** By indicator, of each source its latest period. */
export const parIndicateur = (indications: readonly Indication[]): Map<string, Indication[]> =>
  new Map(
    [...Map.groupBy(indications, ({ indicateur }) => indicateur.code)].map(([code, of]) => [code, lesPlusRecentes(of)]),
  )

/** Of each source and indicator, one period: the series come latest first. */
const latestOf = (series: readonly SerieConnue[]): SerieConnue[] => {
  const latest = new Map<string, SerieConnue>()
  return series.filter((one) => {
    const key = `${one.source} ${one.indicateur}`
    const first = latest.get(key) ?? one
    latest.set(key, first)
    return one.periode === first.periode && one.sourceId === first.sourceId
  })
}

const draftAll = async (
  ctx: Pick<Ctx, 'tx'>,
  terrain: Terrain,
  series: readonly SerieConnue[],
  definitions: ReadonlyMap<string, IndicateurTerritorial>,
): Promise<Draft[]> => {
  const own = terrain.communes.map(({ code }) => code)
  const around = terrain.dehors.map(({ code }) => code)
  const ofCommunes = series.filter(({ zoneGenre }) => zoneGenre === 'commune')
  const isSecret = ({ indicateur }: SerieConnue) => definitions.get(indicateur)?.secret !== null
  const ids = (of: readonly SerieConnue[]) => of.map(({ id }) => id)
  const communes = await listObservations(ctx.tx, ids(ofCommunes), own)
  // What lies outside is not shown: it only tells what may be.
  const outside = await listObservations(ctx.tx, ids(ofCommunes.filter(isSecret)), around)
  const zones = await listObservations(
    ctx.tx,
    ids(series.filter(({ zoneGenre }) => zoneGenre !== 'commune')),
    terrain.zones.map(({ code }) => code),
  )
  const groups = Map.groupBy(series, ({ indicateur, sourceId, periode }) => `${indicateur} ${sourceId} ${periode}`)
  return [...groups.values()].flatMap((group) => {
    const indicateur = definitions.get(group[0]!.indicateur)
    if (!indicateur) return []
    const read = (found: ReadonlyMap<string, ObservationLue> | undefined) =>
      new Map([...(found ?? [])].map(([zone, one]) => [zone, valeurDe(one, indicateur.facteur)]))
    const commune = group.find(({ zoneGenre }) => zoneGenre === 'commune')
    const said = read(commune && communes.get(commune.id))
    const wide = group.flatMap(({ id, zoneGenre }) =>
      [...read(zones.get(id))].map(([code, valeur]) => [cleDeZone(zoneGenre as 'epci', code), valeur] as const),
    )
    return [draftOf(terrain, group[0]!, indicateur, said, wide, read(commune && outside.get(commune.id)))]
  })
}

const draftOf = (
  terrain: Terrain,
  {
    source,
    titre,
    producteur,
    millesime,
    page,
    periode,
    recomposee,
  }: Omit<SerieConnue, 'id' | 'zoneGenre' | 'indicateur' | 'sourceId'>,
  indicateur: IndicateurTerritorial,
  communes: Map<string, Valeur>,
  zones: readonly (readonly [string, Valeur])[],
  outside: Map<string, Valeur>,
): Draft => {
  const territoire = sommeDuTerritoire(indicateur, communes, terrain)
  const indication: Indication = {
    indicateur,
    source: { code: source, titre, producteur, millesime, page },
    periode,
    recomposee,
    approchee: terrain.communes.some(({ part }) => part < 1),
    zones: new Map([...zones, ...(territoire.etat === 'observe' ? [[TERRITOIRE, territoire] as const] : [])]),
    communes,
  }
  return { indication, outside }
}

const counted = (numerateur: number, lues: number | null = null, attendues: number | null = null): Valeur => ({
  etat: 'observe',
  valeur: numerateur,
  numerateur,
  denominateur: null,
  lues,
  attendues,
})

/** What the map of communes says by itself, when no source gives the population. */
const draftPopulation = async (ctx: Pick<Ctx, 'tx'>, terrain: Terrain): Promise<Draft> => {
  const mailles = await listMailles(
    ctx.tx,
    terrain.communes.map(({ code }) => code),
  )
  const sums = await sumPopulations(ctx.tx)
  const communes = new Map(
    mailles.flatMap(({ code, population }) => (population === null ? [] : [[code, counted(population)] as const])),
  )
  const shown = new Set(terrain.zones.map(({ cle }) => cle))
  const zones = sums
    .map(
      ({ genre, zone, somme, lues, attendues }) => [cleDeZone(genre, zone), counted(somme, lues, attendues)] as const,
    )
    .filter(([cle]) => shown.has(cle))
  const years = mailles.flatMap(({ millesime: one }) => (one && /^\d{4}$/.test(one) ? [one] : []))
  const millesime = years.sort().at(-1) ?? 'non précisé'
  const { code: source, ...said } = POPULATION_CARTE
  const serie = { ...said, source, millesime, periode: /\d{4}/.exec(millesime)?.[0] ?? '', recomposee: false }
  return draftOf(terrain, serie, indicateurTerritorial('population')!, communes, zones, new Map())
}
