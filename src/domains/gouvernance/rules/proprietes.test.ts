/** What holds whatever the statutes and the people are: no voice is made, none is lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumVoix } from './electeurs.ts'
import { computeMajorite } from './majorite.ts'
import { checkProcurations, type Pouvoirs } from './procurations.ts'
import { computeQuorum } from './quorum.ts'
import { seuil } from './seuil.ts'

const pouvoirs = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const key = fc.integer({ min: 0, max: size }).map(String)
  return fc.record({
    regle: fc.option(fc.record({ plafond: fc.integer({ min: 1, max: 4 }), memeCollege: fc.boolean() })),
    electeurs: fc.tuple(
      ...Array.from({ length: size }, (_, rank) =>
        fc
          .record({ voix: fc.integer({ min: 0, max: 9 }), collegeId: fc.constantFrom('a', 'b', null) })
          .map((one) => ({ ...one, id: String(rank), deliberatif: one.voix > 0 })),
      ),
    ),
    presents: fc.array(key).map((ids) => new Set(ids)),
    procurations: fc.array(fc.record({ de: key, a: key }), { maxLength: 20 }),
  })
}) as fc.Arbitrary<Pouvoirs>

it('no voice is made or lost: what the room carries is what is there and what was given to it', () => {
  fc.assert(
    fc.property(pouvoirs, (given) => {
      const { voix, valides, voixPresentes, voixRepresentees } = checkProcurations(given)
      const carried = [...voix.values()].reduce((sum, one) => sum + one, 0)
      const voters = given.electeurs.filter(({ deliberatif }) => deliberatif)
      const present = voters.filter(({ id }) => given.presents.has(id))
      const givers = new Set(valides.map(({ de }) => de))
      expect(carried).toBe(voixPresentes + voixRepresentees)
      expect(voixPresentes).toBe(sumVoix(present))
      expect(voixRepresentees).toBe(sumVoix(voters.filter(({ id }) => givers.has(id))))
      expect(carried).toBeLessThanOrEqual(sumVoix(given.electeurs))
    }),
    { numRuns: 2000 },
  )
})

it('nobody gives twice, gives while present, carries while absent, or carries more than the ceiling', () => {
  fc.assert(
    fc.property(pouvoirs, (given) => {
      const { valides, refusees } = checkProcurations(given)
      expect(valides.length + refusees.length).toBe(given.procurations.length)
      expect(new Set(valides.map(({ de }) => de)).size).toBe(valides.length)
      for (const { de, a } of valides) {
        expect(given.presents.has(de)).toBe(false)
        expect(given.presents.has(a)).toBe(true)
        expect(valides.some((other) => other.de === a)).toBe(false)
        expect(valides.filter((other) => other.a === a).length).toBeLessThanOrEqual(given.regle!.plafond)
        const colleges = [de, a].map((id) => given.electeurs.find((one) => one.id === id)!.collegeId)
        if (given.regle!.memeCollege) expect(colleges[0]).toBe(colleges[1])
      }
      if (given.regle === null) expect(valides).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

const part = fc
  .record({ num: fc.integer({ min: 1, max: 20 }), den: fc.integer({ min: 1, max: 20 }), strict: fc.boolean() })
  .filter(({ num, den }) => num <= den)

it('a threshold is the first number that reaches the part, and no other', () => {
  fc.assert(
    fc.property(fc.nat(5000), part, (base, given) => {
      const reaches = (value: number) =>
        given.strict ? value * given.den > base * given.num : value * given.den >= base * given.num
      const found = seuil(base, given)
      expect(reaches(found)).toBe(true)
      expect(found > 0 && reaches(found - 1)).toBe(false)
    }),
  )
})

it('more people never lose a quorum, and more voices for never reject what was adopted', () => {
  const figures = fc.nat(60)
  const majorite = fc.record({
    genre: fc.constantFrom('simple' as const, 'absolue' as const),
    part: fc.constant(null),
    base: fc.constantFrom('exprimes' as const, 'presents' as const, 'membres' as const),
    abstentions: fc.boolean(),
    partage: fc.constantFrom('presidence' as const, 'rejet' as const),
  })
  fc.assert(
    fc.property(figures, figures, figures, part, majorite, (pour, contre, abstentions, given, regle) => {
      const quorum = { part: given, base: 'voix' as const, representes: true, seconde: null }
      const at = (voix: number) => ({
        total: { voix: 200, membres: 200 },
        presents: { voix, membres: voix },
        representes: { voix: 0, membres: 0 },
        isSeconde: false,
      })
      if (computeQuorum(quorum, at(pour)).atteint) expect(computeQuorum(quorum, at(pour + 1)).atteint).toBe(true)
      const vote = (voices: number) =>
        computeMajorite(regle, { pour: voices, contre, abstentions, presents: 200, membres: 250 })
      if (vote(pour).issue === 'adoptee') expect(vote(pour + 1).issue).toBe('adoptee')
    }),
    { numRuns: 1000 },
  )
})
