import { describe, expect, it } from 'vitest'
import type { Contenu, FicheFigee } from '../contract-contenu.ts'
import { CHAMPS } from '../labels-versions.ts'
import { compareContenus, countDifferences } from './differences.ts'

const fiche: FicheFigee = {
  id: 'f1',
  titre: 'Prévenir les chutes',
  objectif: 'Moins de chutes',
  missions: ['prevention'],
  objectifId: 'o1',
  publicVise: 'Plus de 70 ans',
  risques: '',
  etat: 'prete',
  debut: '2026-01-05',
  fin: null,
  communes: [{ code: '34301', nom: 'Sète' }],
  referents: [{ professionnelId: 'p1', exercice: 'Masseur-kinésithérapeute' }],
  partenaires: [{ nom: 'CCAS de Sète', genre: 'ccas', stade: 'contact-pris' }],
  taches: [
    {
      libelle: 'Former les volontaires',
      personne: null,
      qui: 'la coordination',
      echeance: '2026-03-01',
      faiteLe: null,
    },
  ],
  jalons: [],
  budget: [{ libelle: 'Impression', centimes: 45050, annee: 2026, financement: 'fir' }],
  indicateurs: [
    {
      libelle: 'Ateliers',
      unite: '',
      depart: '0',
      departLe: null,
      cible: '6',
      cibleLe: '2026-12-31',
      source: 'Registre',
    },
  ],
  preuves: [],
}
const base: Contenu = {
  format: 'maillage.projet.1',
  cpts: { nom: 'CPTS du Bassin', finess: null },
  territoire: {
    depuis: '2026-01-01',
    population: 40000,
    taille: 'T2',
    unites: [{ code: '34301', partie: '', nom: 'Sète', population: 40000, millesime: '2022', epci: null }],
  },
  professions: [{ code: '10', libelle: 'Médecin', nombre: 30 }],
  titulaires: [],
  besoins: [
    {
      id: 'b1',
      axe: 'besoin',
      titre: 'Chutes',
      texte: '',
      chiffre: '12 %',
      source: 'ORS',
      priorite: 1,
      voteLe: '2025-12-01',
    },
  ],
  objectifs: [{ id: 'o1', titre: 'Vieillir debout', texte: '', mission: 'prevention', besoins: ['b1'] }],
  fiches: [fiche],
  textes: { instances: 'AG\nCA' },
}
const compare = (after: Contenu) => compareContenus(base, after, CHAMPS)

describe('differences between two versions', () => {
  it('are none between a version and itself', () => {
    expect(countDifferences(compare(structuredClone(base)))).toBe(0)
  })

  it('tell what came and what left, by their title', () => {
    const other = { ...base.besoins[0]!, id: 'b2', titre: 'Santé mentale', priorite: null, voteLe: null }
    const found = compare({ ...base, besoins: [other], objectifs: [], fiches: [] })
    expect(found.besoins.map(({ nature, titre }) => [nature, titre])).toEqual([
      ['ajout', 'Santé mentale'],
      ['retrait', 'Chutes'],
    ])
    expect(found.objectifs).toMatchObject([{ nature: 'retrait', titre: 'Vieillir debout' }])
    expect(found.fiches).toMatchObject([{ nature: 'retrait' }])
    expect(countDifferences(found)).toBe(4)
  })

  it('tell a fiche field by field, in French, and only the lines that differ', () => {
    const changed: FicheFigee = {
      ...fiche,
      etat: 'en-cours',
      fin: '2027-06-30',
      communes: [...fiche.communes, { code: '34157', nom: 'Mèze' }],
      partenaires: [{ nom: 'CCAS de Sète', genre: 'ccas', stade: 'implique' }],
      budget: [...fiche.budget, { libelle: 'Salle', centimes: 20000, annee: 2027, financement: 'a-trouver' }],
    }
    const [found] = compare({ ...base, fiches: [changed] }).fiches
    expect(found).toMatchObject({ nature: 'changement', titre: 'Prévenir les chutes' })
    expect(found!.changements).toEqual([
      { nom: 'État', retire: ['Prête'], ajoute: ['En cours'], change: [] },
      { nom: 'Communes', retire: [], ajoute: ['Mèze'], change: [] },
      { nom: 'Fin', retire: [], ajoute: ['30\u00a0juin 2027'], change: [] },
      {
        nom: 'Partenaires',
        retire: [],
        ajoute: [],
        change: [{ quoi: 'CCAS de Sète (CCAS)', avant: 'contact pris', apres: 'impliqué' }],
      },
      { nom: 'Budget', retire: [], ajoute: ['Salle, 200\u00a0€, 2027, À trouver'], change: [] },
    ])
  })

  it('tell a task that was done as one change, not as one gone and one come', () => {
    const taches = [{ ...fiche.taches[0]!, faiteLe: '2026-02-20' }]
    expect(compare({ ...base, fiches: [{ ...fiche, taches }] }).fiches[0]!.changements).toEqual([
      {
        nom: 'Tâches',
        retire: [],
        ajoute: [],
        change: [
          {
            quoi: 'Former les volontaires',
            avant: 'la coordination, pour le 1er\u00a0mars 2026',
            apres: 'la coordination, pour le 1er\u00a0mars 2026, faite le 20\u00a0février 2026',
          },
        ],
      },
    ])
  })

  it('name the needs of an objective, not their numbers', () => {
    const [found] = compare({ ...base, objectifs: [{ ...base.objectifs[0]!, besoins: [] }] }).objectifs
    expect(found!.changements).toEqual([
      { nom: 'Besoins auxquels il répond', retire: ['Chutes'], ajoute: [], change: [] },
    ])
  })

  it('tell the territory and the texts line by line', () => {
    const territoire = {
      ...base.territoire!,
      population: 51000,
      unites: [
        ...base.territoire!.unites,
        { code: '34157', partie: '', nom: 'Mèze', population: 11000, millesime: '2022', epci: null },
      ],
    }
    const found = compare({ ...base, territoire, textes: { instances: 'AG\nCA\nBureau' } })
    expect(found.territoire).toEqual([
      { nom: 'Communes', retire: [], ajoute: ['Mèze'], change: [] },
      { nom: 'Population', retire: ['40\u00a0000\u00a0habitants'], ajoute: ['51\u00a0000\u00a0habitants'], change: [] },
    ])
    expect(found.textes).toEqual([
      {
        nature: 'changement',
        id: 'instances',
        titre: 'Instances',
        changements: [{ nom: 'Instances', retire: [], ajoute: ['Bureau'], change: [] }],
      },
    ])
  })

  it('tell the same lines in another order, and a line that stands once more', () => {
    const two = [...fiche.communes, { code: '34157', nom: 'Mèze' }]
    const before = { ...base, fiches: [{ ...fiche, communes: two }] }
    const swapped = { ...base, fiches: [{ ...fiche, communes: [...two].reverse() }] }
    expect(compareContenus(before, swapped, CHAMPS).fiches[0]!.changements).toEqual([
      { nom: 'Communes', retire: ['Sète', 'Mèze'], ajoute: ['Mèze', 'Sète'], change: [] },
    ])
    const twice = { ...base, fiches: [{ ...fiche, budget: [...fiche.budget, ...fiche.budget] }] }
    expect(compare(twice).fiches[0]!.changements).toMatchObject([
      { nom: 'Budget', retire: [], ajoute: [expect.any(String)] },
    ])
  })
})
