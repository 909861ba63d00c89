import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type Candidat, distanceKm, explainRank, formatDistance, rankCreneaux } from './ranking.ts'

const slot = (creneauId: string, minutes: number, km: number | null, charge: number): Candidat => ({
  creneauId,
  debut: Temporal.Instant.fromEpochMilliseconds(minutes * 60_000),
  distanceKm: km,
  charge,
})
const slots = [slot('a', 60, 2, 5), slot('b', 0, 14, 2), slot('c', 0, 6, 4), slot('d', 90, null, 0)]
const order = (rule: 'delai' | 'distance' | 'equite') => rankCreneaux(slots, rule).map((s) => s.creneauId)

describe('the order of slots', () => {
  it('is the earliest, then the nearest', () => expect(order('delai')).toEqual(['c', 'b', 'a', 'd']))
  it('is the nearest, an unknown distance last', () => expect(order('distance')).toEqual(['a', 'c', 'b', 'd']))
  it('is the least asked this month', () => expect(order('equite')).toEqual(['d', 'b', 'c', 'a']))
  it('says why in French', () => {
    expect(explainRank(slots[0]!, 1, 'distance')).toBe('le plus proche, à 2\u00a0km')
    expect(explainRank(slots[1]!, 2, 'equite')).toBe('2\u00a0rendez-vous ce mois-ci')
    expect(explainRank(slots[3]!, 4, 'distance')).toBe('distance inconnue, classé après les autres')
    expect(formatDistance(0.4)).toBe('moins de 1\u00a0km')
  })
  it('measures Sète to Mèze as the crow flies', () => {
    expect(distanceKm({ lon: 3.697, lat: 43.402 }, { lon: 3.605, lat: 43.426 })).toBeCloseTo(7.9, 0)
  })
})
