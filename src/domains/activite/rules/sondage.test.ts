import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestCreneaux, type CreneauPropose, REPONSES, type Repondant, type Reponse, rankCreneaux } from './sondage.ts'

const creneaux: CreneauPropose[] = [
  { id: 'a', debut: '2026-12-01T11:00:00Z' },
  { id: 'b', debut: '2026-12-02T11:00:00Z' },
  { id: 'c', debut: '2026-12-03T11:00:00Z' },
]
const person = (id: string, reponses: Record<string, Reponse>, requis = false): Repondant => ({
  id,
  nom: `Nom ${id}`,
  requis,
  reponses,
})
const best = (people: Repondant[]) => bestCreneaux(rankCreneaux(creneaux, people)).map(({ id }) => id)

test('most « oui » first', () => {
  expect(best([person('1', { a: 'oui', b: 'oui' }), person('2', { a: 'non', b: 'oui' })])).toEqual(['b'])
})

test('at equal « oui », most « si besoin »', () => {
  expect(
    best([
      person('1', { a: 'oui', c: 'oui' }),
      person('2', { a: 'non', c: 'si-besoin' }),
      person('3', { b: 'si-besoin' }),
    ]),
  ).toEqual(['c'])
})

test('a required person who cannot come rules a slot out, and is named', () => {
  const people = [
    person('1', { a: 'oui', b: 'oui' }),
    person('2', { a: 'oui', b: 'si-besoin' }),
    person('3', { a: 'non', b: 'si-besoin' }, true),
  ]
  const ranked = rankCreneaux(creneaux, people)
  expect(bestCreneaux(ranked).map(({ id }) => id)).toEqual(['b'])
  expect(ranked.find(({ id }) => id === 'a')).toMatchObject({ rang: null, requisAbsents: ['Nom 3'], oui: 2 })
})

test('a required person who has not answered is awaited, not counted as absent', () => {
  const [first] = rankCreneaux(creneaux, [person('1', { a: 'oui' }), person('2', {}, true)])
  expect(first).toMatchObject({ id: 'a', rang: 1, requisAttendus: ['Nom 2'], requisAbsents: [] })
})

test('equal slots share the first rank, the earliest first', () => {
  expect(best([person('1', { a: 'non', b: 'oui', c: 'oui' })])).toEqual(['b', 'c'])
})

test('without an answer, none is best', () => {
  expect(best([])).toEqual([])
  expect(best([person('1', { a: 'non', b: 'non', c: 'non' })])).toEqual([])
})

const slots = fc
  .uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 })
  .map((days): CreneauPropose[] =>
    days.map((day) => ({ id: `s${day}`, debut: new Date(Date.UTC(2026, 0, 1 + day)).toISOString() })),
  )
const polls = slots.chain((proposed) =>
  fc.record({
    proposed: fc.constant(proposed),
    people: fc.array(
      fc.record({
        requis: fc.boolean(),
        given: fc.array(fc.option(fc.constantFrom(...REPONSES), { nil: undefined }), {
          minLength: proposed.length,
          maxLength: proposed.length,
        }),
      }),
      { maxLength: 15 },
    ),
  }),
)
const peopleOf = (proposed: CreneauPropose[], people: { requis: boolean; given: (Reponse | undefined)[] }[]) =>
  people.map(({ requis, given }, index) =>
    person(
      String(index),
      Object.fromEntries(given.flatMap((one, at) => (one ? [[proposed[at]!.id, one]] : []))),
      requis,
    ),
  )

test('every slot comes out once, counts add up, and no slot that is possible beats a best one', () => {
  fc.assert(
    fc.property(polls, ({ proposed, people }) => {
      const named = peopleOf(proposed, people)
      const ranked = rankCreneaux(proposed, named)
      expect(ranked.map(({ id }) => id).toSorted()).toEqual(proposed.map(({ id }) => id).toSorted())
      const [first] = bestCreneaux(ranked)
      for (const one of ranked) {
        expect(one.oui + one.siBesoin + one.non + one.sansReponse).toBe(named.length)
        if (one.rang === null) expect(one.requisAbsents.length > 0 || one.oui + one.siBesoin === 0).toBe(true)
        else expect(one.oui < first!.oui || (one.oui === first!.oui && one.siBesoin <= first!.siBesoin)).toBe(true)
      }
      const ranks = ranked.flatMap(({ rang }) => (rang === null ? [] : [rang]))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
  )
})

test('the order of the people and of the slots changes nothing', () => {
  fc.assert(
    fc.property(polls, ({ proposed, people }) => {
      const named = peopleOf(proposed, people)
      const straight = rankCreneaux(proposed, named).map(({ id, rang }) => [id, rang])
      const turned = rankCreneaux(proposed.toReversed(), named.toReversed()).map(({ id, rang }) => [id, rang])
      expect(turned).toEqual(straight)
    }),
  )
})

test('one more « oui » from a person who is free never lowers a slot', () => {
  fc.assert(
    fc.property(polls, fc.nat(), ({ proposed, people }, pick) => {
      const named = peopleOf(proposed, people)
      const target = proposed[pick % proposed.length]!.id
      const before = rankCreneaux(proposed, named).find(({ id }) => id === target)!.rang
      const after = rankCreneaux(proposed, [...named, person('new', { [target]: 'oui' })]).find(
        ({ id }) => id === target,
      )!.rang
      if (before !== null) expect(after).toBeLessThanOrEqual(before)
    }),
  )
})
