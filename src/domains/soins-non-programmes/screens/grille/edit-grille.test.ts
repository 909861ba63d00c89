import { expect, test } from 'vitest'
import { controler } from '../../rules/grille/controle.ts'
import { grilleExemple } from '../../rules/grille/exemple.ts'
import type { Grille } from '../../rules/grille/modele.ts'
import {
  addIssue,
  addQuestion,
  addReponse,
  arbreOf,
  type Branche,
  editIssue,
  editReponse,
  moveIssue,
  moveQuestion,
  moveReponse,
  removeIssue,
  removeQuestion,
  removeReponse,
  signesOf,
} from './edit-grille.ts'

const EMPTY: Grille = { titre: 'Essai', signes: [], depart: '', questions: [], issues: [] }

test('from nothing to a grid without fault, by the acts of the screen alone', () => {
  let grille: Grille = { ...EMPTY, signes: signesOf(' Un signe \n\n Un autre ') }
  expect(grille.signes).toEqual(['Un signe', 'Un autre'])
  grille = addQuestion(grille, 'Première ?')
  expect(grille.depart).toBe('question-1')
  grille = addIssue(addIssue(grille, 'Demain'), 'Le 15')
  grille = addReponse(addReponse(grille, 'question-1', 'Oui'), 'question-1', 'Non')
  expect(controler(grille).map(({ genre }) => genre)).toContain('vers-inconnu')
  grille = editReponse(grille, 'question-1', 0, { vers: 'issue-2' })
  grille = editReponse(grille, 'question-1', 1, { vers: 'issue-1' })
  grille = editIssue(grille, 'issue-2', { orientation: 'quinze' })
  expect(grille.issues[1]).toMatchObject({ orientation: 'quinze', degre: null })
  expect(controler(grille)).toEqual([])
})

test('what is removed is no longer led to; what is moved keeps its place in the paths', () => {
  const grille = grilleExemple()
  const less = removeQuestion(grille, 'delai')
  expect(less.questions.flatMap(({ reponses }) => reponses).filter(({ vers }) => vers === '')).toHaveLength(2)
  expect(removeQuestion(grille, 'besoin').depart).toBe('')
  expect(removeIssue(grille, 'pharmacie').questions[0]!.reponses[1]!.vers).toBe('')
  expect(moveQuestion(grille, 'delai', -1).questions.map(({ code }) => code)).toEqual([
    'besoin',
    'delai',
    'medecin-traitant',
  ])
  expect(moveQuestion(grille, 'besoin', -1)).toEqual(grille)
  expect(controler(moveReponse(moveIssue(grille, 'pharmacie', 1), 'delai', 0, 1))).toEqual([])
  expect(removeReponse(grille, 'delai', 0).questions[2]!.reponses).toHaveLength(3)
})

test('a code is never given twice, even after one was removed', () => {
  const two = addQuestion(addQuestion(EMPTY, 'A'), 'B')
  const codes = addQuestion(removeQuestion(two, 'question-1'), 'C').questions.map(({ code }) => code)
  expect(new Set(codes).size).toBe(2)
})

test('the tree shows each question once, and ends even where the grid goes round', () => {
  const count = (branch: Branche, kind: Branche['kind']): number =>
    (branch.kind === kind ? 1 : 0) +
    (branch.kind === 'question' ? branch.reponses.reduce((sum, { suite }) => sum + count(suite, kind), 0) : 0)
  const tree = arbreOf(grilleExemple())
  expect([count(tree, 'question'), count(tree, 'renvoi'), count(tree, 'issue')]).toEqual([3, 1, 7])
  const looping = editReponse(grilleExemple(), 'delai', 0, { vers: 'besoin' })
  expect(count(arbreOf(looping), 'renvoi')).toBe(2)
  expect(arbreOf(EMPTY)).toEqual({ kind: 'vide' })
})
