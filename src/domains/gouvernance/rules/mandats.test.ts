import { describe, expect, it } from 'vitest'
import type { ReglesMandats } from '../../../referentials/modeles-statuts/regles.ts'
import type { Mandat } from './electeurs.ts'
import {
  type Avertissement,
  countConsecutifs,
  echeanceOf,
  etatMandat,
  prochaineEcheance,
  warnInstance,
} from './mandats.ts'

const TODAY = '2026-11-24'
let rank = 0
const mandat = (parts: Partial<Mandat>): Mandat => ({
  id: String(++rank),
  instanceId: 'bureau',
  collegeId: null,
  personne: 'ana',
  fonction: 'membre',
  debut: '2025-01-01',
  echeance: null,
  fin: null,
  ...parts,
})

describe('where a mandate stands', () => {
  it.each([
    ['a-venir', { debut: '2026-11-25' }],
    ['en-cours', { debut: TODAY }],
    ['en-cours', { echeance: '2026-11-25' }],
    ['echu', { echeance: TODAY }],
    ['fini', { fin: TODAY }],
    ['fini', { echeance: '2026-01-01', fin: '2026-02-01' }],
    ['en-cours', { fin: '2026-11-25' }],
  ] as const)('%s', (etat, parts) => expect(etatMandat(mandat(parts), TODAY)).toBe(etat))

  it('its term is counted in months, to the last day of a short one', () => {
    expect(echeanceOf('2024-01-31', 1)).toBe('2024-02-29')
    expect(echeanceOf('2025-05-15', 36)).toBe('2028-05-15')
    expect(echeanceOf('2025-05-15', null)).toBe(null)
  })

  it('the nearest term is of those that run', () => {
    const all = [
      mandat({ echeance: '2026-12-01' }),
      mandat({ echeance: '2026-10-01' }),
      mandat({ echeance: '2026-09-01', fin: '2026-09-02' }),
    ]
    expect(prochaineEcheance(all, TODAY)).toBe('2026-10-01')
    expect(prochaineEcheance([mandat({})], TODAY)).toBe(null)
  })

  it('in a row means that each begins the day one ended', () => {
    const first = mandat({ debut: '2018-01-01', fin: '2021-01-01' })
    const second = mandat({ debut: '2021-01-01', fin: '2024-01-01' })
    const third = mandat({ debut: '2024-01-01' })
    const apart = mandat({ debut: '2024-06-01' })
    const all = [first, second, third, apart, mandat({ personne: 'bob', debut: '2015-01-01', fin: '2018-01-01' })]
    expect([first, second, third, apart].map((one) => countConsecutifs(all, one))).toEqual([1, 2, 3, 1])
  })
})

describe('what does not fit the statutes', () => {
  const rules: ReglesMandats = {
    mois: 36,
    consecutifs: 1,
    renouvellement: 'entier',
    jusquAuRemplacement: false,
    fonctions: [
      { fonction: 'presidence', nombre: 1 },
      { fonction: 'tresorerie', nombre: 1 },
    ],
  }
  const warn = (mandats: Mandat[]): Avertissement[] =>
    warnInstance({
      jour: TODAY,
      instance: {
        id: 'bureau',
        regles: {
          composition: { genre: 'mandats', colleges: [{ college: 'pros', sieges: 1 }], parmi: 'ca' },
          mandats: rules,
        },
      },
      mandats,
      collegeOf: new Map([
        ['ana', 'pros'],
        ['bob', 'pros'],
      ]),
    })

  it('nothing of an instance where nobody sits', () => expect(warn([])).toEqual([]))
  it('nothing where all fits', () => {
    const inside = mandat({ instanceId: 'ca' })
    const offices = [mandat({ fonction: 'presidence' }), mandat({ fonction: 'tresorerie' })]
    expect(warn([inside, ...offices])).toEqual([])
  })
  it('each thing once, with its figures', () => {
    const before = mandat({ fonction: 'presidence', debut: '2022-01-01', fin: '2025-01-01' })
    const president = mandat({ fonction: 'presidence', echeance: '2026-06-01' })
    const other = mandat({ fonction: 'presidence', personne: 'bob' })
    expect(warn([mandat({ instanceId: 'ca' }), before, president, other])).toEqual([
      { code: 'mandats-echus', nombre: 1, depuis: '2026-06-01', restent: false },
      { code: 'trop-consecutifs', personne: 'ana', fonction: 'presidence', nombre: 2, plafond: 1 },
      { code: 'trop-de-fonctions', fonction: 'presidence', nombre: 2, plafond: 1 },
      { code: 'fonction-vacante', fonction: 'tresorerie' },
      { code: 'trop-de-sieges', collegeId: 'pros', nombre: 2, plafond: 1 },
      { code: 'hors-de', personne: 'bob', instanceId: 'ca' },
    ])
  })
})
