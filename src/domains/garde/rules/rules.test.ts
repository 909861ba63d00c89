import { describe, expect, it } from 'vitest'
import { direCouverture, direGarde, direManque, direPreuve } from './dire.ts'
import { empecheEchange, type Situation } from './echange.ts'
import { materialiser } from './materialiser.ts'
import { direPourquoi } from './pourquoi.ts'
import { heldOf, problemeDe, type VolontaireConnu } from './probleme.ts'

const poste = { jours: [1, 6], debut: '09:00', fin: '13:00', personnes: 1 }

describe('dated shifts', () => {
  it('follow the days of the week, and what is said of public holidays', () => {
    const feries = new Set(['2026-12-25'])
    const days = (of: 'comme-les-autres' | 'exclus' | 'ajoutes', jours = [1, 5]) =>
      materialiser([{ ...poste, jours, feries: of }], '2026-12-21', '2026-12-27', feries, 'Europe/Paris').map(
        ({ jour, lourde }) => [jour, lourde],
      )
    expect(days('exclus')).toEqual([['2026-12-21', false]])
    expect(days('comme-les-autres')).toEqual([
      ['2026-12-21', false],
      ['2026-12-25', true],
    ])
    expect(days('ajoutes', [6])).toEqual([
      ['2026-12-25', true],
      ['2026-12-26', true],
    ])
  })

  it('keep the hours of the wall across a change of clocks', () => {
    const [before, after] = materialiser(
      [{ ...poste, jours: [1, 2, 3, 4, 5, 6, 7], feries: 'exclus' }],
      '2026-10-24',
      '2026-10-25',
      new Set(),
      'Europe/Paris',
    )
    expect([before?.debut, after?.debut]).toEqual(['2026-10-24T07:00:00Z', '2026-10-25T08:00:00Z'])
  })
})

const volontaire = (id: string, changes: Partial<VolontaireConnu> = {}): VolontaireConnu => ({
  id,
  profession: '10',
  plafondPeriode: null,
  plafondSemaine: null,
  indisponibilites: [],
  souhaits: {},
  pris: [],
  avant: 0,
  avantLourdes: 0,
  ...changes,
})
const garde = (id: string, jour: string) => ({ id, jour, personnes: 1, lourde: false, professions: ['10'] })
const reglage = { reposJours: 1, plafondSemaine: 2, plafondPeriode: null }
const gardes = [
  garde('lundi', '2026-12-07'),
  garde('mardi', '2026-12-08'),
  garde('jeudi', '2026-12-10'),
  garde('samedi', '2026-12-12'),
]

describe('an exchange', () => {
  const situation = (volontaires: VolontaireConnu[], held: [string, string][]): Situation => ({
    gardes,
    volontaires,
    reglage,
    affectations: held.map(([gardeId, volontaireId]) => ({ gardeId, volontaireId })),
  })
  const ask = (people: VolontaireConnu[], held: [string, string][], contreId: string | null = null) =>
    empecheEchange(situation(people, held), { gardeId: 'lundi', deId: 'a', versId: 'b', contreId })?.obstacle ?? null

  it('is stopped by the first rule that it breaks', () => {
    const a = volontaire('a')
    const b = (changes: Partial<VolontaireConnu> = {}) => volontaire('b', changes)
    expect(ask([a, b()], [['lundi', 'a']])).toBeNull()
    expect(ask([a, b()], [])).toBe('absent-du-tableau')
    expect(ask([a, b({ profession: '60' })], [['lundi', 'a']])).toBe('profession')
    expect(ask([a, b({ indisponibilites: [{ du: '2026-12-01', au: '2026-12-07' }] })], [['lundi', 'a']])).toBe(
      'indisponible',
    )
    expect(ask([a, b({ pris: ['2026-12-07'] })], [['lundi', 'a']])).toBe('ailleurs')
    expect(
      ask(
        [a, b()],
        [
          ['lundi', 'a'],
          ['mardi', 'b'],
        ],
      ),
    ).toBe('repos')
    expect(
      ask(
        [a, b()],
        [
          ['lundi', 'a'],
          ['jeudi', 'b'],
          ['samedi', 'b'],
        ],
      ),
    ).toBe('semaine')
    expect(
      ask(
        [a, b({ plafondPeriode: 1 })],
        [
          ['lundi', 'a'],
          ['jeudi', 'b'],
        ],
      ),
    ).toBe('periode')
  })

  it('against another shift looks at both people', () => {
    const held: [string, string][] = [
      ['lundi', 'a'],
      ['mardi', 'b'],
    ]
    expect(ask([volontaire('a'), volontaire('b')], held, 'mardi')).toBeNull()
    expect(
      ask(
        [volontaire('a', { indisponibilites: [{ du: '2026-12-08', au: '2026-12-08' }] }), volontaire('b')],
        held,
        'mardi',
      ),
    ).toBe('indisponible')
  })
})

describe('words', () => {
  const score = { covered: 3, squares: 9, hardSquares: 0, wishes: 0 }
  it('say what is proved, or how far it may be', () => {
    const base = { score, bound: score, optimal: true, gap: null, by: 'flow' as const, arrete: false }
    expect(direPreuve(base)).toContain('Optimum prouvé')
    expect(direPreuve({ ...base, optimal: false, gap: { criterion: 'squares', atMost: 4 } })).toContain(
      'au plus 2\u00a0gardes',
    )
    expect(direPreuve({ ...base, optimal: false, arrete: true, gap: { criterion: 'covered', atMost: 1 } })).toContain(
      'Calcul arrêté\u00a0: une autre répartition pourvoirait au plus 1\u00a0place de plus',
    )
    expect(direCouverture(3, 3)).toBe('Les 3 places ont quelqu’un.')
    expect(direManque(['2026-12-09', '2026-12-09'], 0, 1)).toBe(
      'Mercredi 9\u00a0décembre\u00a0: aucun volontaire ne peut tenir ces gardes, il manque 1\u00a0personne.',
    )
    expect(direGarde({ jour: '2026-12-09', debut: '09:00', fin: '13:30', libelle: 'Matin', lieu: null })).toBe(
      'mercredi 9\u00a0décembre, 9\u00a0h à 13\u00a0h\u00a030, Matin',
    )
  })

  it('say why, by reason, and never why somebody is away', () => {
    const people = [
      { ...volontaire('a', { souhaits: { lundi: 'volontiers' as const } }), nom: 'Ada' },
      { ...volontaire('b', { indisponibilites: [{ du: '2026-12-07', au: '2026-12-07' }] }), nom: 'Bea' },
      { ...volontaire('c', { avant: 4 }), nom: 'Cleo' },
    ]
    const held = heldOf(gardes, people, [{ gardeId: 'lundi', volontaireId: 'a' }])
    const told = direPourquoi(problemeDe(gardes, people, reglage, []), held, gardes, people, {
      volontaire: 0,
      garde: 0,
      verrouillee: false,
      parSoi: true,
    })
    expect(told.phrase).toContain('Vous tenez 1\u00a0garde')
    expect(told.phrase).toContain('volontiers')
    expect(told.autres.map(({ raison, nombre }) => [raison, nombre])).toEqual([
      ['n’est pas disponible ce jour-là', 1],
      ['aurait une charge plus inégale', 1],
    ])
  })
})
