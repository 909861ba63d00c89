/** Each change of a grid that is being written, pure: the screen keeps what comes out. Codes are made, never typed. */
import {
  BORNES,
  type Grille,
  type IssueGrille,
  type QuestionGrille,
  type ReponseGrille,
} from '../../rules/grille/modele.ts'

const codesOf = ({ questions, issues }: Grille): Set<string> =>
  new Set([...questions, ...issues].map(({ code }) => code))

const freshCode = (taken: ReadonlySet<string>, word: string): string => {
  let rank = 1
  while (taken.has(`${word}-${rank}`)) rank += 1
  return `${word}-${rank}`
}

const moved = <T>(list: readonly T[], from: number, step: number): T[] => {
  const to = from + step
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  next.splice(to, 0, one)
  return next
}

const withQuestion = (grille: Grille, code: string, change: (one: QuestionGrille) => QuestionGrille): Grille => ({
  ...grille,
  questions: grille.questions.map((one) => (one.code === code ? change(one) : one)),
})

/** The first question of an empty grid is where it starts. */
export const addQuestion = (grille: Grille, texte: string): Grille => {
  if (grille.questions.length >= BORNES.questions) return grille
  const code = freshCode(codesOf(grille), 'question')
  return {
    ...grille,
    depart: grille.depart || code,
    questions: [...grille.questions, { code, texte, aide: null, reponses: [] }],
  }
}

/** What led there leads nowhere until somebody says where: the faults tell it. */
const forget = (grille: Grille, gone: string): Grille => ({
  ...grille,
  depart: grille.depart === gone ? '' : grille.depart,
  questions: grille.questions.map((one) => ({
    ...one,
    reponses: one.reponses.map((reponse) => (reponse.vers === gone ? { ...reponse, vers: '' } : reponse)),
  })),
})
export const removeQuestion = (grille: Grille, code: string): Grille => {
  const rest = forget(grille, code)
  return { ...rest, questions: rest.questions.filter((one) => one.code !== code) }
}
export const moveQuestion = (grille: Grille, code: string, step: number): Grille => ({
  ...grille,
  questions: moved(
    grille.questions,
    grille.questions.findIndex((one) => one.code === code),
    step,
  ),
})
export const editQuestion = (grille: Grille, code: string, change: Partial<QuestionGrille>): Grille =>
  withQuestion(grille, code, (one) => ({ ...one, ...change }))

export const addReponse = (grille: Grille, code: string, texte: string): Grille =>
  withQuestion(grille, code, (one) =>
    one.reponses.length >= BORNES.reponses
      ? one
      : {
          ...one,
          reponses: [
            ...one.reponses,
            { code: freshCode(new Set(one.reponses.map((reponse) => reponse.code)), 'reponse'), texte, vers: '' },
          ],
        },
  )
export const editReponse = (grille: Grille, code: string, at: number, change: Partial<ReponseGrille>): Grille =>
  withQuestion(grille, code, (one) => ({
    ...one,
    reponses: one.reponses.map((reponse, index) => (index === at ? { ...reponse, ...change } : reponse)),
  }))
export const moveReponse = (grille: Grille, code: string, at: number, step: number): Grille =>
  withQuestion(grille, code, (one) => ({ ...one, reponses: moved(one.reponses, at, step) }))
export const removeReponse = (grille: Grille, code: string, at: number): Grille =>
  withQuestion(grille, code, (one) => ({ ...one, reponses: one.reponses.filter((_, index) => index !== at) }))

export const addIssue = (grille: Grille, titre: string): Grille => {
  if (grille.issues.length >= BORNES.issues) return grille
  const code = freshCode(codesOf(grille), 'issue')
  const issue: IssueGrille = { code, titre, niveau: 3, degre: '24h', orientation: 'creneau', consigne: null }
  return { ...grille, issues: [...grille.issues, issue] }
}
/** Nobody is given a delay to call the 15. */
export const editIssue = (grille: Grille, code: string, change: Partial<IssueGrille>): Grille => ({
  ...grille,
  issues: grille.issues.map((one) =>
    one.code === code ? { ...one, ...change, ...(change.orientation === 'quinze' ? { degre: null } : {}) } : one,
  ),
})
export const moveIssue = (grille: Grille, code: string, step: number): Grille => ({
  ...grille,
  issues: moved(
    grille.issues,
    grille.issues.findIndex((one) => one.code === code),
    step,
  ),
})
export const removeIssue = (grille: Grille, code: string): Grille => {
  const rest = forget(grille, code)
  return { ...rest, issues: rest.issues.filter((one) => one.code !== code) }
}

/** As typed, a line each; empty ones are left out when it is kept. */
export const signesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, BORNES.signes)

export type Branche =
  | { kind: 'question'; rang: number; question: QuestionGrille; reponses: { texte: string; suite: Branche }[] }
  | { kind: 'renvoi'; rang: number; texte: string }
  | { kind: 'issue'; issue: IssueGrille }
  | { kind: 'vide' }

/** The grid as a tree to read: a question that was already shown is named, not shown again. */
export const arbreOf = (grille: Grille): Branche => {
  const ranks = new Map(grille.questions.map(({ code }, index) => [code, index + 1]))
  const shown = new Set<string>()
  const of = (code: string): Branche => {
    const question = grille.questions.find((one) => one.code === code)
    if (question) {
      const rang = ranks.get(code) ?? 0
      if (shown.has(code)) return { kind: 'renvoi', rang, texte: question.texte }
      shown.add(code)
      return {
        kind: 'question',
        rang,
        question,
        reponses: question.reponses.map(({ texte, vers }) => ({ texte, suite: of(vers) })),
      }
    }
    const issue = grille.issues.find((one) => one.code === code)
    return issue ? { kind: 'issue', issue } : { kind: 'vide' }
  }
  return of(grille.depart)
}
