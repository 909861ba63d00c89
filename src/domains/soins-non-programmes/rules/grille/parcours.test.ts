import { expect, test } from 'vitest'
import { comparerGrilles } from './comparer.ts'
import { grilleExemple } from './exemple.ts'
import { type Pas, SIGNES } from './modele.ts'
import { conclure, direParcours, suivre } from './parcours.ts'

const pas = (...steps: [string, string][]): Pas[] => steps.map(([question, reponse]) => ({ question, reponse }))
const NON: [string, string] = [SIGNES, 'non']
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('the signs come first, and one of them ends everything', () => {
  const grille = grilleExemple()
  expect(suivre(grille, [])).toMatchObject({ value: { kind: 'signes' } })
  expect(conclure(grille, pas([SIGNES, 'oui']))).toMatchObject({
    value: { issue: null, orientation: 'quinze', degre: null },
  })
  expect(suivre(grille, pas([SIGNES, 'oui'], ['besoin', 'soignant']))).toMatchObject({ ok: false })
  expect(suivre(grille, pas(['besoin', 'soignant']))).toMatchObject({ ok: false })
})

test('a whole path concludes; one that is cut, or answers another question, is refused', () => {
  const grille = grilleExemple()
  const whole = pas(NON, ['besoin', 'soignant'], ['medecin-traitant', 'aucun'], ['delai', 'demain'])
  expect(conclure(grille, whole)).toMatchObject({
    value: { issue: 'creneau-24h', orientation: 'creneau', degre: '24h' },
  })
  expect(conclure(grille, whole.slice(0, 3))).toMatchObject({ ok: false })
  expect(conclure(grille, pas(NON, ['delai', 'jour']))).toMatchObject({ ok: false })
  expect(conclure(grille, pas(NON, ['besoin', 'inconnue']))).toMatchObject({ ok: false })
  expect(direParcours(grille, whole).map(({ reponse }) => reponse)).toEqual([
    'Non',
    'Être vue par un soignant',
    'Elle n’a pas de médecin traitant',
    'D’ici demain',
  ])
})

test('what changed from one version to the next is told', () => {
  const before = grilleExemple()
  expect(comparerGrilles(before, grilleExemple())).toEqual([])
  const after = grilleExemple()
  after.titre = 'Grille'
  after.signes = [...after.signes.slice(1), 'Autre signe']
  after.questions[2]!.reponses[3]!.vers = 'creneau-jour'
  after.questions[0]!.reponses.reverse()
  after.issues[1]!.niveau = 2
  after.issues.push({ ...after.issues[5]!, code: 'nouvelle', titre: 'Nouvelle issue' })
  after.questions[1]!.reponses[0]!.vers = 'nouvelle'
  expect(comparerGrilles(before, after).map(({ phrase }) => plain(phrase))).toEqual([
    'Le titre « Orienter un appel (exemple, à valider) » devient « Grille ».',
    `Signe retiré : « ${before.signes[0]} ».`,
    'Signe ajouté : « Autre signe ».',
    'Question « Que demande la personne qui appelle ? » : l’ordre des réponses change.',
    'Question « Son médecin traitant peut-il la recevoir sous 48 h ? » : la réponse « Oui, ou elle ne l’a pas encore appelé » menait à « Le médecin traitant d’abord », et mène à « Nouvelle issue ».',
    'Question « Sous quel délai demande-t-elle à être vue ? » : la réponse « Elle ne sait pas dire » menait à « Dans le doute, le SAS », et mène à « Un créneau aujourd’hui ».',
    'Issue « Un créneau sous 24 h » : niveau 3, un créneau de la CPTS, 24 h auparavant, niveau 2, un créneau de la CPTS, 24 h désormais.',
    'Issue ajoutée : « Nouvelle issue » (niveau 2, le SAS).',
  ])
})
