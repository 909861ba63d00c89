import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../kernel/french.ts'
import { MAX_LIGNES } from './fiche.ts'
import { type ChampPlan, COLONNES_PLAN, findPlanHeader, matchPlanColumns } from './plan-colonnes.ts'
import { EXPORT_PLAN_HEADERS } from './plan-lignes.ts'
import { readPlan } from './read-plan.ts'
import type { FindInPlan } from './read-plan-line.ts'
import { guessGenrePartenaire, readEtat, readMission } from './read-words.ts'

const find: FindInPlan = {
  personne: (nom) => (foldText(nom) === 'lina romarin' ? 'lina' : null),
  structure: (nom) => (nom === 'CCAS de Sète' ? { id: 'ccas-sete', genre: 'ccas' } : null),
  commune: (nom) => ({ Sète: '34301', '34157': '34157' })[nom] ?? null,
}
const read = (heads: ChampPlan[], rows: string[][], existing: string[] = []) =>
  readPlan(
    rows.map((cellules, i) => ({ numero: i + 2, cellules })),
    heads,
    find,
    new Set(existing.map(foldText)),
  )

describe('columns', () => {
  it('of our own export are all known', () => {
    expect(matchPlanColumns(EXPORT_PLAN_HEADERS)).toEqual(COLONNES_PLAN.map(({ champ }) => champ))
  })
  it('of plans as CPTS keep them are guessed, under a title and a logo', () => {
    const rows = [
      ['Plan d’actions 2026'],
      [],
      ['N°', 'Intitulé de l’action', 'Pilote', 'Échéance', 'Budget prévisionnel'],
    ]
    expect(findPlanHeader(rows)).toBe(2)
    expect(matchPlanColumns(rows[2]!)).toEqual([null, 'titre', 'referents', 'echeance', 'montant'])
  })
})

describe('lines', () => {
  it('gather into fiches by title; a line without one goes on with the fiche above', () => {
    const { fiches, lignes } = read(
      ['titre', 'missions', 'referents', 'tache', 'qui', 'echeance'],
      [
        ['Chutes', 'Prévention', 'Lina Romarin', 'Réunir', 'Lina ROMARIN', '1/12/2026'],
        ['', '', '', 'Former', 'La coordination', ''],
        ['Crise', 'mission 4', 'Inconnu Total', 'Écrire le plan', '', ''],
        ['chutes', '', '', 'Évaluer', '', '2027-06-30'],
      ],
    )
    expect(fiches.map(({ titre, parts }) => [titre, parts.taches.length])).toEqual([
      ['Chutes', 3],
      ['Crise', 1],
    ])
    expect(fiches[0]!.parts).toMatchObject({
      identite: { missions: ['prevention'] },
      referents: ['lina'],
      taches: [
        { professionnelId: 'lina', qui: '', echeance: '2026-12-01' },
        { professionnelId: null, qui: 'La coordination' },
        {},
      ],
    })
    expect(lignes.map(({ sort }) => sort)).toEqual(['nouvelle', 'suite', 'nouvelle', 'suite'])
    expect(lignes[2]!.remarques).toEqual([{ champ: 'referents', code: 'referent-unknown', saisi: 'Inconnu Total' }])
  })
  it('at fault are told with what was typed, and leave nothing', () => {
    const { fiches, lignes } = read(
      ['titre', 'missions', 'echeance', 'tache', 'depense', 'montant', 'annee', 'communes', 'debut', 'fin'],
      [
        ['A', 'plomberie', '', '', '', '', '', '', '', ''],
        ['B', '', 'bientôt', 'Réunir', '', '', '', '', '', ''],
        ['C', '', '', '', 'Salle', 'cher', '2026', '', '', ''],
        ['D', '', '', '', 'Salle', '10', '', '', '', ''],
        ['E', '', '', '', '', '', '', 'Atlantide', '', ''],
        ['F', '', '', '', '', '', '', '', '2027-01-01', '2026-01-01'],
      ],
    )
    expect(fiches).toEqual([])
    expect(
      lignes.map(({ numero, fautes }) => [numero, ...fautes.map(({ champ, code }) => `${champ} ${code}`)]),
    ).toEqual([
      [2, 'missions word-unknown'],
      [3, 'echeance date-malformed'],
      [4, 'montant number-malformed'],
      [5, 'annee required'],
      [6, 'communes commune-unknown'],
      [7, 'fin dates-order'],
    ])
    expect(read(['titre', 'tache'], [['', 'Réunir']]).lignes[0]!.fautes).toEqual([
      { champ: 'titre', code: 'required', saisi: '' },
    ])
  })
  it('of a fiche that is there already are left out', () => {
    const { fiches, lignes } = read(['titre', 'tache'], [['Prévenir les chutes', 'Réunir']], ['prevenir les CHUTES'])
    expect([fiches.length, lignes[0]!.sort]).toEqual([0, 'connue'])
  })
  it('say money in cents, a structure by its id, a kind by the name', () => {
    const { fiches } = read(
      ['titre', 'depense', 'montant', 'annee', 'financement', 'partenaire', 'stade'],
      [
        ['A', 'Salle', '1 250,50 €', '2026', 'ARS', 'CCAS de Sète', 'impliqué'],
        ['A', '', '300', '2027', '', 'Collège Brassens', ''],
      ],
    )
    const dated = read(['titre', 'montant', 'debut'], [['A', '300', '1/9/2027']]).fiches[0]!.parts.budget
    expect(dated).toMatchObject([{ centimes: 30_000, annee: 2027 }])
    expect(fiches[0]!.parts).toMatchObject({
      budget: [
        { libelle: 'Salle', centimes: 125_050, annee: 2026, financement: 'fir' },
        { libelle: 'Budget de l’action', centimes: 30_000, financement: 'a-trouver' },
      ],
      partenaires: [
        { structureId: 'ccas-sete', nom: '', genre: 'ccas', stade: 'implique' },
        { structureId: null, nom: 'Collège Brassens', genre: 'ecole', stade: 'a-contacter' },
      ],
    })
  })
  it('what is said twice of a fiche counts the first time, and is told', () => {
    const { fiches, lignes } = read(
      ['titre', 'objectif'],
      [
        ['A', 'Un'],
        ['A', 'Deux'],
        ['A', 'Un'],
      ],
    )
    expect(fiches[0]!.parts.identite.objectif).toBe('Un')
    expect(lignes.map(({ remarques }) => remarques.length)).toEqual([0, 1, 0])
  })
})

it('words of people are understood, others are not guessed', () => {
  expect([readMission('Accès aux soins'), readMission('Attractivité'), readMission('x')]).toEqual([
    'acces',
    'accompagnement',
    null,
  ])
  expect([readEtat('Terminé'), readEtat('EN COURS'), readEtat('')]).toEqual(['achevee', 'en-cours', null])
  expect(['Pharmacie du Port', 'Centre local', 'CHU de Montpellier'].map(guessGenrePartenaire)).toEqual([
    'officine',
    'autre',
    'etablissement',
  ])
})

it('whatever the cells, nothing throws, each line has its report, and no fiche is longer than any is', () => {
  const champs = COLONNES_PLAN.map(({ champ }) => champ)
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 20, unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '2026-02-30',
      '31/12/2026',
      'Sète',
      'Lina Romarin',
      'en cours',
      'A',
      'B',
      '-1',
      '1e9',
      'x'.repeat(5000),
    ),
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...champs), { maxLength: 12 }),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 80 }),
      (heads, rows) => {
        const { lignes, fiches } = read(['titre', ...heads.filter((head) => head !== 'titre')], rows)
        expect(lignes.map(({ numero }) => numero)).toEqual(rows.map((_, i) => i + 2))
        for (const { sort, fautes } of lignes) expect(sort === 'erreur').toBe(fautes.length > 0)
        for (const { titre, parts } of fiches) {
          expect(titre.length > 0 && titre.length <= 200).toBe(true)
          for (const list of [
            parts.taches,
            parts.jalons,
            parts.budget,
            parts.partenaires,
            parts.indicateurs,
            parts.preuves,
          ])
            expect(list.length).toBeLessThanOrEqual(MAX_LIGNES)
        }
      },
    ),
    { numRuns: 200 },
  )
})
