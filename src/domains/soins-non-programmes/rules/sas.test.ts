import { describe, expect, test } from 'vitest'
import { type CptsSas, type CreneauSas, type LieuSas, lieuOf, showToSas } from './sas.ts'

const slot: CreneauSas = {
  id: 's',
  lieuId: 'l',
  debut: 1000,
  fin: 2000,
  genre: 'cabinet',
  visibilites: ['SNP', 'CPTS'],
  cpts: ['ici', 'voisine'],
}
const lieu: LieuSas = {
  id: 'l',
  agendaId: 'a',
  adresse: '3 quai du Modèle',
  codePostal: '34200',
  ville: 'Sète',
  telephone: null,
  identifiant: null,
}
const named = (id: string, finess: string | null): [string, CptsSas] => [id, { id, nom: id, finess, telephone: null }]
const cpts = new Map([named('ici', '340000001'), named('voisine', '340000019')])
const around = { lieu, cpts, now: 500, flux: 'cpts' as const }

describe('a slot that is shown', () => {
  test('with its kinds, in the order of the national table, and each CPTS that sees it', () => {
    expect(showToSas(slot, around)).toMatchObject({ vu: true, natures: ['SNP', 'CPTS'], cpts: ['ici', 'voisine'] })
    expect(showToSas({ ...slot, visibilites: ['PRO', 'PUBLIC'] }, around)).toMatchObject({
      natures: ['PUBLIC', 'PRO'],
      cpts: [],
    })
  })
  test('the search for single professionals knows no CPTS', () => {
    expect(showToSas(slot, { ...around, flux: 'individuel' })).toMatchObject({ natures: ['SNP'], cpts: [] })
  })
  test('a CPTS without a number is left out; the other kinds stay', () => {
    const half = new Map([named('ici', null), named('voisine', '340000019')])
    expect(showToSas(slot, { ...around, cpts: half })).toMatchObject({ natures: ['SNP', 'CPTS'], cpts: ['voisine'] })
    const none = new Map([named('ici', null), named('voisine', '2A0000022')])
    expect(showToSas(slot, { ...around, cpts: none })).toMatchObject({ natures: ['SNP'], cpts: [] })
  })
})

describe('a slot that is not shown says why', () => {
  const why = (change: Partial<CreneauSas>, autour: Partial<typeof around> | { flux: 'individuel' } = {}) => {
    const shown = showToSas({ ...slot, ...change }, { ...around, ...autour })
    return shown.vu ? null : shown.raison
  }
  test('it began, or has no place that can be shown', () => {
    expect(why({ debut: 499 })).toBe('commence')
    expect(why({ debut: 500 })).toBeNull()
    expect(showToSas(slot, { ...around, lieu: undefined })).toEqual({ vu: false, raison: 'sans-lieu' })
    expect(why({}, { lieu: { ...lieu, adresse: null } })).toBe('lieu-sans-adresse')
    expect(why({}, { lieu: { ...lieu, codePostal: '3420' } })).toBe('lieu-sans-code-postal')
  })
  test('it is for the CPTS alone', () => {
    expect(why({ visibilites: ['CPTS'] }, { flux: 'individuel' })).toBe('reserve-cpts')
    expect(why({ visibilites: ['CPTS'] }, { cpts: new Map([named('ici', null)]) })).toBe('cpts-sans-finess')
  })
})

test('the place that stands for a slot: its own, the habit, the first', () => {
  const others = [{ ...lieu, id: 'premier' }, { ...lieu, id: 'habitude' }, lieu]
  expect(lieuOf({ lieuId: 'l' }, { lieuId: 'habitude' }, others)?.id).toBe('l')
  expect(lieuOf({ lieuId: null }, { lieuId: 'habitude' }, others)?.id).toBe('habitude')
  expect(lieuOf({ lieuId: null }, { lieuId: null }, others)?.id).toBe('premier')
  expect(lieuOf({ lieuId: 'l' }, { lieuId: null }, [])).toBeUndefined()
})
