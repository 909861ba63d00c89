import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { eliminated, openAttacker, type Publie } from '../testing-attacker.ts'
import { type Colonne, cacher, type Ensemble, estPetit, LARGEUR, SEUILS } from './secret.ts'

const countOf = (values: Record<string, number>): Colonne => ({
  secret: 'personnes',
  estPart: false,
  valeurs: new Map(
    Object.entries(values).map(([cle, numerateur]) => [cle, { numerateur, denominateur: null }] as const),
  ),
})
const shareOf = (values: Record<string, [number, number]>): Colonne => ({
  secret: 'personnes',
  estPart: true,
  valeurs: new Map(
    Object.entries(values).map(([cle, [numerateur, denominateur]]) => [cle, { numerateur, denominateur }] as const),
  ),
})
const shown = (...cles: string[]) => cles.map((cle) => ({ cle, montre: true }))
const sum = (cle: string, ...parts: string[]) => ({ cle, parts: new Map(parts.map((part) => [part, 1])) })
const hiddenOf = (ensemble: Ensemble): string[] => [...cacher(ensemble)].sort()

describe('small numbers of a territory', () => {
  it('are one to ten persons, one to five professionals, and what a share leaves out', () => {
    const alone = (numerateur: number) => estPetit('personnes', false, { numerateur, denominateur: null })
    expect([0, 1, 10, 11].map(alone)).toEqual([false, true, true, false])
    expect(estPetit('professionnels', false, { numerateur: 6, denominateur: null })).toBe(false)
    expect(estPetit('personnes', true, { numerateur: 95, denominateur: 100 })).toBe(true)
    expect(estPetit('personnes', false, { numerateur: 95, denominateur: 100 })).toBe(false)
    expect(estPetit(null, true, { numerateur: 2, denominateur: 3 })).toBe(false)
  })
  it('take the smallest neighbour along when the territory is published', () => {
    const ensemble = {
      atomes: shown('a', 'b', 'c'),
      sommes: [sum('territoire', 'a', 'b', 'c')],
      colonnes: [countOf({ a: 4, b: 30, c: 80 })],
    }
    expect(hiddenOf(ensemble)).toEqual(['a', 'b'])
  })
  it('hide nothing more where enough is hidden, nor where nothing is small', () => {
    const sommes = [sum('territoire', 'a', 'b', 'c')]
    const atomes = shown('a', 'b', 'c')
    expect(hiddenOf({ atomes, sommes, colonnes: [countOf({ a: 9, b: 8, c: 80 })] })).toEqual(['a', 'b'])
    expect(hiddenOf({ atomes, sommes, colonnes: [countOf({ a: 0, b: 11, c: 80 })] })).toEqual([])
  })
  it('see that an EPCI within the territory gives its only small commune away', () => {
    const ensemble = {
      atomes: shown('a', 'b', 'c', 'd'),
      sommes: [sum('territoire', 'a', 'b', 'c', 'd'), sum('epci', 'a', 'b')],
      colonnes: [countOf({ a: 4, b: 30, c: 5, d: 80 })],
    }
    expect(hiddenOf(ensemble)).toEqual(['a', 'b', 'c', 'd'])
  })
  it('hide the sum when what it leaves outside is small', () => {
    const ensemble = {
      atomes: [...shown('a', 'b'), { cle: 'dehors', montre: false }],
      sommes: [sum('territoire', 'a', 'b'), sum('epci', 'a', 'b', 'dehors')],
      colonnes: [countOf({ a: 40, b: 30, dehors: 3 })],
    }
    expect(hiddenOf(ensemble)).toEqual(['epci'])
  })
  it('hide a zone in all the indicators of a family', () => {
    const ensemble = {
      atomes: shown('a', 'b', 'c'),
      sommes: [sum('territoire', 'a', 'b', 'c')],
      colonnes: [
        shareOf({ a: [5, 90], b: [30, 95], c: [60, 200] }),
        shareOf({ a: [30, 90], b: [35, 95], c: [60, 200] }),
      ],
    }
    expect(hiddenOf(ensemble)).toEqual(['a', 'b'])
  })
})

type Monde = {
  ensemble: Ensemble
  colonne: Colonne
}
/** Up to eight communes, in the territory or not, whole or half, of three EPCI that cross two départements. */
const monde: fc.Arbitrary<Monde> = fc
  .record({
    communes: fc.array(
      fc.record({
        dedans: fc.boolean(),
        epci: fc.nat(2),
        departement: fc.nat(1),
        n: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 10, max: 60 })),
        reste: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 10, max: 200 })),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    forme: fc.constantFrom('effectif', 'part', 'rapport'),
    moitie: fc.boolean(),
    sommes: fc.subarray(['epci', 'departement', 'france'], { minLength: 0 }),
  })
  .map(({ communes, forme, moitie, sommes }) => {
    const keyed = communes.map((one, i) => ({ ...one, cle: `c${i}` }))
    const parts = (of: typeof keyed) => new Map(of.map(({ cle }, i) => [cle, moitie && i === 0 ? 0.5 : 1]))
    const whole = (of: typeof keyed) => new Map(of.map(({ cle }) => [cle, 1]))
    const grouped = (name: 'epci' | 'departement') =>
      sommes.includes(name)
        ? [...Map.groupBy(keyed, (one) => one[name])].map(([k, of]) => ({ cle: `${name}${k}`, parts: whole(of) }))
        : []
    const inside = keyed.filter(({ dedans }) => dedans)
    const valeurs = new Map(
      keyed.map(({ cle, n, reste }) => [
        cle,
        { numerateur: n, denominateur: forme === 'effectif' ? null : Math.max(1, n + reste) },
      ]),
    )
    const colonne: Colonne = { secret: 'personnes', estPart: forme === 'part', valeurs }
    const ensemble: Ensemble = {
      atomes: keyed.map(({ cle, dedans }) => ({ cle, montre: dedans })),
      sommes: [
        ...(inside.length > 0 ? [{ cle: 'territoire', parts: parts(inside), derniere: true }] : []),
        ...grouped('epci'),
        ...grouped('departement'),
        ...(sommes.includes('france') ? [{ cle: 'france', parts: whole(keyed) }] : []),
      ],
      colonnes: [colonne],
    }
    return { ensemble, colonne }
  })

/** What is read of one of the things that add up, and of nothing else. */
const publish = ({ ensemble, colonne }: Monde, hidden: ReadonlySet<string>, of: 'n' | 'd' | 'reste'): Publie => {
  const value = (cle: string): number => {
    const { numerateur: n, denominateur: d } = colonne.valeurs.get(cle)!
    return of === 'n' ? n : of === 'd' ? d! : d! - n
  }
  const unknown = ensemble.atomes.filter(({ cle, montre }) => !montre || hidden.has(cle))
  const isUnknown = new Set(unknown.map(({ cle }) => cle))
  return {
    inconnues: unknown.map(({ cle, montre }) => {
      const { denominateur } = colonne.valeurs.get(cle)!
      const haut = colonne.estPart && of !== 'd' ? denominateur! : Number.POSITIVE_INFINITY
      return { cle, bas: montre && denominateur === null ? 1 : 0, haut }
    }),
    equations: ensemble.sommes
      .filter(({ cle }) => !hidden.has(cle))
      .map(({ parts }) => ({
        parts,
        valeur: [...parts].reduce((sum, [cle, part]) => (isUnknown.has(cle) ? sum + part * value(cle) : sum), 0),
      })),
  }
}

describe('an attacker who solves for hidden figures', () => {
  let attacker: Awaited<ReturnType<typeof openAttacker>>
  beforeAll(async () => {
    attacker = await openAttacker()
  })
  const small = (value: number) => value > 0 && value < SEUILS.personnes

  it('finds the lone commune that was hidden and nothing with it', () => {
    const ensemble = {
      atomes: shown('c0', 'c1'),
      sommes: [sum('territoire', 'c0', 'c1')],
      colonnes: [countOf({ c0: 4, c1: 30 })],
    }
    const read = publish({ ensemble, colonne: ensemble.colonnes[0]! }, new Set(['c0']), 'n')
    expect([...eliminated(read)]).toEqual(['c0'])
    expect(attacker.bounds(read, 'c0')).toEqual([4, 4])
  })

  it('finds none, neither numerator, nor denominator, nor what is left of it', () => {
    let attacked = 0
    fc.assert(
      fc.property(monde, (one) => {
        const { ensemble, colonne } = one
        const hidden = cacher(ensemble)
        const targets = ensemble.atomes.filter(({ cle, montre }) => {
          const { numerateur: n, denominateur: d } = colonne.valeurs.get(cle)!
          const isSmall = small(n) || (colonne.estPart && small(d! - n))
          if (montre && isSmall) expect(hidden.has(cle)).toBe(true)
          return montre ? hidden.has(cle) : isSmall
        })
        const isRatio = [...colonne.valeurs.values()].some(({ denominateur }) => denominateur !== null)
        const ranks = ['n', ...(isRatio ? ['d'] : []), ...(colonne.estPart ? ['reste'] : [])] as ('n' | 'd' | 'reste')[]
        for (const rank of ranks) {
          const read = publish(one, hidden, rank)
          const found = eliminated(read)
          for (const { cle } of targets) {
            attacked++
            const { haut = 0, bas = 0 } = read.inconnues.find((unknown) => unknown.cle === cle)!
            if (haut - bas > 0) expect(found.has(cle), `${cle}, ${rank}`).toBe(false)
            const [min, max] = attacker.bounds(read, cle)
            expect(max - min, `${cle}, ${rank}`).toBeGreaterThanOrEqual(Math.min(LARGEUR, haut - bas) - 1e-6)
          }
        }
      }),
      { numRuns: 80 },
    )
    expect(attacked).toBeGreaterThan(100)
  })
})
