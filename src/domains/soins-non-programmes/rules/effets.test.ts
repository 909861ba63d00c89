import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { explainEffets } from './effets.ts'
import type { Disponibilite } from './expansion.ts'
import { type EtatAgenda, planAgenda } from './plan.ts'

const now = Temporal.Instant.from('2026-11-24T08:10:00Z')
const tuesday: Disponibilite = {
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
}
const state = (parts: Partial<EtatAgenda> = {}): EtatAgenda => ({
  ouvert: true,
  zone: 'Europe/Paris',
  disponibilites: [tuesday],
  exceptions: [],
  holidays: new Set(),
  poses: [],
  retires: [],
  ...parts,
})
const pose = (iso: string, parts = {}) => ({
  id: iso,
  disponibiliteId: 'd1',
  debut: Temporal.Instant.from(iso),
  fin: Temporal.Instant.from(iso).add({ minutes: 20 }),
  place: 1,
  lieuId: null,
  genre: 'cabinet' as const,
  visibilites: ['CPTS' as const],
  pris: false,
  ponctuel: false,
  aDeplacer: false,
  ...parts,
})

describe('the plan of an agenda', () => {
  it('lays twelve weeks from now on, and nothing in the past', () => {
    const plan = planAgenda(state(), now)
    expect(plan.toCreate).toHaveLength(2 + 12 * 3)
    expect(explainEffets(plan)).toEqual(['38\u00a0créneaux ajoutés dans les douze semaines à venir.'])
  })
  it('does not lay again what was withdrawn by hand', () => {
    const gone = pose('2026-12-01T08:00:00Z')
    expect(planAgenda(state({ retires: [gone] }), now).toCreate).toHaveLength(37)
  })
  it('closes without touching what is booked', () => {
    const plan = planAgenda(
      state({ ouvert: false, poses: [pose('2026-12-01T08:00:00Z'), pose('2026-12-01T08:20:00Z', { pris: true })] }),
      now,
    )
    expect(plan.toWithdraw).toHaveLength(1)
    expect(explainEffets(plan)).toEqual(['1\u00a0créneau libre retiré.'])
  })
  it('says what has to be moved', () => {
    const booked = pose('2026-12-01T08:00:00Z', { pris: true })
    const plan = planAgenda(state({ disponibilites: [], poses: [booked] }), now)
    expect(explainEffets(plan)).toEqual(['1\u00a0rendez-vous à déplacer\u00a0: rien n’y est touché sans vous.'])
    const back = planAgenda(state({ poses: [{ ...booked, aDeplacer: true }] }), now)
    expect(explainEffets(back)[1]).toBe('1\u00a0rendez-vous n’est plus à déplacer.')
  })
  it('says when nothing changes', () =>
    expect(explainEffets(planAgenda(state({ disponibilites: [] }), now))).toEqual(['Aucun créneau ne change.']))
})
