import { expect, test } from 'vitest'
import type { ActiviteResume } from '../../contract.ts'
import { groupActivites } from './group.ts'

const one = (id: string, etat: ActiviteResume['etat'], day: string): ActiviteResume => ({
  id,
  etat,
  genre: 'reunion',
  titre: id,
  mission: null,
  ficheActionId: null,
  debut: `${day}T11:00:00.000Z`,
  fin: `${day}T12:00:00.000Z`,
  zone: 'Europe/Paris',
  aDistance: false,
  communeNom: null,
  lieu: null,
  groupe: null,
  invites: 0,
  presents: 0,
  emargement: false,
})

test('what comes is read from the nearest, what is over from the latest; past and not held waits for somebody', () => {
  const groups = groupActivites(
    [
      one('bientôt', 'prevu', '2026-11-25'),
      one('plus tard', 'prevu', '2026-12-25'),
      one('passée', 'prevu', '2026-11-20'),
      one('tenue', 'tenu', '2026-11-22'),
      one('signée', 'signe', '2026-10-01'),
      one('signée après', 'signe', '2026-10-02'),
      one('annulée', 'annule', '2026-12-01'),
    ],
    '2026-11-24T08:00:00Z',
  )
  const names = Object.fromEntries(Object.entries(groups).map(([key, rows]) => [key, rows.map(({ id }) => id)]))
  expect(names).toEqual({
    toCome: ['bientôt', 'plus tard'],
    toSign: ['tenue', 'passée'],
    signed: ['signée après', 'signée'],
    cancelled: ['annulée'],
  })
})
