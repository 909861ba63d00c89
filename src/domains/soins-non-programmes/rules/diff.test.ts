import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type CreneauPose, diffCreneaux } from './diff.ts'
import type { CreneauVoulu } from './expansion.ts'

const minute = (n: number) => Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 10, 24, 8) + n * 60_000)
const wanted = (start: number, parts: Partial<CreneauVoulu> = {}): CreneauVoulu => ({
  disponibiliteId: 'd1',
  debut: minute(start),
  fin: minute(start + 20),
  place: 1,
  lieuId: 'l1',
  genre: 'cabinet',
  visibilites: ['CPTS', 'SNP'],
  ...parts,
})
const laid = (start: number, parts: Partial<CreneauPose> = {}): CreneauPose => ({
  ...wanted(start),
  id: `c${start}`,
  pris: false,
  ponctuel: false,
  aDeplacer: false,
  ...parts,
})

describe('the difference between slots laid and slots wanted', () => {
  it('creates what misses and withdraws what is no longer wanted', () => {
    const diff = diffCreneaux([laid(0), laid(20)], [wanted(20), wanted(40)])
    expect(diff.toCreate).toEqual([wanted(40)])
    expect(diff.toWithdraw.map((c) => c.id)).toEqual(['c0'])
    expect(diff.toChange).toEqual([])
  })
  it('does nothing the second time', () => {
    const diff = diffCreneaux([laid(0), laid(20)], [wanted(0), wanted(20, { visibilites: ['SNP', 'CPTS'] })])
    expect(Object.values(diff).every((list) => list.length === 0)).toBe(true)
  })
  it('leaves a booked slot and says it has to be moved', () => {
    const diff = diffCreneaux([laid(0, { pris: true })], [wanted(10)])
    expect(diff.aDeplacer.map((c) => c.id)).toEqual(['c0'])
    expect(diff.toWithdraw).toEqual([])
    expect(diff.empeches).toEqual([wanted(10)])
  })
  it('changes the visibility of a free slot, and only tells it of a booked one', () => {
    const open = wanted(0, { visibilites: ['PUBLIC'] })
    expect(diffCreneaux([laid(0)], [open]).toChange).toHaveLength(1)
    expect(diffCreneaux([laid(0, { pris: true })], [open]).laisses).toHaveLength(1)
  })
  it('withdraws a one-off slot that falls in a leave, and finds a booked one again when the leave is undone', () => {
    const away = () => true
    expect(diffCreneaux([laid(0, { ponctuel: true })], [], away).toWithdraw).toHaveLength(1)
    const taken = laid(0, { ponctuel: true, pris: true })
    expect(diffCreneaux([taken], [], away).aDeplacer).toHaveLength(1)
    expect(diffCreneaux([{ ...taken, aDeplacer: true }], []).retrouves).toHaveLength(1)
  })
  it('never withdraws a one-off slot', () => {
    const diff = diffCreneaux([laid(0, { ponctuel: true })], [wanted(0)])
    expect(diff.toWithdraw).toEqual([])
    expect(diff.empeches).toHaveLength(1)
  })
  it('never overlaps two slots of one place, never touches a booked one', () => {
    const slot = fc.record({ start: fc.integer({ min: 0, max: 300 }), pris: fc.boolean(), ponctuel: fc.boolean() })
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 300 })), (slots, starts) => {
        const existing: CreneauPose[] = []
        for (const s of slots) {
          if (
            existing.every((e) => Math.abs(e.debut.epochMilliseconds - minute(s.start).epochMilliseconds) >= 1_200_000)
          )
            existing.push(laid(s.start, s))
        }
        const diff = diffCreneaux(
          existing,
          starts.map((s) => wanted(s)),
        )
        const gone = new Set(diff.toWithdraw.map((c) => c.id))
        const after = [...existing.filter((c) => !gone.has(c.id)), ...diff.toCreate]
          .map((c) => c.debut.epochMilliseconds)
          .sort((a, b) => a - b)
        expect(after.every((t, i) => i === 0 || t - after[i - 1]! >= 1_200_000)).toBe(true)
        expect([...diff.toWithdraw, ...diff.toChange.map((c) => c.creneau)].some((c) => c.pris || c.ponctuel)).toBe(
          false,
        )
      }),
    )
  })
})
