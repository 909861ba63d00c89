import type { Recette } from '../rules/recette.ts'

const CODE = ['codgeo', 'code', 'code insee', 'code commune', 'code commune insee', 'insee', 'com', 'geo']
const LICENCE = 'Licence Ouverte 2.0'

/** Columns of the census are named by its year: P21_POP is the population of 2021. */
export const COMPARATEUR: Recette = {
  code: 'insee-comparateur',
  titre: 'Comparateur de territoires',
  producteur: 'Insee',
  licence: LICENCE,
  page: 'https://www.insee.fr/fr/statistiques/2521169',
  lecture: {
    forme: 'large',
    zone: 'commune',
    cle: CODE,
    mesures: [
      { indicateur: 'population', colonne: 'p(\\d\\d) pop', forme: 'nombre', periode: '20$1' },
      { indicateur: 'densite', colonne: 'p(\\d\\d) pop', sur: 'superf', forme: 'nombre', periode: '20$1' },
      { indicateur: 'part-15-64', colonne: 'p(\\d\\d) pop1564', sur: 'p$1 pop', forme: 'nombre', periode: '20$1' },
      { indicateur: 'naissances', colonne: 'nais(?:d)?(\\d\\d)', forme: 'nombre', periode: '20$1' },
      { indicateur: 'deces', colonne: 'deces(?:d)?(\\d\\d)', forme: 'nombre', periode: '20$1' },
      { indicateur: 'menages', colonne: 'p(\\d\\d) men', forme: 'nombre', periode: '20$1' },
      { indicateur: 'taille-menages', colonne: 'p(\\d\\d) pop', sur: 'p$1 men', forme: 'nombre', periode: '20$1' },
      {
        indicateur: 'part-logements-vacants',
        colonne: 'p(\\d\\d) logvac',
        sur: 'p$1 log',
        forme: 'nombre',
        periode: '20$1',
      },
      {
        indicateur: 'taux-chomage-recensement',
        colonne: 'p(\\d\\d) chom1564',
        sur: 'p$1 act1564',
        forme: 'nombre',
        periode: '20$1',
      },
      { indicateur: 'niveau-de-vie-median', colonne: 'med(\\d\\d)', forme: 'valeur', periode: '20$1' },
      { indicateur: 'taux-pauvrete', colonne: 'tp60(\\d\\d)', forme: 'valeur', periode: '20$1' },
    ],
  },
}

/** « Évolution et structure de la population »: counts by age band. */
export const AGES: Recette = {
  code: 'insee-ages',
  titre: 'Évolution et structure de la population',
  producteur: 'Insee',
  licence: LICENCE,
  page: null,
  lecture: {
    forme: 'large',
    zone: 'commune',
    cle: CODE,
    mesures: [
      { indicateur: 'part-moins-15', colonne: 'p(\\d\\d) pop0014', sur: 'p$1 pop', forme: 'nombre', periode: '20$1' },
      { indicateur: 'part-75-plus', colonne: 'p(\\d\\d) pop75p', sur: 'p$1 pop', forme: 'nombre', periode: '20$1' },
    ],
  },
}

/** A plain table of communes, as several public repositories hold it. */
export const POPULATION_COMMUNES: Recette = {
  code: 'communes',
  titre: 'Communes et populations',
  producteur: 'Insee',
  licence: LICENCE,
  page: null,
  lecture: {
    forme: 'large',
    zone: 'commune',
    cle: CODE,
    mesures: [
      { indicateur: 'population', colonne: 'population|population municipale|pmun', forme: 'nombre' },
      { indicateur: 'population', colonne: 'pop (\\d{4})', forme: 'nombre', periode: '$1' },
      { indicateur: 'densite', colonne: 'population', sur: 'area km2', forme: 'nombre' },
      { indicateur: 'naissances', colonne: 'naissances (\\d{4})', forme: 'nombre', periode: '$1' },
      { indicateur: 'deces', colonne: 'deces (\\d{4})', forme: 'nombre', periode: '$1' },
      { indicateur: 'menages', colonne: 'menages (\\d{4})', forme: 'nombre', periode: '$1' },
      { indicateur: 'taille-menages', colonne: 'pop (\\d{4})', sur: 'menages $1', forme: 'nombre', periode: '$1' },
      { indicateur: 'part-15-64', colonne: 'pop 15 64 (\\d{4})', sur: 'pop $1', forme: 'nombre', periode: '$1' },
    ],
  },
}

export const ELOIGNEMENT: Recette = {
  code: 'ages-et-eloignement',
  titre: 'Parts d’âge et éloignement des services',
  producteur: 'Insee',
  licence: LICENCE,
  page: null,
  remarque:
    'Les parts sont publiées sans leur effectif\u00a0: il est recomposé avec la population de la commune. La source parle d’accès, mais ses valeurs se lisent comme un éloignement (0 dans les villes).',
  lecture: {
    forme: 'large',
    zone: 'commune',
    cle: CODE,
    mesures: [
      { indicateur: 'part-moins-25', colonne: 'part moins 25', forme: 'taux', periode: '2020' },
      { indicateur: 'part-25-64', colonne: 'part 25 64', forme: 'taux', periode: '2020' },
      { indicateur: 'part-65-plus', colonne: 'part 65 plus', forme: 'taux', periode: '2020' },
      { indicateur: 'eloignement-proximite', colonne: 'eloignement proximite', forme: 'taux', periode: '2021' },
      { indicateur: 'eloignement-intermediaire', colonne: 'eloignement intermediaire', forme: 'taux', periode: '2021' },
      { indicateur: 'eloignement-superieur', colonne: 'eloignement superieur', forme: 'taux', periode: '2021' },
    ],
  },
}
