import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { type DemandeComptee, measureDelays } from './delai.ts'
import { chiffresOf } from './explication.ts'
import { measureCreneaux, tabulate } from './tableau.ts'

const at = (iso: string) => Temporal.Instant.from(iso)
const now = at('2026-11-26T12:00:00Z')
const request = (creeeLe: string, commune: string, motif: DemandeComptee['motif']): DemandeComptee => ({
  creeeLe: at(creeeLe),
  statut: 'close',
  cause: 'rendez-vous',
  motif,
  commune,
  communeNom: commune === '34301' ? 'Sète' : 'Mèze',
  rendezVous: { debut: at(creeeLe).add({ hours: 5 }), statut: 'honore' },
})
const requests = [
  request('2026-11-22T22:30:00Z', '34301', 'fievre'),
  request('2026-11-22T23:30:00Z', '34301', 'toux'),
  request('2026-11-24T10:00:00Z', '34157', 'toux'),
]
const slot = (debut: string, pris: boolean) => ({
  debut: at(debut),
  fin: at(debut).add({ minutes: 20 }),
  pris,
  commune: '34157',
  communeNom: 'Mèze',
})
const slots = [
  slot('2026-11-24T09:00:00Z', true),
  slot('2026-11-24T09:20:00Z', false),
  slot('2026-11-27T09:00:00Z', false),
]

describe('the board', () => {
  it('puts a request in the civil week of the zone', () => {
    const weeks = tabulate(requests, slots, 'semaine', 'Europe/Paris', now)
    expect(weeks.map((w) => [w.cle, w.demandes, w.offerts])).toEqual([
      ['2026-11-16', 1, 0],
      ['2026-11-23', 2, 3],
    ])
    expect(weeks[1]?.libelle).toBe('semaine du 23\u00a0nov.')
  })
  it('groups by commune and by motive, the largest first', () => {
    expect(
      tabulate(requests, slots, 'commune', 'Europe/Paris', now).map((l) => [l.libelle, l.demandes, l.offerts]),
    ).toEqual([
      ['Sète', 2, 0],
      ['Mèze', 1, 3],
    ])
    expect(tabulate(requests, slots, 'motif', 'Europe/Paris', now).map((l) => l.libelle)).toEqual([
      'Toux, rhume, bronches',
      'Fièvre',
    ])
  })
  it('counts unused slots once they are past', () => {
    expect(measureCreneaux(slots, now)).toEqual({ offerts: 3, pourvus: 1, inutilises: 1 })
  })
  it('explains each figure', () => {
    const figures = chiffresOf(measureDelays(requests), measureCreneaux(slots, now), {
      du: '2026-11-01',
      au: '2026-11-30',
    })
    const share = figures.find((f) => f.code === 'part-24h')!
    expect(share.texte).toBe('100\u00a0%')
    expect(share.explication.periode).toBe('du 1er\u00a0novembre 2026 au 30\u00a0novembre 2026')
    expect(share.explication.entrees[0]).toBe('3\u00a0demandes pourvues à temps')
    expect(figures.find((f) => f.code === 'delai-median')?.texte).toBe('5\u00a0h')
    expect(JSON.stringify(figures)).not.toContain('${')
  })
  it('says nothing rather than zero when there is nothing to divide by', () => {
    const figures = chiffresOf(measureDelays([]), measureCreneaux([], now), { du: '2026-11-01', au: '2026-11-30' })
    expect(figures.find((f) => f.code === 'part-48h')).toMatchObject({ valeur: null, texte: 'pas encore de donnée' })
  })
})
