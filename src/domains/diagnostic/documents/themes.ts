/** The pages of figures: each with its finding, a map, a chart, its table, and what is not loaded. */
import { formatNumber, NBSP } from '../../../kernel/french.ts'
import type { Theme } from '../../../referentials/indicateurs-territoire/index.ts'
import { chapeau, liste, note, paragraphe, titre, voisins } from '../../../server/documents/blocs.ts'
import { type Barres, figureOfBarres } from '../../../server/documents/graphique/barres.ts'
import type { BlocSimple, Figure } from '../../../server/documents/model.ts'
import { sayNombre } from '../labels-themes.ts'
import { carteIndicateur, carteNue } from './cartes.ts'
import type { DonneesProfil } from './donnees.ts'
import { type Ligne, manquantsDe, ofThemes, shownIn } from './lignes.ts'
import { causesLues, isMortalite, mortaliteBarres, mortaliteTable } from './mortalite.ts'
import { ceQuiManque, distance, lower, phrase, phraseCourte } from './mots.ts'
import { signesDe, tableIndicateurs } from './tables.ts'

export type PageTheme = {
  titre: string
  themes: readonly Theme[]
  /** What the chapeau says, in order of preference. */
  phares: readonly string[]
  cartes: readonly string[]
  /** Rows that the page holds beside its figures; the others go to the annex. */
  rangs: number
}

export const PAGES_THEMES = {
  population: {
    titre: 'Population et conditions de vie',
    themes: ['demographie', 'social', 'acces-aux-services'],
    phares: ['part-65-plus', 'part-75-plus', 'taux-pauvrete', 'taux-chomage-recensement', 'eloignement-proximite'],
    cartes: ['part-75-plus', 'part-65-plus', 'taux-pauvrete', 'densite', 'population'],
    rangs: 24,
  },
  sante: {
    titre: 'État de santé et prévention',
    themes: ['etat-de-sante', 'prevention'],
    phares: ['part-ald', 'depistage-cancer-sein', 'vaccination-grippe-65-plus'],
    cartes: ['part-ald'],
    rangs: 12,
  },
  offre: {
    titre: 'Offre et recours aux soins',
    themes: ['offre', 'recours'],
    phares: ['apl-medecins', 'part-sans-medecin-traitant', 'part-ald-sans-medecin-traitant', 'apl-infirmiers'],
    cartes: ['part-sans-medecin-traitant', 'apl-infirmiers', 'apl-medecins', 'pharmacies'],
    rangs: 30,
  },
} as const satisfies Record<string, PageTheme>

const HAUTEUR = 96

const rowsOf = (page: PageTheme, lignes: readonly Ligne[]): Ligne[] =>
  ofThemes(lignes, page.themes).filter((line) => !isMortalite(line))

/** What no page had room for. */
export const lignesEnPlus = (lignes: readonly Ligne[]): Ligne[] => [
  ...Object.values(PAGES_THEMES).flatMap((page) => rowsOf(page, lignes).slice(page.rangs)),
  ...ofThemes(lignes, ['autre']),
]

const findings = (page: PageTheme, lignes: readonly Ligne[]): string[] =>
  page.phares
    .flatMap((code) => lignes.find(({ definition }) => definition.code === code) ?? [])
    .flatMap((line) => phraseCourte(line) ?? [])

/** The figures that stand furthest from what they are compared with, as the screens say them. */
const readings = (lignes: readonly Ligne[], most: number): string[] =>
  lignes
    .filter(({ phrase: said, ecart }) => said !== '' && ecart !== null && ecart.ordre !== 0)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, most)
    .map(({ phrase: said }) => said)

/** Some indicators of one unit, here and there. */
export const barresComparees = (
  lignes: readonly Ligne[],
  codes: readonly string[],
  said: Pick<Barres, 'legende' | 'mesure'>,
): Figure | null => {
  const found = codes.flatMap((code) => lignes.find(({ definition }) => definition.code === code) ?? [])
  const drawn = found.filter(({ ici }) => shownIn(ici) !== null)
  if (drawn.length < 2) return null
  return figureOfBarres({
    ...said,
    series: ['CPTS', 'Département', 'France'],
    lignes: drawn.map((line) => {
      const values = [line.ici, line.departement, line.france]
      return {
        nom: line.definition.libelle.replace(/^Part des |^Éloignement des services /, ''),
        valeurs: values.map(shownIn),
        textes: values.map((one) => (one === null ? '–' : sayNombre(one, line.definition.decimales))),
      }
    }),
    hauteur: HAUTEUR - 12,
  })
}

const ages = (lignes: readonly Ligne[]): Figure | null =>
  barresComparees(
    lignes,
    ['part-moins-15', 'part-moins-25', 'part-15-64', 'part-25-64', 'part-65-plus', 'part-75-plus'],
    {
      legende: 'Les âges, ici et ailleurs',
      mesure: 'Part des habitants (%)',
    },
  ) ??
  barresComparees(lignes, ['eloignement-proximite', 'eloignement-intermediaire', 'eloignement-superieur'], {
    legende: 'L’éloignement des services, ici et ailleurs',
    mesure: 'Habitants loin des services (%)',
  })

const POUR = 10_000
const ETABLISSEMENTS = ['pharmacies', 'laboratoires', 'maisons-de-sante', 'centres-de-sante', 'ehpad', 'ssiad']

/** Counts say the size of a place: over its inhabitants, they may be compared. */
const etablissements = (lignes: readonly Ligne[]): Figure | null => {
  const population = lignes.find(({ definition }) => definition.code === 'population')
  if (!population) return null
  const over = (line: Ligne, place: 'ici' | 'departement' | 'region'): number | null => {
    const [n, people] = [line[place], shownIn(population[place])]
    const whole = n && (n.lues === null || n.lues === n.attendues)
    const value = whole ? shownIn(n) : null
    return value === null || !people ? null : (POUR * value) / people
  }
  const drawn = ETABLISSEMENTS.flatMap((code) => lignes.find(({ definition }) => definition.code === code) ?? [])
    .map((line) => ({ line, valeurs: [over(line, 'ici'), over(line, 'departement'), over(line, 'region')] }))
    .filter(({ valeurs }) => valeurs[0] !== null)
  if (drawn.length < 2) return null
  return figureOfBarres({
    legende: 'Les lieux de soins, rapportés aux habitants',
    mesure: `Pour ${formatNumber(POUR)} habitants`,
    series: ['CPTS', 'Département', 'Région'],
    lignes: drawn.map(({ line, valeurs }) => ({
      nom: line.definition.libelle.replace(/ d’officine| de biologie médicale| de soins infirmiers/, ''),
      valeurs,
      textes: valeurs.map((value) => (value === null ? '–' : formatNumber(value, 1))),
    })),
    hauteur: HAUTEUR - 8,
  })
}

const head = (page: PageTheme, lignes: readonly Ligne[]): BlocSimple[] => {
  const said = findings(page, lignes).slice(0, 2)
  return [
    titre(1, page.titre, { nouvellePage: true }),
    ...(said.length > 0
      ? [chapeau(phrase(said.map((one, index) => (index === 0 ? one : lower(one))).join(`${NBSP}; `)))]
      : []),
  ]
}

const side = (left: Figure | null, right: readonly BlocSimple[], part = 0.5): BlocSimple[] => {
  if (left && right.length > 0) return [voisins(part, [left], right)]
  return left ? [left] : [...right]
}

const figures = (lignes: readonly Ligne[], page: PageTheme): BlocSimple[] =>
  lignes.length === 0
    ? [paragraphe('Aucun chiffre de cette page n’est encore chargé\u00a0: elle se remplira d’elle-même.')]
    : [tableIndicateurs(page.titre, lignes.slice(0, page.rangs)), ...signesDe(lignes.slice(0, page.rangs))]

const missing = (donnees: DonneesProfil, lignes: readonly Ligne[], { themes }: PageTheme): BlocSimple[] =>
  ceQuiManque(manquantsDe(donnees, lignes, themes))

export const pagePopulation = (donnees: DonneesProfil, lignes: readonly Ligne[]): BlocSimple[] => {
  const page = PAGES_THEMES.population
  const rows = rowsOf(page, lignes)
  const map = carteIndicateur(donnees, page.cartes, HAUTEUR) ?? carteNue(donnees.carte, donnees.cpts, HAUTEUR)
  const chart = ages(rows)
  const said = readings(rows, chart ? 1 : 4)
  return [
    ...head(page, lignes),
    ...side(map, [...(chart ? [chart] : []), ...(said.length > 0 ? [liste(said)] : [])]),
    ...figures(rows, page),
    ...missing(donnees, lignes, page),
  ]
}

export const pageSante = (donnees: DonneesProfil, lignes: readonly Ligne[]): BlocSimple[] => {
  const page = PAGES_THEMES.sante
  const rows = rowsOf(page, lignes)
  const causes = causesLues(lignes)
  const departement = donnees.terrain.zones.find(({ genre }) => genre === 'departement')?.nom ?? 'le département'
  const chart = mortaliteBarres(causes, departement)
  const map = carteIndicateur(donnees, page.cartes, HAUTEUR)
  return [
    ...head(page, lignes),
    ...(causes.length > 0 && findings(page, lignes).length === 0
      ? [
          chapeau(
            `${departement}, à âge égal\u00a0: ${causes
              .slice(0, 2)
              .map(
                ({ libelle, valeurs }) =>
                  `${libelle}, ${sayNombre(valeurs[2] ?? { etat: 'absent', valeur: null }, 0)} décès pour 100\u00a0000 habitants`,
              )
              .join(`${NBSP}; `)}.`,
          ),
        ]
      : []),
    ...side(map, readings(rows, 4).length > 0 ? [liste(readings(rows, 4))] : [], 0.55),
    ...(rows.length > 0 || causes.length === 0 ? figures(rows, page) : []),
    ...(causes.length > 0
      ? [
          ...side(chart, [mortaliteTable(causes, departement)], 0.42),
          note(
            'Ces taux n’existent que par département\u00a0: ils ne s’additionnent pas, et ne décrivent pas le seul territoire. «\u00a0À âge égal\u00a0»\u00a0: comme si la population avait partout les mêmes âges.',
          ),
        ]
      : []),
    ...missing(donnees, lignes, page),
  ]
}

export const pageOffre = (donnees: DonneesProfil, lignes: readonly Ligne[]): BlocSimple[] => {
  const page = PAGES_THEMES.offre
  const rows = rowsOf(page, lignes)
  const map = carteIndicateur(donnees, page.cartes, HAUTEUR - 6)
  const chart = etablissements(lignes)
  const said = readings(rows, 2)
  return [
    ...head(page, lignes),
    ...side(map, [...(chart ? [chart] : []), ...(said.length > 0 && !chart ? [liste(said)] : [])]),
    ...figures(rows, page),
    ...missing(donnees, lignes, page),
  ]
}
