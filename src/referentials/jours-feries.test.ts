import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { easter, holidayOn, holidaysOf, holidayZoneOf, JOURS_FERIES, ZONES_FERIEES } from './jours-feries.ts'

describe('Easter', () => {
  it('is on the days everyone knows', () => {
    const days = [2018, 2019, 2024, 2025, 2026, 2027, 2038].map((year) => easter(year).toString())
    expect(days).toEqual([
      '2018-04-01',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ])
  })

  it('is always a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
        const day = easter(year)
        expect(day.dayOfWeek).toBe(7)
        const rank = day.month * 100 + day.day
        expect(rank).toBeGreaterThanOrEqual(322)
        expect(rank).toBeLessThanOrEqual(425)
      }),
    )
  })
})

describe('public holidays', () => {
  it('counts eleven in metropole, two more in Alsace and Moselle, one more overseas', () => {
    expect(holidaysOf(2026).length).toBe(11)
    expect(holidaysOf(2026, 'alsace-moselle').length).toBe(13)
    for (const zone of ZONES_FERIEES.slice(2)) expect(holidaysOf(2026, zone).length).toBe(12)
  })

  it('knows the movable ones of 2026', () => {
    expect(holidayOn('2026-04-06')?.nom).toBe('lundi de Pâques')
    expect(holidayOn('2026-05-14')?.nom).toBe('Ascension')
    expect(holidayOn('2026-05-25')?.nom).toBe('lundi de Pentecôte')
    expect(holidayOn('2026-04-03')).toBeUndefined()
    expect(holidayOn('2026-04-03', 'alsace-moselle')?.nom).toBe('vendredi saint')
  })

  it('keeps the day of abolition to its territory', () => {
    expect(holidayOn('2026-12-20', 'reunion')?.nom).toBe('abolition de l’esclavage')
    expect(holidayOn('2026-12-20', 'mayotte')).toBeUndefined()
    expect(holidayOn('2026-04-27', holidayZoneOf('976'))).toBeDefined()
    expect(holidayZoneOf('34')).toBe('metropole')
  })

  it('cites a text for each', () => {
    for (const rule of JOURS_FERIES) expect(rule.provenance.source).toMatch(/Code du travail/)
  })
})
