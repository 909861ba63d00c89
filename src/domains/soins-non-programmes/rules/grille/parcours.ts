/** A call along a grid: what is asked next, from the answers given so far. The signs of alarm always come first. */
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import {
  type Grille,
  type IssueGrille,
  issueOf,
  type OrientationGrille,
  type Pas,
  type QuestionGrille,
  questionOf,
  SIGNES,
  SIGNES_NON,
  SIGNES_OUI,
} from './modele.ts'

export type Etape =
  | { kind: 'signes' }
  | { kind: 'question'; question: QuestionGrille }
  | { kind: 'issue'; issue: IssueGrille }
  /** A sign of alarm: nothing more is asked. */
  | { kind: 'quinze' }

const placeOf = (grille: Grille, code: string): Etape | null => {
  const question = questionOf(grille, code)
  if (question) return { kind: 'question', question }
  const issue = issueOf(grille, code)
  return issue ? { kind: 'issue', issue } : null
}

const afterSigns = (grille: Grille, reponse: string): Etape | null => {
  if (reponse === SIGNES_OUI) return { kind: 'quinze' }
  return reponse === SIGNES_NON ? placeOf(grille, grille.depart) : null
}

const step = (grille: Grille, at: Etape, pas: Pas): Etape | null => {
  if (at.kind === 'signes') return pas.question === SIGNES ? afterSigns(grille, pas.reponse) : null
  if (at.kind !== 'question' || pas.question !== at.question.code) return null
  const given = at.question.reponses.find(({ code }) => code === pas.reponse)
  return given ? placeOf(grille, given.vers) : null
}

/** Where these answers lead; refused as soon as one of them is not an answer to what was asked. */
export const suivre = (grille: Grille, parcours: readonly Pas[]): Result<Etape, 'parcours-invalid'> => {
  let at: Etape = { kind: 'signes' }
  for (const pas of parcours) {
    const next = step(grille, at, pas)
    if (!next) return refuse('parcours-invalid')
    at = next
  }
  return ok(at)
}

export type FinDeParcours = { issue: string | null; orientation: OrientationGrille; degre: IssueGrille['degre'] }

/** The end that a whole path comes to; a sign of alarm is an end without a code. */
export const conclure = (grille: Grille, parcours: readonly Pas[]): Result<FinDeParcours, 'parcours-invalid'> => {
  const reached = suivre(grille, parcours)
  if (!reached.ok) return reached
  const at = reached.value
  if (at.kind === 'quinze') return ok({ issue: null, orientation: 'quinze', degre: null })
  if (at.kind !== 'issue') return refuse('parcours-invalid')
  return ok({ issue: at.issue.code, orientation: at.issue.orientation, degre: at.issue.degre })
}

export type LigneParcours = { question: string; reponse: string }

/** The path in words, as it is shown beside the request. */
export const direParcours = (grille: Grille, parcours: readonly Pas[]): LigneParcours[] =>
  parcours.map(({ question, reponse }) => {
    if (question === SIGNES) return { question: 'Un signe d’alerte', reponse: reponse === SIGNES_OUI ? 'Oui' : 'Non' }
    const asked = questionOf(grille, question)
    return {
      question: asked?.texte ?? question,
      reponse: asked?.reponses.find(({ code }) => code === reponse)?.texte ?? reponse,
    }
  })
