import { describe, expect, it } from 'vitest'
import { Temporal, ZONES } from '../../../kernel/time.ts'
import { type Disponibilite, expandAgenda, expandDisponibilite } from './expansion.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const rule = (parts: Partial<Disponibilite> = {}): Disponibilite => ({
  id: 'd1',
  jours: [2],
  debut: '09:00',
  fin: '10:00',
  duree: 20,
  zone: 'Europe/Paris',
  semaines: 1,
  valideDu: '2026-01-01',
  valideAu: null,
  sauteFeries: true,
  capacite: 1,
  lieuId: null,
  genre: 'cabinet',
  visibilites: ['CPTS'],
  ...parts,
})
const none = new Set<string>()
const starts = (found: { creneaux: { debut: Temporal.Instant }[] }) => found.creneaux.map((c) => c.debut.toString())

describe('a recurrence', () => {
  it('lays contiguous slots on its days, in wall time', () => {
    const found = expandDisponibilite(rule(), [], none, '2026-11-23', '2026-11-29')
    expect(starts(found)).toEqual(['2026-11-24T08:00:00Z', '2026-11-24T08:20:00Z', '2026-11-24T08:40:00Z'])
  })
  it('leaves out what does not fit whole before the end', () => {
    const found = expandDisponibilite(rule({ duree: 25 }), [], none, '2026-11-24', '2026-11-24')
    expect(found.creneaux).toHaveLength(2)
  })
  it('counts places at the same hour', () => {
    const found = expandDisponibilite(rule({ capacite: 2 }), [], none, '2026-11-24', '2026-11-24')
    expect(found.creneaux.map((c) => c.place)).toEqual([1, 2, 1, 2, 1, 2])
  })
  it('keeps within its first and last days', () => {
    const found = expandDisponibilite(
      rule({ jours: [1, 2, 3], valideDu: '2026-11-24', valideAu: '2026-11-24' }),
      [],
      none,
      '2026-11-01',
      '2026-12-31',
    )
    expect(found.creneaux).toHaveLength(3)
  })
  it('comes every other week, counted from its first week', () => {
    const found = expandDisponibilite(
      rule({ semaines: 2, valideDu: '2026-11-25', fin: '09:20' }),
      [],
      none,
      '2026-11-23',
      '2026-12-31',
    )
    expect(starts(found).map((s) => s.slice(0, 10))).toEqual(['2026-12-08', '2026-12-22'])
  })
  it('skips public holidays, unless told not to', () => {
    const holidays = new Set(['2026-11-11'])
    const wednesday = rule({ jours: [3] })
    expect(expandDisponibilite(wednesday, [], holidays, '2026-11-11', '2026-11-11').creneaux).toHaveLength(0)
    const worked = rule({ jours: [3], sauteFeries: false })
    expect(expandDisponibilite(worked, [], holidays, '2026-11-11', '2026-11-11').creneaux).toHaveLength(3)
  })
})

describe('exceptions', () => {
  it('takes out slots that touch a leave, and keeps those that only meet its bounds', () => {
    const leave = { genre: 'absence' as const, debut: at('2026-11-24T08:20:00Z'), fin: at('2026-11-24T08:40:00Z') }
    const found = expandDisponibilite(rule(), [leave], none, '2026-11-24', '2026-11-24')
    expect(starts(found)).toEqual(['2026-11-24T08:00:00Z', '2026-11-24T08:40:00Z'])
  })
  it('cancels one day and adds another, even a holiday', () => {
    const found = expandDisponibilite(
      rule(),
      [
        { genre: 'annulation', disponibiliteId: 'd1', jour: '2026-11-24' },
        { genre: 'ajout', disponibiliteId: 'd1', jour: '2026-11-26' },
        { genre: 'annulation', disponibiliteId: 'd2', jour: '2026-12-01' },
      ],
      new Set(['2026-11-26']),
      '2026-11-23',
      '2026-12-01',
    )
    expect([...new Set(starts(found).map((s) => s.slice(0, 10)))]).toEqual(['2026-11-26', '2026-12-01'])
  })
})

describe('changes of clocks', () => {
  it('reports an hour that does not exist or exists twice, and guesses none', () => {
    const night = rule({ jours: [7], debut: '01:00', fin: '04:00', duree: 30 })
    const spring = expandDisponibilite(night, [], none, '2026-03-29', '2026-03-29')
    expect(spring.signalements.map((s) => [s.heure, s.raison])).toEqual([
      ['01:30', 'heure-inexistante'],
      ['02:00', 'heure-inexistante'],
      ['02:30', 'heure-inexistante'],
    ])
    expect(starts(spring)).toEqual(['2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z'])
    const autumn = expandDisponibilite(night, [], none, '2026-10-25', '2026-10-25')
    expect(autumn.signalements.map((s) => s.raison)).toEqual(['heure-double', 'heure-double', 'heure-double'])
  })
  it('reports a slot that the change would stretch or shrink', () => {
    const long = rule({ jours: [7], debut: '01:30', fin: '03:30', duree: 120 })
    expect(expandDisponibilite(long, [], none, '2026-03-29', '2026-03-29').signalements[0]?.raison).toBe(
      'duree-changee',
    )
  })

  // 10 years × 2 changes × 6 zones × 2 hours of the day.
  const changes = Array.from({ length: 10 }, (_, i) => 2026 + i).flatMap((year) =>
    ['03', '10'].map((month) => {
      const last = Temporal.PlainDate.from(`${year}-${month}-31`)
      return last.subtract({ days: last.dayOfWeek % 7 }).toString()
    }),
  )
  const cases = ZONES.flatMap((zone) =>
    changes.flatMap((day) => ['08:00', '23:00'].map((hour) => ({ zone, day, hour }))),
  )
  it(`moves no slot: ${cases.length} cases of clock change × zones`, () => {
    expect(cases).toHaveLength(240)
    for (const { zone, day, hour } of cases) {
      const from = Temporal.PlainDate.from(day).subtract({ days: 8 }).toString()
      const to = Temporal.PlainDate.from(day).add({ days: 8 }).toString()
      const fin = hour === '08:00' ? '12:00' : '23:40'
      const daily = rule({ jours: [1, 2, 3, 4, 5, 6, 7], debut: hour, fin, zone, sauteFeries: false })
      const found = expandAgenda([daily], [], none, from, to)
      expect(found.signalements).toEqual([])
      const wall = found.creneaux.map((c) => c.debut.toZonedDateTimeISO(zone).toPlainTime().toString())
      const first = found.creneaux.length / 17
      expect(wall).toEqual(Array.from({ length: 17 }, () => wall.slice(0, first)).flat())
      expect(wall[0]).toBe(`${hour}:00`)
    }
  })
})
