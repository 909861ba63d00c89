/**
 * Who of the directory is that professional of the team: what speaks for it, what speaks against it, and whether it is
 * certain. Only a certain match is linked without being looked at.
 */
import { foldText } from '../../../kernel/french.ts'

export const PREUVES = ['rpps', 'nom', 'nom-proche', 'prenom', 'profession', 'commune'] as const
export type Preuve = (typeof PREUVES)[number]
export const OBJECTIONS = ['autre-rpps', 'autre-nom', 'autre-profession', 'autre-commune'] as const
export type Objection = (typeof OBJECTIONS)[number]

export type Cherche = {
  rpps: string | null
  nom: string
  prenom: string
  profession: string
  communes: readonly string[]
}
export type Candidat = {
  identifiant: string
  nom: string
  prenom: string
  professions: readonly string[]
  communes: readonly string[]
}
export type Rapprochement = { preuves: Preuve[]; objections: Objection[]; score: number }

export const wordsOf = (text: string): string[] => [
  ...new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
]

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
const isWithin = (a: readonly string[], b: readonly string[]): boolean => a.every((one) => b.includes(one))

/** The same words, swapped or not; near when one is in the other (a second first name, a maiden name). */
const compareNames = (one: Cherche, other: Candidat): 'nom' | 'nom-proche' | null => {
  const a = wordsOf(`${one.nom} ${one.prenom}`)
  const b = wordsOf(`${other.nom} ${other.prenom}`)
  if (a.length === b.length && isWithin(a, b)) return 'nom'
  if (isWithin(a, b) || isWithin(b, a)) return 'nom-proche'
  return share(wordsOf(one.nom), wordsOf(other.nom)) ? 'nom-proche' : null
}

const WORTH: Record<Preuve, number> = { rpps: 10, nom: 4, 'nom-proche': 2, prenom: 2, profession: 2, commune: 3 }
const COST: Record<Objection, number> = { 'autre-rpps': 20, 'autre-nom': 3, 'autre-profession': 3, 'autre-commune': 1 }

/** Communes are compared as they are today on both sides. */
export const weighCandidate = (one: Cherche, other: Candidat): Rapprochement => {
  const preuves: Preuve[] = []
  const objections: Objection[] = []
  if (one.rpps !== null) {
    if (one.rpps === other.identifiant) preuves.push('rpps')
    else objections.push('autre-rpps')
  }
  const name = compareNames(one, other)
  if (name) preuves.push(name)
  else {
    // A name that a search that forgives typos has found, or that changed with a marriage.
    objections.push('autre-nom')
    if (share(wordsOf(one.prenom), wordsOf(other.prenom))) preuves.push('prenom')
  }
  if (other.professions.includes(one.profession)) preuves.push('profession')
  else objections.push('autre-profession')
  if (one.communes.length > 0 && other.communes.length > 0) {
    if (share(one.communes, other.communes)) preuves.push('commune')
    else objections.push('autre-commune')
  }
  const score =
    preuves.reduce((sum, proof) => sum + WORTH[proof], 0) - objections.reduce((sum, one) => sum + COST[one], 0)
  return { preuves, objections, score }
}

/** By the RPPS with a name that agrees; without one, the same name, profession and commune. */
const isCertain = ({ preuves, objections }: Rapprochement): boolean =>
  !objections.includes('autre-rpps') &&
  (preuves.includes('rpps')
    ? preuves.includes('nom') || preuves.includes('nom-proche')
    : preuves.includes('nom') && preuves.includes('profession') && preuves.includes('commune'))

export type Choix<C> = { candidat: C; certain: boolean } & Rapprochement

/** Best first. Two that would be certain are none: somebody has to look. */
export const rankCandidates = <C extends Candidat>(one: Cherche, others: readonly C[]): Choix<C>[] => {
  const weighed = others.map((candidat) => ({ candidat, ...weighCandidate(one, candidat) }))
  const sure = weighed.filter(isCertain)
  return weighed
    .map((choice) => ({ ...choice, certain: sure.length === 1 && sure[0] === choice }))
    .sort(
      (a, b) =>
        Number(b.certain) - Number(a.certain) ||
        b.score - a.score ||
        (a.candidat.identifiant < b.candidat.identifiant ? -1 : 1),
    )
}
