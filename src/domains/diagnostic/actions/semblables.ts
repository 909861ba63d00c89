/** Nearest EPCI, and what the catalogue says of them taken together. */
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import {
  ABSENTE,
  estPartielle,
  type Indication,
  type Valeur,
  valeurDe,
  valeurDuTerritoire,
} from '../rules/indication.ts'
import { masquerSeule } from '../rules/masquer.ts'
import { type Critere, type Rapprochement, rapprocher } from '../rules/semblables.ts'
import type { Terrain } from '../rules/terrain.ts'
import { listEpci, listObservations, listSeriesConnues } from '../store/lecture-store.ts'
import { parIndicateur, readDefinitions, readIndications } from './indications.ts'

/** What makes two territories alike; each only where a source gives it for the whole country. */
const CRITERES = [
  'population',
  'densite',
  'part-65-plus',
  'part-75-plus',
  'taux-chomage-recensement',
  'niveau-de-vie-median',
]
const SUR_PLUSIEURS_ORDRES = new Set(['population', 'densite'])
const COMBIEN = 5

/** Null where fewer than two criteria are loaded. */
export const readRapprochement = async (ctx: Pick<Ctx, 'tx'>, terrain: Terrain): Promise<Rapprochement | null> => {
  const definitions = await readDefinitions(ctx)
  const own = parIndicateur(await readIndications(ctx, terrain, { codes: CRITERES }))
  const ici = new Map<string, number>()
  for (const [code, [first]] of own) {
    const value = first && valeurDuTerritoire(first)
    if (value?.etat === 'observe' && value.valeur !== null) ici.set(code, value.valeur)
  }
  const series = await listSeriesConnues(ctx.tx, { codes: CRITERES, genre: 'epci' })
  const chosen = CRITERES.flatMap((code) => series.find(({ indicateur }) => indicateur === code) ?? [])
  const observations = await listObservations(
    ctx.tx,
    chosen.map(({ id }) => id),
    null,
  )
  const epci = await listEpci(ctx.tx)
  const near = new Set(terrain.zones.flatMap(({ genre, code }) => (genre === 'epci' ? [code] : [])))
  const candidats = epci
    .filter(({ code }) => !near.has(code))
    .map(({ code, nom, population }) => {
      const valeurs = new Map<string, number>(
        chosen.flatMap(({ id, indicateur }) => {
          const read = observations.get(id)?.get(code)
          const value = read && valeurDe(read, definitions.get(indicateur)?.facteur ?? 1).valeur
          return value === null || value === undefined ? [] : [[indicateur, value] as const]
        }),
      )
      if (!valeurs.has('population')) valeurs.set('population', population)
      return { code, nom, valeurs }
    })
  const criteres = CRITERES.flatMap((code): Critere[] => {
    const found = definitions.get(code)
    if (!found) return []
    const { libelle, unite, decimales } = found
    return [{ code, libelle, unite, decimales, logarithme: SUR_PLUSIEURS_ORDRES.has(code) }]
  })
  return rapprocher(criteres, ici, candidats, COMBIEN)
}

type Ensemble = { valeur: Valeur; periode: string; epci: number }

/** Of each indicator, the ratio of sums over the similar EPCI, from the source that is read first; a measure has none. */
export const readValeursSemblables = async (
  ctx: Pick<Ctx, 'tx'>,
  rapprochement: Rapprochement | null,
  premieres: readonly Indication[],
): Promise<Map<string, Ensemble>> => {
  const found = new Map<string, Ensemble>()
  const wanted = premieres.filter(({ indicateur }) => indicateur.nature !== 'mesure')
  if (!rapprochement || wanted.length === 0) return found
  const series = await listSeriesConnues(ctx.tx, {
    codes: wanted.map(({ indicateur }) => indicateur.code),
    genre: 'epci',
  })
  const pairs = wanted.flatMap((one) => {
    const serie = series.find(
      ({ indicateur, source, millesime, periode }) =>
        indicateur === one.indicateur.code &&
        source === one.source.code &&
        millesime === one.source.millesime &&
        periode === one.periode,
    )
    return serie ? [{ one, serie }] : []
  })
  const observations = await listObservations(
    ctx.tx,
    pairs.map(({ serie }) => serie.id),
    rapprochement.semblables.map(({ code }) => code),
  )
  for (const { one, serie } of pairs) {
    const values = [...observations.get(serie.id)!.values()]
      .map((read) => valeurDe(read, one.indicateur.facteur))
      .filter((value) => value.etat === 'observe' && value.numerateur !== null && !estPartielle(value))
    const sum = sumOf(one.indicateur, values)
    if (sum)
      found.set(one.indicateur.code, { valeur: masquerSeule(one, sum), periode: one.periode, epci: values.length })
  }
  return found
}

const sumOf = ({ nature, facteur }: IndicateurTerritorial, values: readonly Valeur[]): Valeur | null => {
  if (values.length === 0) return null
  const numerateur = values.reduce((sum, one) => sum + one.numerateur!, 0)
  if (nature === 'effectif')
    // A mean EPCI, as a sum of five would compare with nothing.
    return { ...ABSENTE, etat: 'observe', valeur: numerateur / values.length, numerateur: numerateur / values.length }
  const denominateur = values.reduce((sum, one) => sum + (one.denominateur ?? 0), 0)
  if (denominateur <= 0) return null
  return { ...ABSENTE, etat: 'observe', valeur: (facteur * numerateur) / denominateur, numerateur, denominateur }
}
