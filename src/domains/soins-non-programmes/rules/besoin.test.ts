import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { findBesoins } from './besoin.ts'
import { signesAlerte } from './signes-alerte.ts'

const at = (iso: string) => Temporal.Instant.from(iso)

describe('what is missing', () => {
  it('compares the usual requests of a half-day with the slots still free', () => {
    const past = ['2026-11-12T09:00:00Z', '2026-11-12T10:00:00Z', '2026-11-19T09:00:00Z', '2026-11-19T10:00:00Z'].map(
      at,
    )
    const found = findBesoins(past, 2, [at('2026-11-26T09:00:00Z')], '2026-11-23', 14, 'Europe/Paris')
    expect(found).toEqual([
      { jour: '2026-12-03', moment: 'matin', attendues: 2, libres: 0, manque: 2 },
      { jour: '2026-11-26', moment: 'matin', attendues: 2, libres: 1, manque: 1 },
    ])
  })
})

describe('signs to send to the 15', () => {
  it('asks first those of the motive, and always the vital ones, once each', () => {
    const signs = signesAlerte('nourrisson', '0-1')
    expect(signs[0]?.code).toBe('nourrisson')
    expect(new Set(signs.map((s) => s.code)).size).toBe(signs.length)
    expect(signs.map((s) => s.code)).toContain('douleur-thoracique')
  })
})
