import { expect, test } from 'vitest'
import { GENRES_ACTE } from '../../referentials/genres-acte.ts'
import { sayCompteRendu, sayLatest, sayPagePublique, type Told } from './labels.ts'

const told = (changes: Partial<Told> = {}): Told => ({
  genre: 'reunion',
  titre: 'Sorties d’hospitalisation',
  debut: new Date('2026-11-19T19:00:00Z'),
  fin: new Date('2026-11-19T20:30:00Z'),
  zone: 'Europe/Paris',
  communeNom: 'Le Crès',
  aDistance: false,
  faits: {},
  annulled: false,
  ...changes,
})

test('minutes name a few people and count many', () => {
  expect(sayCompteRendu(told(), ['Ana', 'Élias'])).toBe(
    'Le jeudi 19\u00a0novembre 2026, une réunion s’est tenue au Crès\u00a0: Sorties d’hospitalisation. Ana et Élias y ont pris part.',
  )
  expect(
    sayCompteRendu(
      told(),
      Array.from({ length: 12 }, () => 'Ana'),
    ),
  ).toContain('Douze personnes y ont pris part.')
  expect(sayCompteRendu(told(), [null])).toContain('Une personne y a pris part.')
  const event = told({ genre: 'evenement-prevention', faits: { personnesRencontrees: 1200 } })
  expect(sayCompteRendu(event, [])).toMatch(
    /un événement de prévention s’est tenu au Crès.*Personnes rencontrées\u00a0: 1\s200\.$/,
  )
  expect(sayCompteRendu(told({ annulled: true }), [])).toBe('L’acte du jeudi 19\u00a0novembre 2026 a été annulé.')
})

test('no kind leaves a mark unfilled, and what touches one person is never proposed outside', () => {
  for (const { code } of GENRES_ACTE) {
    expect(sayLatest(told({ genre: code }))).not.toMatch(/[{}]/)
    expect(sayCompteRendu(told({ genre: code }), [])).not.toMatch(/[{}]/)
  }
  for (const genre of ['concertation', 'patient-oriente', 'tache-achevee', 'inconnu'])
    expect(sayPagePublique(told({ genre }))).toBeNull()
  expect(sayPagePublique(told({ aDistance: true, titre: '$& {jour}' }))).toBe(
    'Jeudi 19\u00a0novembre, des professionnels de la CPTS se sont réunis à distance.',
  )
  expect(sayPagePublique(told({ annulled: true }))).toBeNull()
})
