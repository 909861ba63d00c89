/** What changed from one version of a grid to the next, in sentences that a physician reads before validating. */
import { DEGRE_LABELS } from '../labels.ts'
import { nommer } from './controle.ts'
import { ORIENTATION_GRILLE_LABELS } from './labels.ts'
import type { Grille, IssueGrille, QuestionGrille } from './modele.ts'

const NB = '\u00a0'
export type Difference = { ou: 'grille' | 'signes' | 'question' | 'issue'; phrase: string }

const targetOf = (grille: Grille, code: string): string => {
  const question = grille.questions.find((one) => one.code === code)
  if (question) return nommer(question.texte)
  const issue = grille.issues.find((one) => one.code === code)
  return issue ? nommer(issue.titre) : nommer(code)
}

const ofTexts = (avant: readonly string[], apres: readonly string[]): string[] => [
  ...avant.filter((one) => !apres.includes(one)).map((one) => `Signe retiré${NB}: ${nommer(one)}.`),
  ...apres.filter((one) => !avant.includes(one)).map((one) => `Signe ajouté${NB}: ${nommer(one)}.`),
]

const ofQuestion = (avant: Grille, apres: Grille, old: QuestionGrille, now: QuestionGrille): string[] => {
  const at = `Question ${nommer(now.texte)}`
  const said: string[] = []
  if (old.texte !== now.texte) said.push(`La question ${nommer(old.texte)} devient ${nommer(now.texte)}.`)
  if (old.aide !== now.aide) said.push(`${at}${NB}: l’aide à l’opérateur change.`)
  for (const one of old.reponses)
    if (!now.reponses.some(({ code }) => code === one.code))
      said.push(`${at}${NB}: réponse ${nommer(one.texte)} retirée.`)
  for (const one of now.reponses) {
    const before = old.reponses.find(({ code }) => code === one.code)
    const leads = targetOf(apres, one.vers)
    if (!before) said.push(`${at}${NB}: réponse ${nommer(one.texte)} ajoutée, qui mène à ${leads}.`)
    else {
      if (before.texte !== one.texte)
        said.push(`${at}${NB}: la réponse ${nommer(before.texte)} devient ${nommer(one.texte)}.`)
      if (before.vers !== one.vers)
        said.push(
          `${at}${NB}: la réponse ${nommer(one.texte)} menait à ${targetOf(avant, before.vers)}, et mène à ${leads}.`,
        )
    }
  }
  const kept = (list: QuestionGrille, other: QuestionGrille) =>
    list.reponses.map(({ code }) => code).filter((code) => other.reponses.some((one) => one.code === code))
  if (kept(old, now).join() !== kept(now, old).join()) said.push(`${at}${NB}: l’ordre des réponses change.`)
  return said
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const sayIssue = ({ niveau, degre, orientation }: IssueGrille): string =>
  `niveau ${niveau}, ${lowerFirst(ORIENTATION_GRILLE_LABELS[orientation])}${degre ? `, ${DEGRE_LABELS[degre]}` : ''}`

const ofIssue = (old: IssueGrille, now: IssueGrille): string[] => {
  const said: string[] = []
  if (old.titre !== now.titre) said.push(`L’issue ${nommer(old.titre)} devient ${nommer(now.titre)}.`)
  if (sayIssue(old) !== sayIssue(now))
    said.push(`Issue ${nommer(now.titre)}${NB}: ${sayIssue(old)} auparavant, ${sayIssue(now)} désormais.`)
  if (old.consigne !== now.consigne) said.push(`Issue ${nommer(now.titre)}${NB}: la consigne change.`)
  return said
}

export const comparerGrilles = (avant: Grille, apres: Grille): Difference[] => {
  const find = <T extends { code: string }>(list: readonly T[], code: string) => list.find((one) => one.code === code)
  const as = (ou: Difference['ou']) => (phrase: string) => ({ ou, phrase })
  return [
    ...(avant.titre === apres.titre
      ? []
      : [as('grille')(`Le titre ${nommer(avant.titre)} devient ${nommer(apres.titre)}.`)]),
    ...(avant.depart === apres.depart
      ? []
      : [
          as('grille')(
            `La première question était ${targetOf(avant, avant.depart)}, c’est ${targetOf(apres, apres.depart)}.`,
          ),
        ]),
    ...ofTexts(avant.signes, apres.signes).map(as('signes')),
    ...avant.questions
      .filter(({ code }) => !find(apres.questions, code))
      .map(({ texte }) => as('question')(`Question retirée${NB}: ${nommer(texte)}.`)),
    ...apres.questions.flatMap((now) => {
      const old = find(avant.questions, now.code)
      return (old ? ofQuestion(avant, apres, old, now) : [`Question ajoutée${NB}: ${nommer(now.texte)}.`]).map(
        as('question'),
      )
    }),
    ...avant.issues
      .filter(({ code }) => !find(apres.issues, code))
      .map(({ titre }) => as('issue')(`Issue retirée${NB}: ${nommer(titre)}.`)),
    ...apres.issues.flatMap((now) => {
      const old = find(avant.issues, now.code)
      return (old ? ofIssue(old, now) : [`Issue ajoutée${NB}: ${nommer(now.titre)} (${sayIssue(now)}).`]).map(
        as('issue'),
      )
    }),
  ]
}
