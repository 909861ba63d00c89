import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { byAgenda, byHour, type Ecoule, sayLibres } from './creneaux-libres.ts'

const ZONE = 'Europe/Paris'
const at = (debut: string, pris: boolean, nom = 'Genêt'): Ecoule => ({
  agendaId: nom,
  nom,
  metier: 'médecin',
  debut: Temporal.Instant.from(debut),
  pris,
})

test('by the hour on the wall, in winter as in summer', () => {
  // Mondays at nine in Paris.
  expect(byHour([at('2026-01-05T08:10:00Z', true), at('2026-07-06T07:50:00Z', false)], ZONE)).toEqual([
    { jour: 1, heure: 9, offerts: 2, libres: 1 },
  ])
})

test('by agenda, those with the most left first', () => {
  const list = [
    at('2026-01-05T08:00:00Z', true),
    at('2026-01-05T09:00:00Z', false, 'Varech'),
    at('2026-01-05T10:00:00Z', false, 'Aigrette'),
  ]
  expect(byAgenda(list).map(({ nom, offerts, pourvus, libres }) => [nom, offerts, pourvus, libres])).toEqual([
    ['Aigrette', 1, 0, 1],
    ['Varech', 1, 0, 1],
    ['Genêt', 1, 1, 0],
  ])
})

test('in one sentence, which names the worst hour where there were enough to tell', () => {
  const cell = (heure: number, offerts: number, libres: number) => ({ jour: 5, heure, offerts, libres })
  expect(sayLibres([])).toContain('Aucun créneau')
  expect(sayLibres([cell(9, 20, 0)])).toBe('Tous les créneaux offerts (20) ont été pris.')
  expect(sayLibres([cell(9, 2, 1)])).toBe('1\u00a0créneau est resté libre sur 2 (50\u00a0%).')
  expect(sayLibres([cell(9, 20, 5), cell(19, 20, 15), cell(20, 2, 2)])).toBe(
    '22\u00a0créneaux sont restés libres sur 42 (52\u00a0%)\u00a0; surtout le vendredi de 19\u00a0h à 20\u00a0h (15 sur 20).',
  )
})
