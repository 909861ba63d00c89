import { expect, test } from 'vitest'
import type { FicheResume } from '../contract.ts'
import { comptesDeTaches, estEnRetard, prochaineEcheance } from './avancement.ts'
import { filterFiches } from './filtre.ts'

const TODAY = '2026-11-24'
const fiche = (id: string, rest: Partial<FicheResume> = {}): FicheResume => ({
  id,
  titre: `Fiche ${id}`,
  missions: ['acces'],
  etat: 'en-cours',
  debut: null,
  fin: null,
  communes: [],
  referents: [],
  partenaires: [],
  taches: [],
  jalons: [],
  budgetCentimes: 0,
  manques: 0,
  archiveeLe: null,
  partageeLe: null,
  ...rest,
})
const tache = (echeance: string | null, faiteLe: string | null = null) => ({
  id: 't',
  libelle: 'Réunir',
  echeance,
  faiteLe,
})
const kept = (fiches: FicheResume[], filtre: Parameters<typeof filterFiches>[1]) =>
  filterFiches(fiches, filtre, TODAY).map(({ id }) => id)

test('what comes next is the earliest thing not done, task or milestone', () => {
  const jalon = { id: 'j', libelle: 'Adoption', prevuLe: '2026-12-01', atteintLe: null }
  const taches = [tache('2026-10-01', '2026-10-02'), tache('2026-12-15'), tache(null)]
  expect(prochaineEcheance({ taches, jalons: [jalon] })).toEqual({
    le: '2026-12-01',
    libelle: 'Adoption',
    genre: 'jalon',
  })
  expect(prochaineEcheance({ taches: [tache(null)], jalons: [] })).toBe(null)
  expect(comptesDeTaches([...taches, tache('2026-11-23')], TODAY)).toEqual({ total: 4, faites: 1, enRetard: 1 })
})
test('a fiche that is over is never late', () => {
  const late = { taches: [tache('2026-01-01')], jalons: [] }
  expect(estEnRetard({ ...late, etat: 'en-cours' }, TODAY)).toBe(true)
  expect(estEnRetard({ ...late, etat: 'achevee' }, TODAY)).toBe(false)
  expect(estEnRetard({ ...late, taches: [tache(TODAY)], etat: 'en-cours' }, TODAY)).toBe(false)
})
test('filters are added up; a fiche of the whole territory is of every commune', () => {
  const fiches = [
    fiche('a', { missions: ['acces', 'crise'], communes: ['34301'], etat: 'prete' }),
    fiche('b', { missions: ['crise'], partenaires: [{ nom: 'CCAS de Sète', genre: 'ccas', stade: 'participe' }] }),
    fiche('c', { archiveeLe: '2026-01-01T00:00:00Z' }),
    fiche('d', { referents: [{ id: 'r', nom: 'Dr Salomé Tramontane', exercice: '' }], communes: ['34157'] }),
  ]
  expect(kept(fiches, {})).toEqual(['a', 'b', 'd'])
  expect(kept(fiches, { archivees: true })).toEqual(['c'])
  expect(kept(fiches, { mission: 'crise' })).toEqual(['a', 'b'])
  expect(kept(fiches, { mission: 'crise', etat: 'prete' })).toEqual(['a'])
  expect(kept(fiches, { commune: '34301' })).toEqual(['a', 'b'])
  expect(kept(fiches, { partenaire: 'CCAS de Sète' })).toEqual(['b'])
  expect(kept(fiches, { referent: 'r' })).toEqual(['d'])
  expect(kept(fiches, { recherche: 'tramontane fiche' })).toEqual(['d'])
  expect(kept(fiches, { recherche: 'sete' })).toEqual(['b'])
})
test('by what is due: late, within a month, within three, never', () => {
  const fiches = [
    fiche('late', { taches: [tache('2026-11-23')] }),
    fiche('today', { taches: [tache(TODAY)] }),
    fiche('winter', { taches: [tache('2027-01-15')] }),
    fiche('far', { taches: [tache('2027-09-01')] }),
    fiche('never'),
  ]
  expect(kept(fiches, { echeance: 'retard' })).toEqual(['late'])
  expect(kept(fiches, { echeance: 'mois' })).toEqual(['today'])
  expect(kept(fiches, { echeance: 'trimestre' })).toEqual(['today', 'winter'])
  expect(kept(fiches, { echeance: 'sans' })).toEqual(['never'])
})
