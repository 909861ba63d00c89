/** A territory of which everything is loaded, invented, for the tests of the printed profile and for its bench. */
import { INDICATEURS_TERRITOIRE, type IndicateurTerritorial } from '../../referentials/indicateurs-territoire/index.ts'
import { carteExemple } from '../projet/samples-documents.ts'
import type { LectureVue, TerrainVu, ValeurVue } from './contract-themes.ts'
import type { DonneesProfil, IndicateurImprime } from './documents/donnees.ts'

const SOURCES = [
  { code: 'recensement', titre: 'Comparateur de territoires', producteur: 'Insee', millesime: '2022' },
  { code: 'apl', titre: 'Accessibilité potentielle localisée (APL)', producteur: 'Drees', millesime: '2023' },
  { code: 'cpam', titre: 'Portrait de territoire', producteur: 'Caisse primaire d’essai', millesime: '2024' },
] as const

const observed = (valeur: number): ValeurVue => ({
  etat: 'observe',
  valeur,
  numerateur: Math.round(valeur * 50),
  denominateur: 5000,
  lues: 12,
  attendues: 12,
})
const MASKED: ValeurVue = {
  etat: 'masque',
  valeur: null,
  numerateur: null,
  denominateur: null,
  lues: null,
  attendues: null,
}
const ABSENT: ValeurVue = { ...MASKED, etat: 'absent' }

const carte = carteExemple()
const own = carte.communes.filter(({ propre }) => propre)

const ZONES: TerrainVu['zones'] = [
  { cle: 'epci 1', genre: 'epci', code: '1', nom: 'Communauté des Pins' },
  { cle: 'departement 34', genre: 'departement', code: '34', nom: 'Hérault' },
  { cle: 'region 76', genre: 'region', code: '76', nom: 'Occitanie' },
  { cle: 'france FR', genre: 'france', code: 'FR', nom: 'France' },
]

const terrain: TerrainVu = {
  population: 84_320,
  depuis: '2026-01-01',
  approche: false,
  communes: own.map(({ code, nom, population }) => ({ code, nom, population, part: 1, lon: 3.5, lat: 43.5 })),
  zones: ZONES,
}

/** A value that looks like what it stands for, and the same at each run. */
const drawn = ({ nature, unite, code }: IndicateurTerritorial, turn: number): number => {
  const seed = [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) + turn * 613
  const share = (seed % 997) / 997
  if (code === 'population') return turn === 0 ? terrain.population : terrain.population * 12 ** turn
  if (nature === 'effectif') return Math.round(5 + share * 400) * (turn === 0 ? 1 : 10 * turn)
  if (code.startsWith('apl-medecins')) return 1.5 + 2.5 * share
  return unite === '%' ? 4 + 30 * share : 10 + 250 * share
}

const lectureOf = (definition: IndicateurTerritorial, source: LectureVue['source'], masked: boolean): LectureVue => {
  const isMortalite = definition.code.startsWith('mortalite-')
  const communes = own.map((_, index) => (isMortalite ? null : drawn(definition, 0.1 * index)))
  return {
    source,
    periode: '2022',
    recomposee: false,
    approchee: false,
    territoire: isMortalite ? ABSENT : masked ? MASKED : observed(drawn(definition, 0)),
    zones: ZONES.filter(({ genre }) => !isMortalite || genre === 'departement').map(({ cle }, index) => ({
      cle,
      valeur: observed(drawn(definition, index)),
    })),
    communes,
    etats: communes.map((one) => (one === null ? 'absent' : 'observe')),
    phrase: masked ? 'Le chiffre du territoire est masqué.' : `${definition.libelle}, tel qu’il se lit ici.`,
    reserves: masked ? ['petit effectif'] : [],
    calcul: '',
    provenance: `${source.titre} (${source.producteur}), 2022`,
  }
}

const sourceOf = ({ theme, code }: IndicateurTerritorial): LectureVue['source'] => {
  const rank = code.startsWith('apl-') ? 1 : theme === 'recours' || theme === 'prevention' ? 2 : 0
  return { ...SOURCES[rank]!, page: 'https://www.exemple.fr/donnees/territoires' }
}

/** `masques`: indicators whose figure of the territory is hidden. */
const indicateurs = (masques: ReadonlySet<string>): IndicateurImprime[] =>
  INDICATEURS_TERRITOIRE.map((definition) => ({
    definition,
    lecture: lectureOf(definition, sourceOf(definition), masques.has(definition.code)),
    autres: [],
    avant: definition.nature === 'mesure' ? null : { periode: '2016', valeur: observed(drawn(definition, 0) * 0.93) },
    semblables: { valeur: observed(drawn(definition, 0.5)), periode: '2022', epci: 5 },
  }))

const BESOINS = [
  'Des habitants sans médecin traitant',
  'Des soins non programmés mal répartis',
  'Des sorties d’hôpital qui surprennent',
  'Des chutes à répétition chez les aînés',
  'Une souffrance psychique sans porte d’entrée',
  'Des dépistages trop rares',
  'Des professionnels épuisés',
  'Des enfants sans suivi',
]

const named = (index: number) => ({ code: String(34_200 + index), nom: `Ville voisine ${index + 1}` })
const elsewhere = {
  lignes: Array.from({ length: 9 }, (_, i) => ({ ...named(i), valeur: 900 - 80 * i, part: 0.2 - 0.02 * i })),
  reunis: { nombre: 14, total: 310 },
}

const flux = (): DonneesProfil['flux'] => ({
  source: {
    id: '0199a8de-d580-7363-8fac-6858ca16eb5d',
    titre: 'Mobilités professionnelles',
    producteur: 'Insee',
    licence: 'Licence Ouverte 2.0',
    page: null,
    millesime: '2022',
    fichier: 'mobpro.csv',
    nature: 'travail',
  },
  cadre: { ouest: 3, sud: 43, est: 4, nord: 44 },
  partants: 12_400,
  restants: 7900,
  autonomie: 0.637,
  entrants: 3100,
  versOu: elsewhere,
  dOu: elsewhere,
  liens: [],
  liensReunis: { nombre: 0, total: null },
  sansFlux: [],
  entieres: [],
  poles: [],
  communes: [],
  bornes: [],
  fusion: 0.25,
})

const question = (texte: string, choix: readonly string[]) => ({
  texte,
  forme: 'choix' as const,
  reponses: 61,
  moyenne: null,
  choix: choix.map((nom, index) => ({ nom, voix: 24 - 5 * index })),
})

export const profilExemple = (masques: readonly string[] = []): DonneesProfil => ({
  cpts: 'CPTS des Pins',
  date: '2026-11-24',
  terrain,
  carte,
  indicateurs: indicateurs(new Set(masques)),
  dictionnaire: INDICATEURS_TERRITOIRE.map(({ code, libelle, theme }) => ({ code, libelle, theme, ou: 'APL (Drees)' })),
  sources: [
    ...SOURCES.map((one) => ({
      ...one,
      licence: 'Licence Ouverte 2.0',
      page: 'https://www.exemple.fr/donnees/territoires',
      lueLe: '2026-11-20',
    })),
    {
      code: 'mobpro',
      titre: 'Mobilités professionnelles',
      producteur: 'Insee',
      licence: 'Licence Ouverte 2.0',
      page: null,
      millesime: '2022',
      lueLe: '2026-11-20',
    },
  ],
  tableaux: [],
  semblables: {
    criteres: [],
    epci: ['CC du Plateau', 'CC de la Plaine', 'CA du Littoral', 'CC des Gorges', 'CC du Piémont'].map(
      (nom, index) => ({
        code: String(index),
        nom,
        distance: index,
        ecarts: [],
      }),
    ),
    candidats: 1200,
  },
  acces: {
    source: 'membres',
    cite: 'Source\u00a0: fiches de la CPTS au 24 novembre 2026.',
    pluriel: 'médecins généralistes',
    communes: own.map(({ code, nom, population }, index) => ({
      code,
      nom,
      population: population ?? 0,
      apl: 1.8 + 0.15 * index,
      acces: 40 + 8 * index,
    })),
    moyenne: 82,
    connus: true,
    apl: {
      titre: 'APL (Drees), 2023',
      periode: '2023',
      unite: 'consultations par an et par habitant',
      decimales: 1,
      seuil: 2.5,
    },
    departs: { nombre: 13 },
  },
  flux: flux(),
  cases: (['force', 'faiblesse', 'opportunite', 'menace'] as const).map((sens) => ({
    sens,
    lignes: [
      { texte: `Une première ${sens} écrite dans le projet de santé, en une phrase`, origine: 'projet' as const },
      { texte: `Une seconde, dite en entretien par une infirmière`, origine: 'entretien' as const },
      { texte: 'Une troisième, plus courte', origine: 'entretien' as const },
    ],
  })),
  besoins: BESOINS.map((titre, index) => ({
    titre,
    priorite: index < 6 ? index + 1 : null,
    objectifs: ['Que chacun trouve une réponse près de chez lui'],
    fiches: index % 3 === 2 ? [] : ['Trouver un médecin traitant', 'Répondre aux soins non programmés'],
  })),
  enquetes: [
    {
      titre: 'Ce qui compte pour vous',
      audience: 'usagers',
      reponses: 61,
      ouverte: false,
      questions: [
        question('Qu’est-ce qui vous manque le plus ?', [
          'Du temps',
          'Un contact direct avec l’hôpital',
          'Des confrères',
          'Des outils',
        ]),
        question('Qui vous a aidé ?', ['La pharmacie', 'Le médecin', 'L’hôpital']),
      ],
    },
  ],
  entretiens: 4,
})
