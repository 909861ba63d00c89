import { describe, expect, it } from 'vitest'
import type { TerritoireAnalysis } from './contract.ts'
import { sayConsequence, sayDifference, sayNext, sayPlace, sayRemarks, sayTerritoire } from './labels.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const commune = (nom: string) => ({ code: nom, nom })
const analysis = (more: Partial<TerritoireAnalysis>): TerritoireAnalysis => ({
  unites: [
    {
      code: '34301',
      partie: '',
      nature: 'commune',
      nom: 'Sète',
      population: 45_337,
      millesime: '2023',
      departement: '34',
      epci: null,
      lon: null,
      lat: null,
      position: 'propre',
    },
    {
      code: '34108',
      partie: '',
      nature: 'commune',
      nom: 'Frontignan',
      population: 24_136,
      millesime: '2023',
      departement: '34',
      epci: null,
      lon: null,
      lat: null,
      position: 'propre',
    },
  ],
  population: 69_473,
  taille: 'T2',
  manquePourLaSuivante: 10_527,
  lecture: { bornes: [40_000, 80_000, 175_000], borneExacte: 'haute', source: '', aVerifier: '' },
  contiguite: { etat: 'connue', groupes: [[commune('Sète'), commune('Frontignan')]], parEau: [], isoles: [] },
  trous: { etat: 'connus', trous: [] },
  recouvrements: [],
  voisins: { etat: 'inconnus' },
  departementsSansContour: [],
  ...more,
})
const remarks = (more: Partial<TerritoireAnalysis>) => sayRemarks(analysis(more)).map(({ text }) => plain(text))

describe('sentences of the territory', () => {
  it('say whether five digits are a postcode or a code', () => {
    const agde = { code: '34003', codesPostaux: ['34300'], departement: '34', population: 29_939 }
    const servian = { code: '34300', codesPostaux: ['34290'], departement: '34', population: 5_517 }
    expect(plain(sayPlace(agde, ' 34300'))).toMatch(/^34, 29.939 habitants, code postal 34300$/)
    expect(plain(sayPlace(servian, '34300'))).toContain(', code INSEE 34300')
    expect(sayPlace(agde, 'agde')).not.toContain('code')
    expect(sayPlace({ ...agde, population: null }, 'agde')).toBe('34, non peuplée')
  })
  it('say what it is', () => {
    expect(plain(sayTerritoire(analysis({})))).toBe('Deux communes forment un territoire de taille 2')
    expect(plain(sayTerritoire({ unites: [], taille: 'T1' }))).toBe('Quel est votre territoire ?')
    expect(plain(sayNext('T2', 10_527))).toBe('Il manque 10 527 habitants pour la taille 3.')
  })

  it('say the consequence of a choice', () => {
    expect(plain(sayConsequence('sans', 'Villeveyrac', 127_244, 'T3', 'T3'))).toBe(
      'Sans Villeveyrac : 127 244 habitants, toujours taille 3.',
    )
    expect(plain(sayConsequence('avec', 'Agde', 81_000, 'T2', 'T3'))).toBe(
      'Avec Agde : 81 000 habitants, taille 3 au lieu de taille 2.',
    )
  })

  it('warn of pieces, water, holes and overlaps', () => {
    expect(remarks({})).toEqual(['Le territoire est d’un seul tenant.'])
    expect(remarks({ contiguite: { etat: 'inconnue', sansContour: [] }, trous: { etat: 'inconnus' } })).toEqual([
      'Contiguïté et trous : inconnus sans les contours officiels.',
    ])
    const two = remarks({
      contiguite: { etat: 'connue', groupes: [[commune('Sète')], [commune('Mireval')]], parEau: [], isoles: [] },
    })
    expect(two[0]).toBe('Le territoire est en deux morceaux : Mireval ne touche pas le reste (1 commune).')
    expect(remarks({ trous: { etat: 'connus', trous: [[commune('Loupian')]] } })[1]).toBe(
      'Loupian est entourée par le territoire sans en faire partie.',
    )
    const shared = remarks({
      recouvrements: [{ cptsNom: 'CPTS du Lez', communes: [commune('Mireval')], possibles: [] }],
    })
    expect(shared[0]).toContain('Mireval est aussi couverte par CPTS du Lez')
  })

  it('tell what a version changed', () => {
    const version = {
      id: '',
      depuis: '2025-01-01',
      jusqu: null,
      note: '',
      taille: 'T3' as const,
      unites: 14,
      enVigueur: true,
    }
    const change = {
      ...version,
      population: 131_216,
      populationAvant: 127_244,
      arrivees: [{ nom: 'Villeveyrac', population: 3972 }],
      departs: [],
    }
    expect(plain(sayDifference(change))).toBe('Villeveyrac arrive ; 3 972 habitants de plus.')
    expect(sayDifference({ ...change, populationAvant: null })).toBe('Premier territoire.')
  })
})
