import { expect, test } from 'vitest'
import { indicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import {
  ABSENTE,
  type Indication,
  lesPlusRecentes,
  MASQUEE,
  parLEpci,
  sommeDuTerritoire,
  type Valeur,
} from './indication.ts'
import { familles, masquer } from './masquer.ts'
import { phraseSens, reservesOf, sayCalcul } from './phrase.ts'
import { rapprocher } from './semblables.ts'
import { type CommuneDuTerritoire, epciDuTerritoire, partsDesCommunes, TERRITOIRE, type Terrain } from './terrain.ts'

const commune = (code: string, part = 1): CommuneDuTerritoire => ({
  code,
  nom: code,
  population: 1000,
  epci: 'e',
  bassin: null,
  departement: '34',
  region: '76',
  part,
  lon: null,
  lat: null,
})
const terrain = (...codes: string[]): Terrain => ({
  population: 1000 * codes.length,
  depuis: '2026-01-01',
  communes: codes.map((code) => commune(code)),
  dehors: [],
  zones: [{ cle: 'epci e', genre: 'epci', code: 'e', nom: 'EPCI' }],
})
const seen = (numerateur: number, denominateur: number | null = null): Valeur => ({
  ...ABSENTE,
  etat: 'observe',
  valeur: denominateur === null ? numerateur : (100 * numerateur) / denominateur,
  numerateur,
  denominateur,
})
const say = (code: string, communes: Record<string, Valeur>, zones: Record<string, Valeur> = {}): Indication => ({
  indicateur: indicateurTerritorial(code)!,
  source: { code: 'essai', titre: 'Essai', producteur: 'Essai', millesime: '2022', page: null },
  periode: '2022',
  recomposee: false,
  approchee: false,
  communes: new Map(Object.entries(communes)),
  zones: new Map(Object.entries(zones)),
})

test('a sum counts a commune for its part, and what is not added up has none', () => {
  const ground = { communes: [commune('a'), commune('b', 0.5)] }
  const values = new Map([
    ['a', seen(10, 100)],
    ['b', seen(40, 100)],
  ])
  expect(sommeDuTerritoire(indicateurTerritorial('part-65-plus')!, values, ground)).toMatchObject({
    numerateur: 30,
    denominateur: 150,
    valeur: 20,
    lues: 2,
    attendues: 2,
  })
  expect(sommeDuTerritoire(indicateurTerritorial('taux-pauvrete')!, values, ground)).toBe(ABSENTE)
  expect(sommeDuTerritoire(indicateurTerritorial('part-65-plus')!, new Map(), ground)).toBe(ABSENTE)
})

test('arrondissements and named parts make a share of their commune, a whole commune makes one', () => {
  const units = [
    { code: '69381', partie: '', population: 300 },
    { code: '69382', partie: '', population: 200 },
    { code: '34301', partie: 'Centre', population: 450 },
    { code: '34023', partie: '', population: 70 },
  ]
  const communeOf = (code: string) => (code.startsWith('6938') ? '69123' : code)
  const parts = partsDesCommunes(units, communeOf, () => 1000)
  expect([...parts]).toEqual([
    ['69123', 0.5],
    ['34301', 0.45],
    ['34023', 1],
  ])
})

test('what says the same thing twice is hidden together', () => {
  const births = say('naissances', { a: seen(4), b: seen(30), c: seen(50) })
  const rate = say('taux-natalite', { a: seen(4, 400), b: seen(30, 3000), c: seen(50, 4000) })
  const other = say('deces', { a: seen(14), b: seen(35), c: seen(60) })
  expect(familles([births, rate, other]).map((group) => group.length)).toEqual([2, 1])
  const total = seen(84)
  const hidden = masquer(
    [
      {
        ...births,
        zones: new Map([
          ['territoire', total],
          ['epci e', total],
        ]),
      },
      rate,
      other,
    ],
    terrain('a', 'b', 'c'),
    new Map(),
  )
  const states = hidden.map(({ communes }) => [...communes.values()].map(({ etat }) => etat))
  expect(states).toEqual([
    ['masque', 'masque', 'observe'],
    ['masque', 'masque', 'observe'],
    ['observe', 'observe', 'observe'],
  ])
  expect(hidden[0]!.zones.get('territoire')!.valeur).toBe(84)
})

test('of each source, its latest period and its newest vintage', () => {
  const old = say('population', {})
  const newer = { ...old, periode: '2023' }
  const again = { ...newer, source: { ...old.source, millesime: '2024' } }
  const other = { ...old, source: { ...old.source, code: 'autre', titre: 'Autre' } }
  expect(lesPlusRecentes([old, newer, again, other])).toEqual([again, other])
})

test('a sentence compares ratios, judges where the dictionary says which way is good, and is silent on counts', () => {
  const chomage = indicateurTerritorial('taux-chomage-recensement')!
  const reperes = [
    { nom: 'le département', valeur: seen(9, 100) },
    { nom: 'la région', valeur: seen(12, 100) },
    { nom: 'la France', valeur: seen(10, 100) },
  ]
  expect(phraseSens(chomage, seen(12, 100), reperes)).toBe(
    'Chômage au sens du recensement\u00a0: 12,0\u00a0% sur le territoire, plus que le département (9,0) et la France (10,0), autant que la région (12,0). C’est moins favorable que la France.',
  )
  expect(phraseSens(indicateurTerritorial('population')!, seen(1200), reperes)).toBe(
    'Population\u00a0: 1\u00a0200\u00a0habitants sur le territoire.',
  )
  expect(phraseSens(chomage, MASQUEE, [])).toContain('masqué')
  expect(phraseSens(indicateurTerritorial('taux-pauvrete')!, ABSENTE, [])).toContain('ne s’additionne pas')
})

test('reserves say what limits trust, and nothing when nothing does', () => {
  const whole = say('naissances', { a: seen(500) })
  expect(reservesOf(whole, { ...seen(500), lues: 3, attendues: 3 })).toEqual([])
  const doubtful = { ...whole, recomposee: true, approchee: true, communes: new Map([['a', MASQUEE]]) }
  const said = reservesOf(doubtful, { ...seen(25), lues: 2, attendues: 3 }).join()
  for (const words of ['sur 2 des 3\u00a0communes', 'approché', 'recomposé', '39\u00a0%', '1\u00a0commune masquée'])
    expect(said).toContain(words)
})

test('similar territories are the nearest by the criteria that both have, and none with fewer than two', () => {
  const criteres = ['population', 'part-65-plus'].map((code) => ({
    code,
    libelle: code,
    unite: '',
    decimales: 0,
    logarithme: code === 'population',
  }))
  const candidat = (code: string, population: number, old: number) => ({
    code,
    nom: code,
    valeurs: new Map([
      ['population', population],
      ['part-65-plus', old],
    ]),
  })
  const ici = candidat('ici', 10_000, 25).valeurs
  const candidats = [candidat('a', 100_000, 25), candidat('b', 11_000, 24), candidat('c', 9000, 12)]
  const found = rapprocher(criteres, ici, candidats, 2)
  expect(found?.semblables.map(({ code }) => code)).toEqual(['b', 'a'])
  expect(found?.semblables[0]?.ecarts[1]).toEqual({ critere: 'part-65-plus', ici: 25, la: 24 })
  expect(rapprocher(criteres.slice(0, 1), ici, candidats, 2)).toBeNull()
  // A criterion that few places have is left out: they alone would be compared.
  const rare = { ...criteres[0]!, code: 'niveau-de-vie-median', logarithme: false }
  const known = [{ ...candidats[0]!, valeurs: new Map([...candidats[0]!.valeurs, [rare.code, 21_000]]) }]
  const without = rapprocher(
    [...criteres, rare],
    new Map([...ici, [rare.code, 21_000]]),
    [...known, ...candidats.slice(1)],
    2,
  )
  expect(without?.criteres.map(({ code }) => code)).not.toContain(rare.code)
  expect(without?.semblables.map(({ code }) => code)).toEqual(['b', 'a'])
})

test('what is published of an EPCI is of the territory that has the very same communes, and of no other', () => {
  const whole = terrain('a', 'b')
  expect(epciDuTerritoire(whole)?.code).toBe('e')
  expect(epciDuTerritoire({ ...whole, dehors: [commune('c')] })).toBeNull()
  expect(epciDuTerritoire({ ...whole, communes: [commune('a'), commune('b', 0.5)] })).toBeNull()
  expect(epciDuTerritoire({ ...whole, zones: [...whole.zones, { ...whole.zones[0]!, code: 'f' }] })).toBeNull()

  const median: Valeur = { ...ABSENTE, etat: 'observe', valeur: 21_300 }
  const read = parLEpci(say('niveau-de-vie-median', {}, { 'epci e': median }), epciDuTerritoire(whole))
  expect(read.zones.get(TERRITOIRE)?.valeur).toBe(21_300)
  expect(reservesOf(read, median)).toEqual(['valeur publiée pour l’EPCI EPCI, qui a les mêmes communes'])
  expect(sayCalcul(read, median)).toContain('Rien n’est additionné')
  // Hidden of the EPCI: hidden of the territory. Added up from communes: left as it is.
  const hidden = parLEpci(say('naissances', {}, { 'epci e': MASQUEE }), epciDuTerritoire(whole))
  expect(hidden.zones.get(TERRITOIRE)?.etat).toBe('masque')
  const added = say('naissances', { a: seen(40) }, { 'epci e': seen(90), [TERRITOIRE]: seen(40) })
  expect(parLEpci(added, epciDuTerritoire(whole))).toBe(added)
})
