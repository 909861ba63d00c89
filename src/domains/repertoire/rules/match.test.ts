import { expect, test } from 'vitest'
import { type Candidat, type Cherche, rankCandidates } from './match.ts'

const one: Cherche = { rpps: null, nom: 'Bérard-Costa', prenom: 'Lila', profession: '60', communes: ['34301'] }
const other = (more: Partial<Candidat> = {}): Candidat => ({
  identifiant: '99900000001',
  nom: 'BERARD COSTA',
  prenom: 'Lila',
  professions: ['60'],
  communes: ['34301'],
  ...more,
})
const certainty = (known: Cherche, ...others: Candidat[]) => rankCandidates(known, others).map(({ certain }) => certain)

test('the same name, profession and commune leave no doubt, however the name is written', () => {
  const [best] = rankCandidates(one, [other()])
  expect(best).toMatchObject({ certain: true, preuves: ['nom', 'profession', 'commune'], objections: [] })
  expect(certainty(one, other({ nom: 'Lila', prenom: 'Berard-Costa' }))).toEqual([true])
})

test('one of them missing leaves one', () => {
  expect(certainty(one, other({ professions: ['70'] }))).toEqual([false])
  expect(certainty(one, other({ communes: ['75056'] }))).toEqual([false])
  expect(certainty({ ...one, communes: [] }, other())).toEqual([false])
  expect(certainty(one, other({ prenom: 'Lila Marie' }))).toEqual([false])
})

test('two that would be certain are none', () => {
  expect(certainty(one, other(), other({ identifiant: '99900000002' }))).toEqual([false, false])
})

test('the RPPS is enough when the name agrees, and never when it does not', () => {
  const known = { ...one, rpps: '99900000001', communes: [] }
  expect(certainty(known, other({ prenom: 'Lila Marie', professions: ['70'] }))).toEqual([true])
  const [stranger] = rankCandidates(known, [other({ nom: 'GARNIER', prenom: 'Paul' })])
  expect(stranger).toMatchObject({ certain: false, preuves: ['rpps', 'profession'], objections: ['autre-nom'] })
})

test('another RPPS is another person, whatever the name', () => {
  const known = { ...one, rpps: '99900000009' }
  expect(rankCandidates(known, [other()])[0]!.objections).toContain('autre-rpps')
  expect(certainty(known, other())).toEqual([false])
})

test('the best comes first', () => {
  const far = other({ identifiant: '99900000000', communes: ['75056'] })
  expect(rankCandidates(one, [far, other()]).map(({ candidat }) => candidat.identifiant)).toEqual([
    '99900000001',
    '99900000000',
  ])
})
