import { expect, test } from 'vitest'
import { sayBounds, sayUnread } from './date-words.ts'

test('what cannot be read is told with the name of the field and what to write', () => {
  expect(sayUnread('Fin de l’accès', ' bientôt ', 'unreadable')).toBe(
    'Fin de l’accès\u00a0: «\u00a0bientôt\u00a0» n’est pas une date. Écrivez par exemple 26/11/2026, 26 nov. ou demain.',
  )
  expect(sayUnread('Du', '31/02', 'no-such-day')).toMatch(/^Du\u00a0: le jour «\u00a031\/02\u00a0» n’existe pas\. /)
  expect(sayUnread('Du', 'lundi 26 nov.', 'other-weekday')).toMatch(/ne tombe pas ce jour de la semaine/)
})

test('a day outside of the limits is told, the limits themselves are not', () => {
  const limits = ['2026-11-26', '2026-12-03'] as const
  expect(sayBounds('Au', '2026-11-26', ...limits)).toBeUndefined()
  expect(sayBounds('Au', '2026-12-03', ...limits)).toBeUndefined()
  expect(sayBounds('Au', '2026-11-25', ...limits)).toBe(
    'Au\u00a0: choisissez le 26\u00a0novembre 2026 ou un jour plus tard.',
  )
  expect(sayBounds('Au', '2026-12-04', ...limits)).toBe(
    'Au\u00a0: choisissez le 3\u00a0décembre 2026 ou un jour plus tôt.',
  )
  expect(sayBounds('Au', '2026-12-04', undefined, '')).toBeUndefined()
})
