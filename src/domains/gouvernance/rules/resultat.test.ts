import { expect, test } from 'vitest'
import type { Majorite } from '../../../referentials/modeles-statuts/regles.ts'
import { depouille } from './depouillement.ts'
import { type Question, RESOLUTION, resultatOf } from './resultat.ts'

const SIMPLE: Majorite = { genre: 'simple', part: null, base: 'exprimes', abstentions: false, partage: 'presidence' }
const assistance = {
  total: { voix: 40, membres: 40 },
  presents: { voix: 20, membres: 20 },
  representes: { voix: 4, membres: 4 },
  isSeconde: false,
}
const resolution = (pour: number, contre: number, abstention = 0, presidence: 'pour' | 'contre' | null = null) =>
  resultatOf(
    { nature: 'resolution', options: RESOLUTION, choixMax: 1, majorite: SIMPLE },
    {
      depouillement: { bulletins: pour + contre + abstention, voix: { pour, contre, abstention }, blancs: 0, nuls: 0 },
      votants: pour + contre + abstention,
      assistance,
      presidence,
    },
  )

test('a resolution is judged by the majority of the instance, abstentions are told', () => {
  expect(resolution(14, 6, 4)).toMatchObject({
    issue: 'adoptee',
    explication: 'Adoptée\u00a0: 14\u00a0voix pour, 6 contre, la majorité simple suffit. 4\u00a0abstentions.',
  })
  expect(resolution(6, 14).issue).toBe('rejetee')
})

test('a tie waits for the president, then takes their voice', () => {
  expect(resolution(10, 10)).toMatchObject({ issue: 'partage' })
  expect(resolution(10, 10, 0, 'pour')).toMatchObject({ issue: 'adoptee' })
  expect(resolution(10, 10, 0, 'contre')).toMatchObject({ issue: 'rejetee' })
})

const CANDIDATS = ['Salomé', 'Basile', 'Oriane'].map((nom) => ({ cle: nom, libelle: nom }))
const election = (choixMax: number, urne: (string[] | null)[]) => {
  const question: Question = { nature: 'choix', options: CANDIDATS, choixMax, majorite: SIMPLE }
  const depouillement = depouille(urne, CANDIDATS, choixMax)
  return resultatOf(question, { depouillement, votants: urne.length, assistance, presidence: null })
}

test('of a list, those who have the most voices are chosen; blank and spoiled ballots are told', () => {
  expect(election(1, [['Salomé'], ['Salomé'], ['Basile'], [], null])).toMatchObject({
    issue: 'elu',
    elus: ['Salomé'],
    explication:
      'Retenu\u00a0: Salomé (2\u00a0voix)\u00a0; ensuite Basile 1. Bulletins écartés\u00a0: 1 blanc et 1 nul.',
  })
  expect(election(2, [['Salomé', 'Basile'], ['Basile'], ['Oriane', 'Basile'], ['Salomé']]).elus).toEqual([
    'Basile',
    'Salomé',
  ])
})

test('equal ones on the last place are not told apart, and an empty urn chooses nobody', () => {
  expect(election(1, [['Salomé'], ['Basile']])).toMatchObject({
    issue: 'sans-resultat',
    elus: [],
    explication: 'Égalité à 1\u00a0voix entre Salomé et Basile\u00a0: un autre scrutin doit les départager.',
  })
  expect(election(1, [[], []])).toMatchObject({ issue: 'sans-resultat', elus: [] })
})
