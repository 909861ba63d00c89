import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { sayEtatPas, sayManquePas } from '../labels-parcours.ts'
import { CODES_MANQUE, firstOpen, isOpen, lacksOf, type ManquePas, type Matiere, PAS } from './pas.ts'
import { moveTo, rankedOf, voteOf } from './priorites.ts'
import { joinVie } from './vie.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const empty: Matiere = {
  territoire: false,
  professionnels: 0,
  besoins: [],
  objectifs: [],
  fiches: [],
  textes: {},
  presidence: false,
  contacts: { ars: false, cpam: false },
  vie: joinVie([], [], []),
}
const etape = (code: 'association' | 'lettre-intention' | 'aci', decideLe: string) => ({
  code,
  prevuLe: null,
  envoyeLe: code === 'lettre-intention' ? decideLe : null,
  recuLe: null,
  decideLe,
  issue: null,
  motif: null,
  note: '',
})
const besoin = (id: string, priorite: number | null, voteLe: string | null = null) =>
  ({ id, axe: 'besoin', priorite, voteLe }) as const
const full: Matiere = {
  territoire: true,
  professionnels: 40,
  besoins: [
    besoin('b1', 1, '2026-10-01'),
    { id: 'f', axe: 'force', priorite: null, voteLe: null },
    { id: 'g', axe: 'faiblesse', priorite: null, voteLe: null },
  ],
  objectifs: [{ id: 'o1', titre: 'Un médecin pour chacun', mission: 'acces', besoins: ['b1'] }],
  fiches: [
    {
      id: 'a1',
      titre: 'Trouver un médecin traitant',
      missions: ['acces', 'parcours', 'prevention', 'crise'],
      objectifId: 'o1',
      manques: 0,
      indicateurs: 1,
      indicateursSansCible: 0,
    },
  ],
  textes: { instances: 'AG, CA, bureau', decisions: 'Majorité', suivi: 'Chaque trimestre' },
  presidence: true,
  contacts: { ars: true, cpam: true },
  vie: joinVie([etape('association', '2026-03-01'), etape('lettre-intention', '2026-01-10')], [], []),
}
const codes = (matiere: Matiere, pas: (typeof PAS)[number]) => lacksOf(matiere, today)[pas].map(({ code }) => code)
const blocking = (matiere: Matiere) =>
  Object.values(lacksOf(matiere, today))
    .flat()
    .filter(({ degre }) => degre === 'bloquant')
    .map(({ code }) => code)

describe('the six steps', () => {
  it('open on the diagnosis of an empty projet, which only the essential blocks', () => {
    expect(firstOpen(lacksOf(empty, today))).toBe('diagnostic')
    expect(blocking(empty)).toEqual(['territoire', 'besoins', 'objectifs', 'fiches'])
  })

  it('miss nothing but the sending when all is written', () => {
    const lacks = lacksOf(full, today)
    expect(
      Object.values(lacks)
        .flat()
        .map(({ code, degre }) => `${code} ${degre}`),
    ).toEqual(['envoi attente'])
    expect(PAS.filter((pas) => isOpen(lacks[pas]))).toEqual([])
    expect(firstOpen(lacks)).toBe('contrat')
    expect(sayEtatPas(lacks.contrat)).toBe('en attente')
    expect(sayEtatPas(lacks.diagnostic)).toBe('complet')
  })

  it('say what each step misses', () => {
    expect(codes({ ...full, besoins: [besoin('b1', null)] }, 'diagnostic')).toEqual([
      'forces',
      'faiblesses',
      'priorites',
    ])
    expect(codes({ ...full, besoins: [...full.besoins, besoin('b2', 2)] }, 'diagnostic')).toEqual(['vote'])
    expect(codes({ ...full, besoins: [...full.besoins, besoin('b2', 2)] }, 'objectifs')).toEqual([
      'priorites-sans-objectif',
    ])
    const lonely = { id: 'o2', titre: 'Seul', mission: null, besoins: [] }
    expect(codes({ ...full, objectifs: [...full.objectifs, lonely] }, 'objectifs')).toEqual(['objectifs-sans-besoin'])
    expect(codes({ ...full, objectifs: [...full.objectifs, lonely] }, 'actions')).toEqual(['objectifs-sans-fiche'])
    const [fiche] = full.fiches
    const poor = { ...fiche!, missions: ['acces' as const], objectifId: null, manques: 3, indicateurs: 0 }
    expect(codes({ ...full, fiches: [poor] }, 'actions')).toEqual([
      'fiches-sans-objectif',
      'objectifs-sans-fiche',
      'fiches-incompletes',
      'missions-sans-fiche',
    ])
    expect(codes({ ...full, fiches: [poor] }, 'evaluation')).toEqual(['fiches-sans-indicateur'])
    expect(codes({ ...full, presidence: false, textes: {} }, 'gouvernance')).toEqual([
      'presidence',
      'instances',
      'decisions',
    ])
  })

  it('wait for the ARS without holding the path, then for the signature', () => {
    const filed = (facts: object) => ({
      ...full,
      vie: joinVie(
        Object.values(full.vie.etapes),
        [
          {
            id: '1',
            numero: 1,
            nature: 'initial' as const,
            envoyeLe: '2026-10-01',
            recuLe: null,
            reponse: null,
            reponseLe: null,
            motif: null,
            ...facts,
          },
        ],
        [],
      ),
    })
    const last = (facts: object) => lacksOf(filed(facts), today).contrat.map(({ code, degre }) => `${code} ${degre}`)
    expect(last({})).toEqual(['reception conseil'])
    expect(last({ recuLe: '2026-10-05' })).toEqual(['reponse attente'])
    expect(last({ recuLe: '2026-09-05' })).toEqual(['reponse conseil'])
    expect(last({ recuLe: '2026-09-05', reponse: 'tacite', reponseLe: '2026-11-06' })).toEqual(['signature attente'])
  })

  it('say each lack in plain sentences that lead somewhere', () => {
    for (const code of CODES_MANQUE) {
      const manque: ManquePas = {
        code,
        degre: 'conseil',
        nombre: 2,
        noms: ['Un', 'Deux'],
        missions: ['acces', 'crise'],
      }
      const { phrase, verbe, vers } = sayManquePas(manque)
      expect(phrase, code).toMatch(/^\p{Lu}.*\.$/u)
      expect(`${phrase}${verbe}`, code).not.toMatch(/undefined|'/)
      expect(vers, code).toMatch(/^\//)
    }
  })
})

describe('priorities', () => {
  it('move one place or to the end, and stay when there is nowhere to go', () => {
    expect(moveTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveTo(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
    expect(moveTo(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moveTo(['a'], 1, 0)).toEqual(['a'])
  })
  it('are voted together or not at all', () => {
    expect(rankedOf([besoin('b', 2), besoin('a', 1), besoin('c', null)]).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(voteOf([besoin('a', 1, '2026-10-01'), besoin('b', 2, '2026-10-01'), besoin('c', null)])).toBe('2026-10-01')
    expect(voteOf([besoin('a', 1, '2026-10-01'), besoin('b', 2, null)])).toBeNull()
    expect(voteOf([])).toBeNull()
  })
})
