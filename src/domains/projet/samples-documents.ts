/** A whole projet de santé, invented, for the tests of its documents and for their bench. */
import { figureOfCarte } from '../../server/documents/index.ts'
import type { DocumentModel } from '../../server/documents/model.ts'
import type { DonneesProjet, FicheDeDocument } from './documents/donnees.ts'
import { projetDeSante } from './documents/projet-de-sante.ts'

const COMMUNES = [
  'Aubrac-le-Vieux',
  'Belmont-sur-Orb',
  'Calmeilles',
  'Durbanne',
  'Estagnol',
  'Fontcouverte',
  'Gignac-les-Pins',
  'Hautpoul',
  'Issanka',
  'Jonquières',
  'Lespignan-le-Haut',
  'Montbazens',
]
const MISSIONS = ['Accès aux soins', 'Parcours', 'Prévention', 'Crise', 'Qualité', 'Accompagnement']
const SUJETS = [
  'Trouver un médecin traitant',
  'Répondre aux soins non programmés en deux jours',
  'Préparer la sortie d’hospitalisation',
  'Suivre l’insuffisance cardiaque',
  'Accéder aux soins de santé mentale',
  'Prévenir la chute des personnes âgées',
  'Vacciner ensemble',
  'Dépister les cancers',
  'Se préparer à la canicule',
  'Tenir en situation de crise',
  'Écrire des protocoles communs',
  'Accueillir les stagiaires',
  'Aider à l’installation',
  'Former les équipes au bon usage des antibiotiques',
  'Repérer les violences dans la famille',
  'Suivre le diabète de type 2',
  'Réviser les traitements des patients âgés',
  'Mieux se connaître entre ville et hôpital',
  'Soigner à domicile les personnes dépendantes',
  'Faire bouger les malades chroniques',
]
const LONG =
  'Sur le territoire, les professionnels constatent que les patients concernés consultent tard, souvent aux urgences, et que les informations ne suivent pas. L’action organise un circuit simple : repérer, prévenir, orienter, puis rendre compte à celui qui a adressé. Elle s’appuie sur les équipes qui travaillent déjà ensemble et s’étend par degrés aux autres.'

const ring = (column: number, row: number): [number, number][] => {
  const [lon, lat] = [3.4 + column * 0.08, 43.4 + row * 0.06]
  const round = (value: number) => Number(value.toFixed(4))
  const at = (x: number, y: number): [number, number] => [
    round(lon + x * 0.08 + Math.sin((lon + x * 0.08) * 60 + (lat + y * 0.06) * 90) * 0.008),
    round(lat + y * 0.06 + Math.cos((lon + x * 0.08) * 80) * 0.006),
  ]
  return [at(0, 0), at(0.5, 0), at(1, 0), at(1, 0.5), at(1, 1), at(0.5, 1), at(0, 1), at(0, 0.5), at(0, 0)]
}

export const carteExemple = () => ({
  communes: Array.from({ length: 36 }, (_, index) => {
    const [column, row] = [index % 6, Math.floor(index / 6)]
    const inside = column > 0 && column < 5 && row > 1 && row < 5
    return {
      code: String(34_001 + index),
      nom: COMMUNES[inside ? (column - 1) * 3 + row - 2 : index % 12]!,
      propre: inside,
      population: 900 + ((index * 7919) % 17_000),
      contours: [ring(column, row)],
      point: null,
    }
  }),
  source: 'contours inventés pour l’essai',
  schematique: false,
})

export const ficheExemple = (index = 0): FicheDeDocument => ({
  titre: SUJETS[index % SUJETS.length]!,
  objectif: `${LONG}\n\nL’effet attendu se mesure chaque année, avec les partenaires.`,
  missions: [MISSIONS[index % 6]!, ...(index % 3 === 0 ? [MISSIONS[(index + 1) % 6]!] : [])],
  objectifStrategique: `Objectif ${(index % 4) + 1}`,
  publicVise: 'Adultes du territoire, en premier lieu ceux qui n’ont pas de médecin traitant',
  communes: index % 4 === 0 ? [] : COMMUNES.slice(0, 3),
  debut: '2026-01-05',
  fin: '2028-12-31',
  etat: 'en cours',
  referents: [
    { nom: 'Maud Aigrette', exercice: 'infirmière' },
    { nom: 'Lina Romarin', exercice: 'pharmacienne' },
  ],
  partenaires: [
    { nom: 'Centre hospitalier de Durbanne', genre: 'établissement de santé', stade: 'impliqué' },
    { nom: `CCAS de ${COMMUNES[index % 12]}`, genre: 'CCAS', stade: 'participe' },
    { nom: 'DAC de l’Orb', genre: 'DAC', stade: 'contact pris' },
  ],
  taches: Array.from({ length: 7 }, (_, t) => ({
    libelle: `Étape ${t + 1} : réunir les équipes, écrire le circuit, l’essayer puis le corriger`,
    qui: t % 2 === 0 ? 'Maud Aigrette' : 'coordination',
    echeance: `2026-${String((t % 9) + 1).padStart(2, '0')}-15`,
    faiteLe: t < 2 ? '2026-02-01' : null,
  })),
  jalons: [
    { libelle: 'Circuit essayé dans deux cabinets', prevuLe: '2026-09-30', atteintLe: null },
    { libelle: 'Circuit ouvert à tout le territoire', prevuLe: '2027-06-30', atteintLe: null },
  ],
  budget: [
    { libelle: 'Temps des référents', centimes: 480_000 + index * 1000, annee: 2026, financement: 'ACI' },
    { libelle: 'Impression et diffusion', centimes: 60_050, annee: 2027, financement: 'collectivité' },
  ],
  indicateurs: [
    {
      libelle: 'Patients pris en charge',
      unite: 'patients',
      depart: 120,
      departLe: '2025-12-31',
      cible: 400,
      cibleLe: '2028-12-31',
      source: 'registre de la CPTS',
    },
    {
      libelle: 'Délai médian',
      unite: 'jours',
      depart: 4.5,
      departLe: '2025-12-31',
      cible: 2,
      cibleLe: '2028-12-31',
      source: '',
    },
  ],
  preuves: [
    { genre: 'compte rendu', libelle: 'Réunions du groupe' },
    { genre: 'liste', libelle: 'Professionnels engagés' },
  ],
  risques: 'Le départ d’un référent arrêterait l’action : un second est désigné dès le début.',
})

const constat = (axe: 'force' | 'faiblesse' | 'besoin', index: number) => ({
  axe,
  titre: `Constat ${index + 1} : ${axe === 'force' ? 'des équipes qui se connaissent' : 'un accès trop lent'}`,
  texte: LONG,
  chiffre: `${12 + index} %`,
  source: index % 3 === 0 ? '' : 'relevé inventé pour l’essai, 2025',
  priorite: axe === 'besoin' ? index + 1 : null,
  voteLe: axe === 'besoin' && index < 3 ? '2026-03-10' : null,
})

export const donneesExemple = (fiches = 20): DonneesProjet => ({
  cpts: {
    nom: 'CPTS des Rives de l’Orb',
    finess: null,
    statut: 'Association loi 1901',
    adresse: '4 place de la Halle, 34000 Durbanne',
    representant: { nom: 'Maud Aigrette', qualite: 'présidente' },
    courriel: 'contact@cpts.example',
  },
  version: { numero: 2, etat: 'en préparation' },
  date: '2026-11-24',
  periode: { de: 2026, a: 2030 },
  territoire: {
    population: 48_210,
    millesime: '2023',
    taille: 'taille 2',
    communes: COMMUNES.map((nom, index) => ({ nom, partie: '', population: 900 + index * 731, epci: 'CC des Rives' })),
    carte: figureOfCarte(carteExemple(), 'CPTS des Rives de l’Orb'),
    voisinage: ['Contrat local de santé des Rives', 'DAC de l’Orb', 'GHT du Littoral'],
  },
  constats: (['force', 'faiblesse', 'besoin'] as const).flatMap((axe) =>
    [0, 1, 2, 3].map((index) => constat(axe, index)),
  ),
  objectifs: [1, 2, 3, 4].map((rang) => ({
    titre: `Objectif ${rang} : que chacun trouve un soin près de chez soi`,
    texte: LONG,
    mission: MISSIONS[rang - 1]!,
    besoins: ['Constat 1', 'Constat 2'],
  })),
  fiches: Array.from({ length: fiches }, (_, index) => ficheExemple(index)),
  textes: {
    presentation: `${LONG}\n\n${LONG}`,
    instances: `${LONG}\n\n${LONG}`,
    decisions: LONG,
    outils: `${LONG}\n\n${LONG}`,
    suivi: LONG,
    contexte: LONG,
    demande: LONG,
    preambule: `${LONG}\n\n${LONG}`,
    engagements: '- Participer à une action au moins\n- Partager les informations utiles\n- Respecter le secret',
  },
  titulaires: [
    { nom: 'Maud Aigrette', role: 'présidence' },
    { nom: 'Lina Romarin', role: 'trésorerie' },
  ],
  professions: [
    { libelle: 'Médecin généraliste', nombre: 31 },
    { libelle: 'Infirmier', nombre: 64 },
    { libelle: 'Pharmacien', nombre: 18 },
  ],
  membres: Array.from({ length: 180 }, (_, index) => ({
    nom: `Membre ${String(index + 1).padStart(3, '0')}`,
    profession: ['Médecin généraliste', 'Infirmier', 'Pharmacien', 'Masseur-kinésithérapeute'][index % 4]!,
    commune: COMMUNES[index % 12]!,
  })),
  structures: Array.from({ length: 24 }, (_, index) => ({
    nom: `Structure ${index + 1}`,
    genre: ['MSP', 'EHPAD', 'SSIAD'][index % 3]!,
    commune: COMMUNES[index % 12]!,
  })),
})

export const projetExemple = (fiches = 20): DocumentModel => projetDeSante(donneesExemple(fiches))
