import { expect, it } from 'vitest'
import { placeZone } from './geographie.ts'
import { readCellule } from './nombres.ts'
import { geo } from './testing-context.ts'

it.each([
  ['34301', { ok: true, zone: '34301' }],
  ['1033', { ok: true, zone: '01033' }],
  ['01091', { ok: true, zone: '01033', venueDe: '01091' }],
  ['75102', { ok: true, zone: '75056', venueDe: '75102' }],
  ['34900', { ok: false, pourquoi: 'partagee', entre: ['34157', '34301'] }],
  ['99999', { ok: false, pourquoi: 'inconnue' }],
])('places the commune %s', (code, placed) => {
  expect(placeZone(geo, 'commune', code)).toEqual(placed)
})

it.each([
  ['departement', '1', '01'],
  ['departement', '2a', '2A'],
  ['departement', 'Corse du Sud', '2A'],
  ['region', 'OCCITANIE', '76'],
  ['epci', '200066355', '200066355'],
  ['france', 'France', 'FR'],
] as const)('places the %s « %s »', (genre, written, zone) => {
  expect(placeZone(geo, genre, written)).toEqual({ ok: true, zone })
})

it.each([
  ['12\u202f345,6 %', { etat: 'observe', nombre: 12_345.6 }],
  ['1.5e2', { etat: 'observe', nombre: 150 }],
  ['−3', { etat: 'observe', nombre: -3 }],
  ['s', { etat: 'secret' }],
  ['< 11', { etat: 'secret' }],
  ['ND', { etat: 'absent' }],
  ['', { etat: 'absent' }],
  ['douze', { etat: 'illisible' }],
  ['1,2,3', { etat: 'illisible' }],
])('reads the cell « %s »', (text, read) => {
  expect(readCellule(text)).toEqual(read)
})
