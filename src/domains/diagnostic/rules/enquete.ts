/**
 * What a survey says, and to whom. Nobody is to be found by counting: nothing is shown under six answers, and a profile
 * of fewer than six answers is told with others.
 */
export const AUDIENCES = ['professionnels', 'usagers', 'elus'] as const
export type Audience = (typeof AUDIENCES)[number]
export const REPONSES = ['choix', 'plusieurs', 'echelle', 'texte', 'besoins'] as const
export type FormeReponse = (typeof REPONSES)[number]

export const LEAST = 6
/** « 1 pas du tout » to « 5 tout à fait ». */
export const ECHELLE = ['1, pas du tout', '2', '3', '4', '5, tout à fait'] as const
/** How many needs one person may put forward. */
export const MOST_BESOINS = 3

export type Question = { rang: number; texte: string; reponse: FormeReponse; choix: readonly string[] }
export type Reponse = {
  profil: string | null
  valeurs: ReadonlyMap<number, { choisis: readonly number[]; texte: string | null }>
}

export type Comptes = { reponses: number; comptes: number[]; moyenne: number | null }
export type Resultat = { rang: number; total: Comptes; profils: ({ profil: string } & Comptes)[]; textes: string[] }

/** What is wrong with an answer, by question: nothing when it may be kept. */
export const checkReponse = (question: Question, choisis: readonly number[], texte: string | null): boolean => {
  const { reponse, choix } = question
  if (reponse === 'texte') return choisis.length === 0
  if (texte !== null || new Set(choisis).size !== choisis.length) return false
  const size = reponse === 'echelle' ? ECHELLE.length : choix.length
  if (choisis.some((index) => !Number.isInteger(index) || index < 0 || index >= size)) return false
  const most = reponse === 'plusieurs' ? size : reponse === 'besoins' ? MOST_BESOINS : 1
  return choisis.length <= most
}

const countUp = (question: Question, reponses: readonly Reponse[]): Comptes => {
  const size = question.reponse === 'echelle' ? ECHELLE.length : question.choix.length
  const comptes = new Array<number>(size).fill(0)
  let said = 0
  let sum = 0
  for (const { valeurs } of reponses) {
    const valeur = valeurs.get(question.rang)
    if (!valeur || (valeur.choisis.length === 0 && !valeur.texte)) continue
    said += 1
    for (const index of valeur.choisis) {
      comptes[index] = (comptes[index] ?? 0) + 1
      sum += index + 1
    }
  }
  return { reponses: said, comptes, moyenne: question.reponse === 'echelle' && said > 0 ? sum / said : null }
}

export const OTHERS = 'Autres profils'

/**
 * Profiles of six answers and more stand alone; the others together, joined by the smallest of the large ones until they
 * are six too, so that none is found by subtraction. Fewer than two groups say nothing more than the total.
 */
export const groupProfils = (reponses: readonly Reponse[]): Map<string, Reponse[]> => {
  const by = [...Map.groupBy(reponses, ({ profil }) => profil ?? OTHERS)].sort((a, b) => b[1].length - a[1].length)
  const large = by.filter(([profil, list]) => profil !== OTHERS && list.length >= LEAST)
  let others = by.filter(([profil, list]) => profil === OTHERS || list.length < LEAST).flatMap(([, list]) => list)
  while (others.length > 0 && others.length < LEAST && large.length > 0) others = [...others, ...large.pop()![1]]
  const groups = new Map(large)
  if (others.length > 0) groups.set(OTHERS, others)
  return groups.size > 1 ? groups : new Map()
}

/** Nothing before the sixth answer. */
export const readResultats = (questions: readonly Question[], reponses: readonly Reponse[]): Resultat[] => {
  if (reponses.length < LEAST) return []
  const groups = groupProfils(reponses)
  return questions.map((question) => ({
    rang: question.rang,
    total: countUp(question, reponses),
    profils:
      question.reponse === 'texte' ? [] : [...groups].map(([profil, list]) => ({ profil, ...countUp(question, list) })),
    textes: reponses.flatMap(({ valeurs }) => valeurs.get(question.rang)?.texte ?? []).toSorted(),
  }))
}

/** Needs in the order of the voices, those without any left out; equal ones in the order of the question. */
export const rankBesoins = (comptes: readonly number[], ids: readonly string[]): string[] =>
  ids
    .map((id, index) => ({ id, index, voices: comptes[index] ?? 0 }))
    .filter(({ voices }) => voices > 0)
    .sort((a, b) => b.voices - a.voices || a.index - b.index)
    .map(({ id }) => id)
