import { expect, it } from 'vitest'
import { type CapaciteOuverte, type DemandeAPlacer, mayTake } from './apparier.ts'
import { empechementsDe, parProximite } from './empechements.ts'

const demande: DemandeAPlacer = {
  id: 'd',
  classe: 4,
  trancheAge: '50-69',
  criteres: ['ne-se-deplace-pas'],
  commune: '34301',
  point: null,
  exclues: new Set(['asked']),
}
const open: CapaciteOuverte = {
  id: 'c',
  parMois: 2,
  engagees: 0,
  criteres: [],
  tranchesAge: [],
  communes: [],
  domicile: true,
  point: null,
}

it('says all that keeps a doctor from a patient, and the matching obeys the same', () => {
  const of = (changes: Partial<CapaciteOuverte>, enPause = false) =>
    empechementsDe(demande, { ...open, ...changes }, enPause)
  expect(of({})).toEqual([])
  expect(of({ domicile: false })).toEqual(['domicile'])
  expect(of({ communes: ['34003'], tranchesAge: ['0-15'], criteres: ['70-plus'] })).toEqual([
    'commune',
    'age',
    'critere',
  ])
  expect(of({ criteres: ['ald', 'ne-se-deplace-pas'] })).toEqual([])
  expect(of({ id: 'asked', engagees: 2 }, true)).toEqual(['deja-propose', 'pause', 'complet'])
  for (const [changes, may] of [
    [{}, true],
    [{ domicile: false }, false],
    [{ id: 'asked' }, false],
    // Full is counted by the place, not by the pair.
    [{ engagees: 2 }, true],
  ] as const)
    expect(mayTake(demande, { ...open, ...changes })).toBe(may)
})

it('puts who may take first, the nearest before', () => {
  const far = { nom: 'far', empechements: [], km: 12 }
  const near = { nom: 'near', empechements: [], km: 2 }
  const full = { nom: 'full', empechements: ['complet' as const], km: 1 }
  const unknown = { nom: 'unknown', empechements: [], km: null }
  const also = { nom: 'also', empechements: [], km: null }
  expect(parProximite([full, unknown, also, far, near]).map(({ nom }) => nom)).toEqual([
    'near',
    'far',
    'unknown',
    'also',
    'full',
  ])
})
