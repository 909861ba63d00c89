import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import { MOTIF_LABELS, TRANCHE_AGE_LABELS } from '../labels.ts'
import { sayDiffusion } from './message.ts'

test('the mail holds the link and nothing of the request', () => {
  const echeance = Temporal.Instant.from('2026-11-24T17:30:00Z')
  const { sujet, corps } = sayDiffusion({
    address: 'https://exemple.invalid/lien/x',
    echeance,
    zone: 'Europe/Paris',
    cpts: 'CPTS de Thau',
    habituel: false,
  })
  expect(sujet).toBe('Une demande vous attend')
  expect(corps).toContain('https://exemple.invalid/lien/x')
  const words = [...Object.values(MOTIF_LABELS), ...Object.values(TRANCHE_AGE_LABELS)]
  for (const word of words) expect(corps).not.toContain(word)
})
