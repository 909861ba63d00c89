import { expect, test } from 'vitest'
import { type Candidat, ecartOf, type Groupe, isOfGroupe } from './destinataires.ts'

const who = (parts: Partial<Candidat> = {}): Candidat => ({
  agendaId: 'a',
  profession: '10',
  communes: ['34301'],
  structures: ['msp'],
  courriel: 'a@exemple.invalid',
  refuse: false,
  sollicite: 0,
  ...parts,
})
const group = (parts: Partial<Groupe> = {}): Groupe => ({
  professions: [],
  communes: [],
  structures: [],
  membres: [],
  ...parts,
})

test('all the conditions of a group hold together; a group without any holds nobody', () => {
  expect(isOfGroupe(group(), who())).toBe(false)
  expect(isOfGroupe(group({ professions: ['10'] }), who())).toBe(true)
  expect(isOfGroupe(group({ professions: ['10'], communes: ['34157'] }), who())).toBe(false)
  expect(isOfGroupe(group({ structures: ['msp'], communes: ['34157', '34301'] }), who())).toBe(true)
})
test('somebody added by hand is of it whatever its conditions', () => {
  expect(isOfGroupe(group({ professions: ['60'], membres: ['a'] }), who())).toBe(true)
})
test('nobody is asked against their will, without an address, or too often', () => {
  expect(ecartOf(who(), 4)).toBe(null)
  expect(ecartOf(who({ refuse: true, courriel: null }), 4)).toBe('ne-souhaite-pas')
  expect(ecartOf(who({ courriel: null }), 4)).toBe('sans-courriel')
  expect(ecartOf(who({ sollicite: 3 }), 4)).toBe(null)
  expect(ecartOf(who({ sollicite: 4 }), 4)).toBe('deja-sollicite')
})
