import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type CreneauPasse, groupPlages, isOver } from './plage.ts'

const base = Temporal.Instant.from('2026-11-24T08:00:00Z')
const slot = (minutes: number, parts: Partial<CreneauPasse> = {}): CreneauPasse => ({
  id: `c${minutes}`,
  lieuId: 'l1',
  debut: base.add({ minutes }),
  fin: base.add({ minutes: minutes + 20 }),
  rendezVous: null,
  ...parts,
})

describe('a plage', () => {
  it('is a run of contiguous slots, counted', () => {
    const [plage, ...others] = groupPlages(
      [slot(20, { rendezVous: 'honore' }), slot(0, { rendezVous: 'absent' }), slot(40, { rendezVous: 'reserve' })],
      'Europe/Paris',
    )
    expect(others).toEqual([])
    expect(plage?.compte).toEqual({ offerts: 3, reserves: 3, honores: 1, absents: 1 })
    expect(plage?.fin.toString()).toBe('2026-11-24T09:00:00Z')
  })
  it('stops at a gap, at another place, at midnight', () => {
    expect(groupPlages([slot(0), slot(30)], 'Europe/Paris')).toHaveLength(2)
    expect(groupPlages([slot(0), slot(20, { lieuId: 'l2' })], 'Europe/Paris')).toHaveLength(2)
    expect(groupPlages([slot(14 * 60 + 40), slot(15 * 60)], 'Europe/Paris')).toHaveLength(2)
  })
  it('holds two places at the same hour', () => {
    expect(groupPlages([slot(0), slot(0, { id: 'x' }), slot(20)], 'Europe/Paris')).toHaveLength(1)
  })
  it('is over when its last slot is', () => {
    const [plage] = groupPlages([slot(0), slot(20)], 'Europe/Paris')
    expect(isOver(plage!, base.add({ minutes: 39 }))).toBe(false)
    expect(isOver(plage!, base.add({ minutes: 40 }))).toBe(true)
  })
})
