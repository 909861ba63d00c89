/**
 * What is wrong with a grid, before a physician is asked to validate it: every question and every end reachable, every
 * path ending, none going round in circles. Each fault is named by its question.
 */
import { count } from '../../../../kernel/french.ts'
import { type Grille, type QuestionGrille, SIGNES } from './modele.ts'

export type GenreFaute =
  | 'sans-signe'
  | 'code-double'
  | 'code-reserve'
  | 'depart'
  | 'trop-peu-de-reponses'
  | 'reponse-double'
  | 'vers-inconnu'
  | 'boucle'
  | 'sans-fin'
  | 'question-inaccessible'
  | 'issue-inaccessible'
  | 'delai'
export type FauteGrille = {
  genre: GenreFaute
  /** Code of the question or of the end at fault; null: the grid as a whole. */
  ou: string | null
  phrase: string
}

const NB = '\u00a0'
export const nommer = (texte: string): string => `«${NB}${texte}${NB}»`

const mapOf = (grille: Grille): Map<string, QuestionGrille> => new Map(grille.questions.map((one) => [one.code, one]))

/** Codes of questions and ends that a caller may come to. */
export const accessibles = (grille: Grille): Set<string> => {
  const byCode = mapOf(grille)
  const seen = new Set<string>()
  const todo = [grille.depart]
  for (let code = todo.pop(); code !== undefined; code = todo.pop()) {
    if (seen.has(code)) continue
    seen.add(code)
    for (const { vers } of byCode.get(code)?.reponses ?? []) todo.push(vers)
  }
  return seen
}

type Arc = { de: QuestionGrille; reponse: string; vers: QuestionGrille }

/** Answers that lead back to a question which is already being asked. */
const retours = (grille: Grille): Arc[] => {
  const byCode = mapOf(grille)
  const done = new Set<string>()
  const open = new Set<string>()
  const found: Arc[] = []
  const walk = (question: QuestionGrille): void => {
    open.add(question.code)
    for (const { texte, vers } of question.reponses) {
      const next = byCode.get(vers)
      if (!next) continue
      if (open.has(next.code)) found.push({ de: question, reponse: texte, vers: next })
      else if (!done.has(next.code)) walk(next)
    }
    open.delete(question.code)
    done.add(question.code)
  }
  for (const question of grille.questions) if (!done.has(question.code)) walk(question)
  return found
}

/** Questions from which some end can be come to. */
const finissantes = (grille: Grille): Set<string> => {
  const ends = new Set(grille.issues.map(({ code }) => code))
  let before = -1
  while (before !== ends.size) {
    before = ends.size
    for (const { code, reponses } of grille.questions) if (reponses.some(({ vers }) => ends.has(vers))) ends.add(code)
  }
  return ends
}

const doubles = (codes: readonly string[]): string[] => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
]

const questionFaults = (question: QuestionGrille, known: ReadonlySet<string>): FauteGrille[] => {
  const { code, texte, reponses } = question
  const fault = (genre: GenreFaute, phrase: string): FauteGrille => ({ genre, ou: code, phrase })
  const faults: FauteGrille[] = []
  if (code === SIGNES)
    faults.push(fault('code-reserve', `Le code ${nommer(SIGNES)} est gardé pour les signes d’alerte.`))
  if (reponses.length < 2)
    faults.push(
      fault(
        'trop-peu-de-reponses',
        `La question ${nommer(texte)} a ${reponses.length === 0 ? 'zéro réponse' : 'une seule réponse'}${NB}: il en faut deux au moins.`,
      ),
    )
  if (doubles(reponses.map((one) => one.code)).length > 0 || doubles(reponses.map((one) => one.texte)).length > 0)
    faults.push(fault('reponse-double', `La question ${nommer(texte)} a deux réponses pareilles.`))
  for (const reponse of reponses)
    if (!known.has(reponse.vers))
      faults.push(
        fault(
          'vers-inconnu',
          `À la question ${nommer(texte)}, la réponse ${nommer(reponse.texte)} ne mène nulle part.`,
        ),
      )
  return faults
}

/** Empty: the grid may be given to a physician to validate. */
export const controler = (grille: Grille): FauteGrille[] => {
  const { questions, issues, depart, signes } = grille
  const whole = (genre: GenreFaute, phrase: string): FauteGrille => ({ genre, ou: null, phrase })
  const known = new Set([...questions, ...issues].map(({ code }) => code))
  const reached = accessibles(grille)
  const ending = finissantes(grille)
  const first = questions.find(({ code }) => code === depart)
  return [
    ...(signes.length === 0
      ? [
          whole(
            'sans-signe',
            'La grille n’a aucun signe d’alerte. Il en faut un au moins, demandé avant toute question.',
          ),
        ]
      : []),
    ...doubles([...questions, ...issues].map(({ code }) => code)).map((code) => ({
      genre: 'code-double' as const,
      ou: code,
      phrase: `Le code ${nommer(code)} sert deux fois.`,
    })),
    ...(first ? [] : [whole('depart', 'La première question n’est pas choisie.')]),
    ...questions.flatMap((question) => questionFaults(question, known)),
    ...retours(grille).map(({ de, reponse, vers }) => ({
      genre: 'boucle' as const,
      ou: de.code,
      phrase: `À la question ${nommer(de.texte)}, la réponse ${nommer(reponse)} ramène à ${nommer(vers.texte)}${NB}: ce chemin tourne en rond.`,
    })),
    ...questions
      .filter(({ code }) => !ending.has(code))
      .map(({ code, texte }) => ({
        genre: 'sans-fin' as const,
        ou: code,
        phrase: `Depuis la question ${nommer(texte)}, aucune issue ne peut être atteinte.`,
      })),
    ...questions
      .filter(({ code }) => first && !reached.has(code))
      .map(({ code, texte }) => ({
        genre: 'question-inaccessible' as const,
        ou: code,
        phrase: `Aucun chemin ne mène à la question ${nommer(texte)}.`,
      })),
    ...issues
      .filter(({ code }) => first && !reached.has(code))
      .map(({ code, titre }) => ({
        genre: 'issue-inaccessible' as const,
        ou: code,
        phrase: `Aucun chemin ne mène à l’issue ${nommer(titre)}.`,
      })),
    ...issues.flatMap(({ code, titre, orientation, degre }): FauteGrille[] => {
      if (orientation === 'creneau' && degre === null)
        return [
          { genre: 'delai', ou: code, phrase: `L’issue ${nommer(titre)} donne un créneau sans dire sous quel délai.` },
        ]
      if (orientation === 'quinze' && degre !== null)
        return [
          { genre: 'delai', ou: code, phrase: `L’issue ${nommer(titre)} envoie au 15${NB}: elle n’a pas de délai.` },
        ]
      return []
    }),
  ]
}

export type Etendue = { chemins: number; plusLong: number }

/** How many ways through, and the most questions that one caller is asked. Of a grid without fault only. */
export const mesurer = (grille: Grille): Etendue => {
  const byCode = mapOf(grille)
  const known = new Map<string, Etendue>()
  const of = (code: string): Etendue => {
    const question = byCode.get(code)
    if (!question) return { chemins: 1, plusLong: 0 }
    const before = known.get(code)
    if (before) return before
    const below = question.reponses.map(({ vers }) => of(vers))
    const made = {
      chemins: below.reduce((sum, { chemins }) => sum + chemins, 0),
      plusLong: 1 + Math.max(0, ...below.map(({ plusLong }) => plusLong)),
    }
    known.set(code, made)
    return made
  }
  return of(grille.depart)
}

export const direEtendue = ({ chemins, plusLong }: Etendue): string =>
  `${count(chemins, 'chemin')}, ${count(plusLong, 'question')} au plus après les signes d’alerte`
