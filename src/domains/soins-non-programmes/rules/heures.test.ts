import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { sayDisponibilite } from './dire-disponibilite.ts'
import { echeanceOf, monthOf, resolveAbsence } from './heures.ts'

const zone = 'Europe/Paris'
const at = (iso: string) => Temporal.Instant.from(iso)

describe('hours', () => {
  it('ends the day at midnight of the zone, 24 h and 48 h in elapsed hours', () => {
    const created = at('2026-10-24T22:30:00Z')
    expect(echeanceOf('jour', created, zone).toString()).toBe('2026-10-25T23:00:00Z')
    expect(echeanceOf('24h', created, zone).toString()).toBe('2026-10-25T22:30:00Z')
    expect(echeanceOf('48h', created, zone).toString()).toBe('2026-10-26T22:30:00Z')
  })
  it('takes whole days of absence', () => {
    const leave = resolveAbsence({ duJour: '2026-12-24', duHeure: '00:00', auJour: '2026-12-26', auHeure: null }, zone)
    expect([leave.debut, leave.fin].map((r) => (r.ok ? r.value.toString() : ''))).toEqual([
      '2026-12-23T23:00:00Z',
      '2026-12-26T23:00:00Z',
    ])
    const odd = resolveAbsence({ duJour: '2026-03-29', duHeure: '02:30', auJour: '2026-03-29', auHeure: null }, zone)
    expect(odd.debut).toEqual({ ok: false, reason: 'does-not-exist' })
  })
  it('knows the month of an instant', () => {
    expect(monthOf(at('2026-11-30T23:30:00Z'), zone).du.toString()).toBe('2026-11-30T23:00:00Z')
  })
  it('says a recurrence', () => {
    const rule = {
      id: 'd',
      jours: [4, 2],
      debut: '09:00',
      fin: '12:00',
      duree: 20,
      zone,
      semaines: 2,
      valideDu: '2026-12-01',
      valideAu: null,
      sauteFeries: true,
      capacite: 1,
      lieuId: null,
      genre: 'cabinet' as const,
      visibilites: ['CPTS' as const],
    }
    expect(sayDisponibilite(rule)).toBe(
      'Chaque mardi et jeudi de 9\u00a0h à 12\u00a0h, une semaine sur deux, 9\u00a0créneaux de 20\u00a0minutes au cabinet, à partir du 1er\u00a0décembre 2026',
    )
  })
})
