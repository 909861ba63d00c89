/** Themes of the diagnosis: read by screens, by files, and by the documents of the room. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import {
  INDICATEURS_TERRITOIRE,
  type IndicateurTerritorial,
  indicateurTerritorial,
  THEME_LABELS,
  THEMES,
  type Theme,
} from '../../../referentials/indicateurs-territoire/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { diagnosticContract } from '../contract.ts'
import type { IndicateurLu, SemblablesVus, TerrainVu, ThemeResume } from '../contract-themes.ts'
import { dansLOrdre, type Indication, lesPlusRecentes, valeurDuTerritoire } from '../rules/indication.ts'
import { sayAutre, sayMesure, sayRecopie, sayValeur, seCompare } from '../rules/phrase.ts'
import type { Terrain } from '../rules/terrain.ts'
import { listCharges } from '../store/lecture-store.ts'
import { parIndicateur, readDefinitions, readIndications } from './indications.ts'
import { readRecopies, vuesDesRecopies } from './recopies.ts'
import { readRapprochement, readValeursSemblables } from './semblables.ts'
import { readTerrain } from './terrain.ts'
import { reperesDe, vueDeLecture, vueDesSemblables, vueDuTerrain } from './vues.ts'

export type IndicateursLus = {
  terrain: TerrainVu | null
  indicateurs: IndicateurLu[]
  semblables: SemblablesVus
}

/** Indicators of a theme, or those named, in the order of the dictionary: of each source, its latest period. */
export const readIndicateurs = async (
  ctx: Ctx,
  asked: { theme?: Theme; codes?: readonly string[] },
): Promise<IndicateursLus> => {
  const terrain = await readTerrain(ctx)
  if (!terrain) return { terrain: null, indicateurs: [], semblables: null }
  const groups = parIndicateur(await readIndications(ctx, terrain, asked))
  const rapprochement = await readRapprochement(ctx, terrain)
  const premieres = [...groups.values()].map(([first]) => first!)
  const semblables = await readValeursSemblables(ctx, rapprochement, premieres)
  const recopies = await readRecopies(ctx)
  const indicateurs = [...groups].map(([code, of]) => ({
    ...vueDIndicateur(terrain, of, semblables.get(code) ?? null),
    recopies: vuesDesRecopies(of[0]!.indicateur, recopies.get(code), of),
  }))
  return {
    terrain: vueDuTerrain(terrain),
    indicateurs: indicateurs.sort((a, b) => rankOf(a.definition) - rankOf(b.definition)),
    semblables: vueDesSemblables(rapprochement),
  }
}

const vueDIndicateur = (
  terrain: Terrain,
  of: readonly Indication[],
  semblables: IndicateurLu['semblables'],
): Omit<IndicateurLu, 'recopies'> => ({
  definition: of[0]!.indicateur,
  lectures: of.map((one, rank) => vueDeLecture(terrain, one, rank === 0)),
  semblables,
})

const ranks = new Map(INDICATEURS_TERRITOIRE.map(({ code }, rank) => [code, rank]))
const rankOf = ({ code }: Pick<IndicateurTerritorial, 'code'>): number => ranks.get(code) ?? ranks.size

export const readTheme = defineAction(diagnosticContract.readTheme, {
  audit: 'diagnostic.theme',
  run: async (ctx, { params: { theme } }) => {
    const read = await readIndicateurs(ctx, { theme })
    const known = new Set(read.indicateurs.map(({ definition }) => definition.code))
    const recopies = read.terrain ? await readRecopiesSeules(ctx, theme, known) : []
    for (const { definition } of recopies) known.add(definition.code)
    const sansSource = INDICATEURS_TERRITOIRE.filter((one) => one.theme === theme && !known.has(one.code))
    return ok({
      ...read,
      recopies,
      theme,
      libelle: THEME_LABELS[theme],
      sansSource: sansSource.map(({ code, libelle }) => ({ code, libelle })),
    })
  },
})

/** Indicators of a theme that only pasted tables know. */
const readRecopiesSeules = async (ctx: Ctx, theme: Theme, known: ReadonlySet<string>) => {
  const definitions = await readDefinitions(ctx)
  const found = [...(await readRecopies(ctx))].flatMap(([code, of]) => {
    const definition = definitions.get(code) ?? indicateurTerritorial(code)
    return definition?.theme === theme && !known.has(code)
      ? [{ definition, recopies: vuesDesRecopies(definition, of, []) }]
      : []
  })
  return found.sort((a, b) => rankOf(a.definition) - rankOf(b.definition))
}

/** What is worth the first look at each theme, in order of preference. */
const PHARES: Partial<Record<Theme, readonly string[]>> = {
  demographie: ['population', 'part-75-plus', 'part-65-plus', 'taux-natalite', 'naissances'],
  social: ['taux-pauvrete', 'taux-chomage-recensement', 'part-c2s', 'part-logements-vacants'],
  'etat-de-sante': ['part-ald', 'mortalite-2-ensemble', 'mortalite-7-ensemble'],
  offre: ['apl-medecins', 'pharmacies', 'maisons-de-sante', 'ehpad'],
  recours: ['part-sans-medecin-traitant', 'part-ald-sans-medecin-traitant', 'passages-urgences-sans-hospitalisation'],
  prevention: ['vaccination-grippe-65-plus', 'depistage-cancer-sein', 'depistage-cancer-colorectal'],
  'acces-aux-services': ['eloignement-proximite', 'eloignement-intermediaire'],
}
const SHOWN = 3

export const listThemes = defineAction(diagnosticContract.listThemes, {
  audit: 'diagnostic.themes',
  run: async (ctx) => {
    const terrain = await readTerrain(ctx)
    if (!terrain) return ok({ terrain: null, themes: [] })
    const groups = parIndicateur(await readIndications(ctx, terrain, { codes: Object.values(PHARES).flat() }))
    const definitions = await readDefinitions(ctx)
    const themes = await resumesOf(ctx, terrain, groups, definitions, await readRecopies(ctx))
    return ok({ terrain: vueDuTerrain(terrain), themes })
  },
})

const resumesOf = async (
  ctx: Ctx,
  terrain: Terrain,
  groups: ReadonlyMap<string, Indication[]>,
  definitions: ReadonlyMap<string, IndicateurTerritorial>,
  recopies: Awaited<ReturnType<typeof readRecopies>>,
): Promise<ThemeResume[]> => {
  const loaded = await listCharges(ctx.tx)
  return THEMES.map((theme): ThemeResume => {
    const of = loaded.filter(({ indicateur }) => definitions.get(indicateur)?.theme === theme)
    const codes = new Set(of.map(({ indicateur }) => indicateur))
    const phares = (PHARES[theme] ?? []).flatMap((code) => groups.get(code)?.[0] ?? []).slice(0, SHOWN)
    for (const { indicateur } of phares) codes.add(indicateur.code)
    for (const code of recopies.keys())
      if ((definitions.get(code) ?? indicateurTerritorial(code))?.theme === theme) codes.add(code)
    const dictionary = INDICATEURS_TERRITOIRE.filter((one) => one.theme === theme)
    return {
      theme,
      libelle: THEME_LABELS[theme],
      charges: codes.size,
      connus: new Set([...dictionary.map(({ code }) => code), ...codes]).size,
      sources: [...new Set([...of.map(({ titre }) => titre), ...phares.map(({ source }) => source.titre)])],
      phares: phares.map((one) => {
        const { code } = one.indicateur
        const of = groups.get(code) ?? []
        const vues = vuesDesRecopies(one.indicateur, recopies.get(code), of)
        return { ...phareDe(terrain, one), autres: [...of.slice(1).map(sayAutre), ...vues.map(sayRecopie)] }
      }),
    }
  }).filter(({ connus }) => connus > 0)
}

/** The territory, or the département where nothing is added up. */
const phareDe = (terrain: Terrain, one: Indication): Omit<ThemeResume['phares'][number], 'autres'> => {
  const { code, libelle } = one.indicateur
  const ici = valeurDuTerritoire(one)
  const reperes = reperesDe(terrain, one).filter(({ valeur }) => valeur.valeur !== null)
  const first = reperes[0]
  if (ici.valeur === null && ici.etat === 'absent' && first)
    return { code, libelle, texte: sayMesure(first.valeur.valeur!, one.indicateur), compare: `dans ${first.nom}` }
  const beside = seCompare(one.indicateur)
    ? reperes
        .filter(({ nom }) => nom !== 'la région')
        .map(({ nom, valeur }) => `${nom} ${sayMesure(valeur.valeur!, one.indicateur)}`)
    : []
  return { code, libelle, texte: sayValeur(ici, one.indicateur), compare: beside.join(', ') }
}

export const readIndicateurTerritorial = defineAction(diagnosticContract.readIndicateurTerritorial, {
  audit: 'diagnostic.indicateur',
  run: async (ctx, { params: { code } }) => {
    const read = await readToutesLesPeriodes(ctx, code)
    if (!read.ok) return read
    const { definition, terrain, indications } = read.value
    if (!terrain) return ok({ ...NOTHING, definition })
    const latest = lesPlusRecentes(indications)
    const rapprochement = await readRapprochement(ctx, terrain)
    const semblables = await readValeursSemblables(ctx, rapprochement, latest.slice(0, 1))
    return ok({
      terrain: vueDuTerrain(terrain),
      definition,
      lectures: indications.map((one) => vueDeLecture(terrain, one)),
      dernieres: latest.map((one) => indications.indexOf(one)),
      recopies: vuesDesRecopies(definition, (await readRecopies(ctx)).get(code), latest),
      semblables: semblables.get(code) ?? null,
      rapprochement: vueDesSemblables(rapprochement),
    })
  },
})

const NOTHING = { terrain: null, lectures: [], dernieres: [], recopies: [], semblables: null, rapprochement: null }

type Toutes = { definition: IndicateurTerritorial; terrain: Terrain | null; indications: Indication[] }

export const readToutesLesPeriodes = async (
  ctx: Ctx,
  code: string,
): Promise<Result<Toutes, 'indicateur-territorial-unknown'>> => {
  const definition = (await readDefinitions(ctx)).get(code) ?? indicateurTerritorial(code)
  if (!definition) return refuse('indicateur-territorial-unknown')
  const terrain = await readTerrain(ctx)
  if (!terrain) return ok({ definition, terrain, indications: [] })
  const indications = await readIndications(ctx, terrain, { codes: [code], periodes: 'toutes' })
  return ok({ definition, terrain, indications: indications.sort(dansLOrdre) })
}
