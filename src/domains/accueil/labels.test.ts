import { describe, expect, it } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { rooms } from '../../web/rooms.ts'
import { sayDaysLeft, sayEcheance, sayHeadline } from './labels.ts'
import { CODES } from './rules/codes.ts'
import type { Echeance } from './rules/echeances.ts'

const day = Temporal.PlainDate.from('2026-11-24')
/** Every fact that a duty may need. */
const facts = {
  le: day,
  provenance: null,
  acte: 4,
  nombre: 2,
  enRetard: 1,
  depuis: day,
  offerts: 34,
  besoin: 40,
  fixe: true,
  derniere: null,
  actes: 12,
  centimes: 9000,
  annee: 2026,
  hebergeur: 'Hébergeur',
  // As the route writes it.
  acteId: '$acteId',
}
/** Those of the projet, of governance and of the money are said by their rooms, and tried there. */
const ELSEWHERE =
  /^(annuaire|projet|ars|etape|missions?|contrat|statuts|mandats|conventions?|textes|interets|versement|enveloppe|seance|pv|vote|convocation|dossier|adhesions|campagne|lignes|sommes|propositions|demandes-mt|capacites-mt)-/
const own = CODES.filter((code) => !ELSEWHERE.test(code))
const said = own.map((code) => ({ code, ...sayEcheance({ ...facts, code } as unknown as Echeance) }))

describe('duties', () => {
  it.each(said)('$code leads to a screen that exists', ({ vers }) => {
    expect(rooms.flatMap(({ routes }) => routes.map(({ path }) => path))).toContain(vers)
  })

  it.each(said)('$code is said in full', ({ titre, raison, verbe }) => {
    for (const text of [titre, raison, verbe]) expect(text).not.toMatch(/undefined|NaN|null|\s$|'/)
    expect(raison).toMatch(/\.$/)
  })
})

it('puts the finding in a headline', () => {
  expect(sayHeadline(0, 0)).toBe('Rien ne vous attend aujourd’hui')
  expect(sayHeadline(1, 0)).toBe('Une échéance vous attend')
  expect(sayHeadline(6, 2)).toBe('Six échéances vous attendent, dont deux d’ici trois jours')
  expect([-12, 0, 1, 37].map(sayDaysLeft)).toEqual([
    'en retard de 12\u00a0jours',
    'aujourd’hui',
    'demain',
    'dans 37\u00a0jours',
  ])
})
