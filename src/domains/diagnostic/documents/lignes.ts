/** Every figure of the profile as one line, whatever gave it: an open source, or a table that the CPTS copied. */
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { INDICATEURS_TERRITOIRE, THEMES, type Theme } from '../../../referentials/indicateurs-territoire/index.ts'
import type { ValeurVue } from '../contract-themes.ts'
import { sayPeriode } from '../labels-themes.ts'
import { type Ecart, ecartDe, sayEvolution } from '../rules/comparer.ts'
import { ABSENTE, estPartielle } from '../rules/indication.ts'
import type { ZoneTableau } from '../rules/tableau.ts'
import type { DonneesProfil, IndicateurImprime, Manquant, SourceImprimee, TableauImprime } from './donnees.ts'

type Definition = Pick<
  IndicateurTerritorial,
  'code' | 'libelle' | 'definition' | 'unite' | 'decimales' | 'nature' | 'sens' | 'theme'
>
export type Ligne = {
  definition: Definition
  ici: ValeurVue
  departement: ValeurVue | null
  region: ValeurVue | null
  france: ValeurVue | null
  semblables: ValeurVue | null
  evolution: string | null
  ecart: Ecart | null
  /** The sentence of the screens; empty for a copied table. */
  phrase: string
  reserves: readonly string[]
  periode: string
  /** Its rank in the list of sources of the last page. */
  source: number
}

export const cleDeSource = ({ code, millesime }: Pick<SourceImprimee, 'code' | 'millesime'>): string =>
  `${code} ${millesime}`

/** The sources that the profile uses, in the order in which the last page lists them. */
export const sourcesUtiles = ({ sources, indicateurs, flux }: DonneesProfil): SourceImprimee[] => {
  const used = new Set(
    indicateurs.flatMap(({ lecture, autres }) => [lecture, ...autres]).map(({ source }) => cleDeSource(source)),
  )
  return sources.filter(
    (one) =>
      used.has(cleDeSource(one)) ||
      (flux !== null && flux.source.titre === one.titre && flux.source.millesime === one.millesime),
  )
}

const lineOf = (one: IndicateurImprime, donnees: DonneesProfil, rank: (key: string) => number): Ligne => {
  const { definition, lecture, avant, semblables } = one
  const zoneOf = (genre: 'departement' | 'region' | 'france'): ValeurVue | null => {
    const zone = donnees.terrain.zones.find((each) => each.genre === genre)
    return lecture.zones.find(({ cle }) => cle === zone?.cle)?.valeur ?? null
  }
  const wide = { departement: zoneOf('departement'), region: zoneOf('region'), france: zoneOf('france') }
  return {
    definition,
    ici: lecture.territoire,
    ...wide,
    semblables: semblables?.valeur ?? null,
    evolution: sayEvolution(definition, lecture.territoire, avant),
    ecart: ecartDe(definition, lecture.territoire, wide),
    phrase: lecture.phrase,
    reserves: lecture.reserves,
    periode: sayPeriode(lecture),
    source: rank(cleDeSource(lecture.source)),
  }
}

const dictionary = new Map(INDICATEURS_TERRITOIRE.map((one) => [one.code, one]))

const copiedLine = (tableau: TableauImprime, line: TableauImprime['lignes'][number], source: number): Ligne => {
  const known = line.indicateur === null ? undefined : dictionary.get(line.indicateur)
  const values = line.valeurs.flatMap(({ valeur }) => valeur ?? [])
  const definition: Definition = known ?? {
    code: line.libelle,
    libelle: line.libelle,
    definition: line.libelle,
    unite: line.unite,
    decimales: values.every(Number.isInteger) ? 0 : 1,
    nature: 'mesure',
    sens: null,
    theme: 'autre',
  }
  const saidOf = (zone: ZoneTableau): ValeurVue | null => {
    const found = line.valeurs.find((one) => one.zone === zone)
    return found ? { ...ABSENTE, etat: found.etat, valeur: found.valeur } : null
  }
  const wide = { departement: saidOf('departement'), region: saidOf('region'), france: saidOf('france') }
  const ici = saidOf('territoire') ?? ABSENTE
  return {
    definition: { ...definition, unite: line.unite || definition.unite },
    ici,
    ...wide,
    semblables: null,
    evolution: null,
    ecart: ecartDe(definition, ici, wide),
    phrase: '',
    reserves: [],
    periode: tableau.millesime,
    source,
  }
}

/** Indicators of the dictionary first, in its order; a copied figure stands where no open source says the same. */
export const lignesDe = (donnees: DonneesProfil): Ligne[] => {
  const listed = sourcesUtiles(donnees)
  const ranks = new Map(listed.map((one, index) => [cleDeSource(one), index + 1]))
  const open = donnees.indicateurs.map((one) => lineOf(one, donnees, (key) => ranks.get(key) ?? 0))
  const known = new Set(open.map(({ definition }) => definition.code))
  const copied = donnees.tableaux.flatMap((tableau, index) =>
    tableau.lignes
      .filter(({ indicateur }) => indicateur === null || !known.has(indicateur))
      .map((line) => copiedLine(tableau, line, listed.length + index + 1)),
  )
  const order = new Map([...dictionary.keys()].map((code, index) => [code, index]))
  const rankOf = ({ definition: { code, theme } }: Ligne): number =>
    THEMES.indexOf(theme) * 1000 + (order.get(code) ?? 999)
  return [...open, ...copied].sort((a, b) => rankOf(a) - rankOf(b))
}

/** A figure that may be drawn. */
export const shownIn = (valeur: ValeurVue | null): number | null => (valeur?.etat === 'observe' ? valeur.valeur : null)

/** Of a source of another region, only some communes of France are known: nothing is said here. */
export const isSaid = ({ ici, departement, region, france }: Ligne): boolean =>
  [ici, departement, region].some((one) => one !== null && one.etat !== 'absent') ||
  (france !== null && france.etat !== 'absent' && !estPartielle(france))

/** What the dictionary knows of these themes, and no line says here. */
export const manquantsDe = (
  { dictionnaire }: Pick<DonneesProfil, 'dictionnaire'>,
  lignes: readonly Ligne[],
  themes: readonly Theme[] = THEMES,
): Manquant[] => {
  const said = new Set(lignes.map(({ definition }) => definition.code))
  return dictionnaire.filter(({ theme, code }) => themes.includes(theme) && !said.has(code))
}

export const ofThemes = (lignes: readonly Ligne[], themes: readonly Theme[]): Ligne[] =>
  themes.flatMap((theme) => lignes.filter((one) => one.definition.theme === theme && isSaid(one)))
