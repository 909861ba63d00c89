import fc from 'fast-check'
import { expect, test } from 'vitest'
import { salleOf } from './assistance.ts'

const now = new Date('2026-11-24T20:00:00Z')
const elector = (id: string, voix = 1, deliberatif = true) => ({
  id,
  professionnelId: id,
  nom: id,
  collegeId: 'c',
  voix,
  deliberatif,
})
const here = (id: string, depart: Date | null = null) => ({ professionnelId: id, nom: id, depart })
const base = { regle: { plafond: 2, memeCollege: false }, isSeconde: false, now }

test('voices and heads of who is there and of who is represented, without those who only advise', () => {
  const salle = salleOf({
    ...base,
    electeurs: [elector('a', 2), elector('b'), elector('c'), elector('d', 0, false)],
    presents: [here('a'), here('d')],
    procurations: [{ donneurId: 'b', mandataireId: 'a' }],
  })
  expect(salle.assistance).toMatchObject({
    total: { voix: 4, membres: 3 },
    presents: { voix: 2, membres: 1 },
    representes: { voix: 1, membres: 1 },
  })
})

test('who gave a procuration and comes counts as there, once; who left is there no more', () => {
  const electeurs = [elector('a'), elector('b')]
  const procurations = [{ donneurId: 'b', mandataireId: 'a' }]
  const both = salleOf({ ...base, electeurs, presents: [here('a'), here('b')], procurations })
  expect(both.assistance).toMatchObject({ presents: { voix: 2 }, representes: { voix: 0 } })
  const left = salleOf({
    ...base,
    electeurs,
    presents: [here('a', new Date('2026-11-24T19:00:00Z'))],
    procurations,
  })
  expect(left.assistance).toMatchObject({ presents: { voix: 0 }, representes: { voix: 0 } })
})

test('somebody of no team is known by the name that was written', () => {
  const outside = { ...elector('x'), professionnelId: null, nom: 'Rivage, Élodie' }
  const salle = salleOf({
    ...base,
    electeurs: [outside],
    presents: [{ professionnelId: null, nom: 'rivage, elodie', depart: null }],
    procurations: [],
  })
  expect(salle.presents).toEqual(new Set(['x']))
})

test('nobody is counted twice, whoever comes and whatever is given', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const pair = fc.record({ donneurId: fc.constantFrom(...ids), mandataireId: fc.constantFrom(...ids) })
  fc.assert(
    fc.property(fc.subarray(ids), fc.array(pair, { maxLength: 8 }), (come, procurations) => {
      const { assistance } = salleOf({
        ...base,
        electeurs: ids.map((id) => elector(id)),
        presents: come.map((id) => here(id)),
        procurations,
      })
      expect(assistance.presents.voix).toBe(come.length)
      expect(assistance.presents.voix + assistance.representes.voix).toBeLessThanOrEqual(ids.length)
    }),
  )
})
