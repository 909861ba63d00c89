import { expect, test } from 'vitest'
import { type FicheConnue, findChanges } from './changes.ts'
import { addressKey, type LigneLue, type Situation, situationOf } from './situation.ts'

const line = (more: Partial<LigneLue> = {}): LigneLue => ({
  profession: '60',
  savoirFaire: '',
  mode: 'L',
  finess: '',
  raisonSociale: '',
  enseigne: '',
  numero: '12',
  indice: '',
  voieType: 'Rue',
  voie: 'des Halles',
  codePostal: '34200',
  commune: '34301',
  communeLibelle: 'Sète',
  telephone: '',
  ...more,
})
const HALLES = line()
const PORT = line({ numero: '3', voieType: 'Quai', voie: 'du Port' })
const FRONTIGNAN = line({ numero: '8', voie: 'de la Gare', codePostal: '34110', commune: '34108' })
const fiche = (more: Partial<FicheConnue> = {}): FicheConnue => ({
  profession: '60',
  specialite: null,
  enExercice: true,
  lieux: [{ id: 'halles', nom: '', adresse: '12 r. des Halles', commune: '34301', finess: null }],
  ...more,
})
const same = (code: string) => code
const compare = (before: LigneLue[], after: LigneLue[], known = fiche()) =>
  findChanges(situationOf(before), situationOf(after), known, same)
const said = (before: LigneLue[], after: LigneLue[], known = fiche()) =>
  compare(before, after, known).changements.map((one) =>
    one.genre === 'lieu-quitte' ? `${one.genre} ${one.lieuId}` : one.cle,
  )

test('an address is the same however it is shortened', () => {
  expect(addressKey('12, bd. de l’Hôtel-de-Ville')).toBe(addressKey('12 Boulevard Hotel de Ville'))
  expect(addressKey('3 av Dr Martin')).toBe(addressKey('3 AVENUE DU DOCTEUR MARTIN'))
  expect(addressKey('3 rue Martin')).not.toBe(addressKey('13 rue Martin'))
})

test('a line without a commune is no place; the same place on two lines is one', () => {
  const both = situationOf([HALLES, { ...HALLES, savoirFaire: 'C12' }, line({ commune: '' })]) as Situation
  expect(both.lieux).toHaveLength(1)
  expect(both.specialites).toEqual([])
  expect(situationOf([])).toBeNull()
})

test('nothing changed, nothing is proposed, whatever the fiche says', () => {
  expect(said([HALLES], [HALLES], fiche({ profession: '10', lieux: [] }))).toEqual([])
})

test('a move: the place left and the new one', () => {
  expect(said([HALLES], [FRONTIGNAN])).toEqual(['lieu-nouveau 34108 8 rue gare', 'lieu-quitte halles'])
})

test('a move within the commune closes the old place, not one that is the new one', () => {
  expect(said([HALLES], [PORT])).toEqual(['lieu-nouveau 34301 3 quai port', 'lieu-quitte halles'])
  const port = { id: 'port', nom: '', adresse: '3 quai du Port', commune: '34301', finess: null }
  expect(said([HALLES], [PORT], fiche({ lieux: [port] }))).toEqual([])
})

test('what the fiche says already is not proposed: by address or by FINESS', () => {
  const gare = { id: 'gare', nom: '', adresse: '8 rue de la gare', commune: '34108', finess: null }
  expect(said([HALLES], [HALLES, FRONTIGNAN], fiche({ lieux: [...fiche().lieux, gare] }))).toEqual([])
  const inStructure = line({ commune: '34108', voie: 'de Sète', finess: '340000001' })
  const maison = { id: 'maison', nom: 'Maison', adresse: '', commune: null, finess: '340000001' }
  expect(said([HALLES], [HALLES, inStructure], fiche({ lieux: [maison] }))).toEqual([])
})

test('communes are compared as they are today', () => {
  const paris = line({ commune: '75101' })
  const known = fiche({ lieux: [{ id: 'p', nom: '', adresse: '12 rue des Halles', commune: '75056', finess: null }] })
  const toCity = (code: string) => (code.startsWith('751') ? '75056' : code)
  const { changements } = findChanges(situationOf([FRONTIGNAN]), situationOf([FRONTIGNAN, paris]), known, toCity)
  expect(changements).toEqual([])
})

test('the exercise, where the directory names one', () => {
  const doctor = (savoirFaire: string) => line({ profession: '10', savoirFaire })
  const known = fiche({ profession: '10', specialite: 'SM26' })
  expect(said([doctor('SM26')], [doctor('SM54')], known)).toEqual(['exercice 10 SM54'])
  expect(said([doctor('SM26')], [doctor('SM54')], fiche({ profession: '10', specialite: 'SM54' }))).toEqual([])
  expect(said([doctor('SM26')], [doctor('SM26'), doctor('SM54')], known)).toEqual([])
  expect(said([HALLES], [line({ profession: '70' })])).toEqual(['exercice 70'])
})

test('a departure and a return', () => {
  expect(said([HALLES], [])).toEqual(['depart'])
  expect(said([HALLES], [], fiche({ enExercice: false }))).toEqual([])
  expect(said([], [HALLES], fiche({ enExercice: false }))).toEqual(['retour'])
  expect(said([], [HALLES])).toEqual([])
})

test('what is no longer so is lifted; what still is stays', () => {
  const { leves } = compare([HALLES, FRONTIGNAN], [HALLES])
  expect(leves('lieu-nouveau 34108 8 rue gare')).toBe(true)
  expect(leves('lieu-quitte 34301 12 rue halles')).toBe(true)
  expect(leves('lieu-nouveau 34301 12 rue halles')).toBe(false)
  expect(leves('lieu-quitte 34108 8 rue gare')).toBe(false)
  expect(leves('depart')).toBe(true)
  expect(leves('exercice 70')).toBe(false)
  const gone = compare([HALLES], [])
  expect([gone.leves('depart'), gone.leves('lieu-nouveau 34301 12 rue halles')]).toEqual([false, true])
})
