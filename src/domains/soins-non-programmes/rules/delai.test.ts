import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type DemandeComptee, measureDelays, medianOf } from './delai.ts'
import { CAUSES_CLOTURE, STATUTS_RENDEZ_VOUS } from './vocabulary.ts'

const created = Temporal.Instant.from('2026-11-23T08:00:00Z')
const request = (parts: Partial<DemandeComptee> = {}, hours: number | null = null): DemandeComptee => ({
  creeeLe: created,
  statut: 'close',
  cause: hours === null ? 'aucun-creneau' : 'rendez-vous',
  motif: 'fievre',
  commune: '34301',
  communeNom: 'Sète',
  rendezVous: hours === null ? null : { debut: created.add({ minutes: Math.round(hours * 60) }), statut: 'honore' },
  ...parts,
})

describe('delays', () => {
  it('counts 24 h and 48 h in elapsed hours, bounds included', () => {
    const m = measureDelays([request({}, 24), request({}, 24.5), request({}, 48), request({}, 72), request()])
    expect(m).toMatchObject({ denominateur: 5, sous24h: 1, sous48h: 3, auDela: 1, sansReponse: 1, delaiMedian: 36.25 })
  })
  it('crosses a change of clocks in elapsed hours', () => {
    const creeeLe = Temporal.ZonedDateTime.from('2026-10-24T12:00[Europe/Paris]').toInstant()
    const debut = Temporal.ZonedDateTime.from('2026-10-25T11:30[Europe/Paris]').toInstant()
    const m = measureDelays([request({ creeeLe, cause: 'rendez-vous', rendezVous: { debut, statut: 'honore' } })])
    expect(m.delaiMedian).toBe(24.5)
    expect(m.sous24h).toBe(0)
  })
  it('leaves out the 15, the SAS, duplicates, withdrawn and open requests', () => {
    const out = (['orientee-15', 'orientee-sas', 'doublon', 'retiree'] as const).map((cause) => request({ cause }))
    const m = measureDelays([
      ...out,
      request({ statut: 'ouverte', cause: null }),
      request({ statut: 'pourvue', cause: null }, 2),
    ])
    expect(m).toMatchObject({ demandes: 6, denominateur: 0, ecartees: 4, enCours: 2, delaiMedian: null })
  })
  it('keeps a no-show in the delay and apart in the kept', () => {
    const absent = request({}, 3)
    absent.rendezVous = { ...absent.rendezVous!, statut: 'absent' }
    expect(measureDelays([absent])).toMatchObject({ sous24h: 1, honores: 0, absents: 1 })
  })
  it('adds up, whatever the requests', () => {
    const any = fc.record({
      statut: fc.constantFrom('ouverte' as const, 'pourvue' as const, 'close' as const),
      cause: fc.constantFrom(...CAUSES_CLOTURE),
      hours: fc.option(fc.integer({ min: 0, max: 300 })),
      kept: fc.constantFrom(...STATUTS_RENDEZ_VOUS),
    })
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const m = measureDelays(
          list.map(({ statut, cause, hours, kept }) => {
            const made = request({ statut, cause: statut === 'close' ? cause : null }, hours)
            if (made.rendezVous) made.rendezVous.statut = kept
            return { ...made, statut, cause: statut === 'close' ? cause : null }
          }),
        )
        expect(m.enCours + m.ecartees + m.denominateur).toBe(m.demandes)
        expect(m.sous48h + m.auDela + m.sansReponse).toBe(m.denominateur)
        expect(m.sous24h).toBeLessThanOrEqual(m.sous48h)
      }),
    )
  })
  it('takes the middle of an even list', () => {
    expect(medianOf([3, 1, 2, 10])).toBe(2.5)
    expect(medianOf([])).toBeNull()
  })
})
