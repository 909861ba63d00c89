/**
 * What a line of a statement may pay. Only a reference that the payer copied, for an amount that is still due, is sure;
 * everything else is proposed, with its reason, and somebody decides.
 */
import { foldText } from '../../../kernel/french.ts'
import { findReferences } from './reference.ts'

export type LigneLibre = { id: string; jour: string; libelle: string; reference: string; resteCentimes: number }
/**
 * What another room waits for. `noms`: each one is a name that the label of a transfer may bear; `prenom` tells namesakes
 * apart where the label bears it.
 */
export type Attendu = { id: string; reference: string; resteCentimes: number; noms: readonly string[]; prenom?: string }

export const RAISONS = ['reference', 'reference-montant', 'nom-et-montant', 'nom'] as const
export type Raison = (typeof RAISONS)[number]
export type Candidat = { attenduId: string; raison: Raison; centimes: number }
export type Proposition = { ligneId: string; sure: boolean; candidats: Candidat[] }

const CANDIDATES = 6

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

type Known = { attendu: Attendu; noms: string[][]; prenom: string[] }

const openIndex = (attendus: readonly Attendu[]) => {
  const byReference = new Map<string, Attendu>()
  const byWord = new Map<string, Known[]>()
  for (const attendu of attendus) {
    byReference.set(attendu.reference, attendu)
    const noms = attendu.noms.map(wordsOf).filter((nom) => nom.length > 0)
    for (const first of new Set(noms.map((nom) => nom[0]!)))
      byWord.set(first, [...(byWord.get(first) ?? []), { attendu, noms, prenom: wordsOf(attendu.prenom ?? '') }])
  }
  return { byReference, byWord, references: new Set(byReference.keys()) }
}

/** How a name is borne: the family name alone, or all of it. */
const bears = (words: ReadonlySet<string>, { noms }: Known): boolean =>
  noms.some((nom) => nom.every((word) => words.has(word)))

const byName = (line: LigneLibre, byWord: ReadonlyMap<string, Known[]>): Candidat[] => {
  const words = new Set(wordsOf(line.libelle))
  const borne = new Set([...words].flatMap((word) => byWord.get(word) ?? []).filter((known) => bears(words, known)))
  const whole = [...borne].filter(({ prenom }) => prenom.length > 0 && prenom.every((word) => words.has(word)))
  const found = new Map<string, Candidat>()
  for (const { attendu } of whole.length > 0 ? whole : borne) {
    const { id, resteCentimes } = attendu
    if (resteCentimes <= 0) continue
    const isWhole = resteCentimes === line.resteCentimes
    found.set(id, {
      attenduId: id,
      raison: isWhole ? 'nom-et-montant' : 'nom',
      centimes: Math.min(resteCentimes, line.resteCentimes),
    })
  }
  const rank = ({ raison }: Candidat) => RAISONS.indexOf(raison)
  return [...found.values()].sort((a, b) => rank(a) - rank(b)).slice(0, CANDIDATES)
}

const byReferences = (line: LigneLibre, found: readonly Attendu[]): Candidat[] =>
  found.map(({ id, resteCentimes }) => ({
    attenduId: id,
    raison: resteCentimes >= line.resteCentimes ? 'reference' : 'reference-montant',
    centimes: Math.min(Math.max(resteCentimes, 0), line.resteCentimes),
  }))

/** Lines that brought money in, in their order; a line of which nothing is known has no candidate. */
export const proposer = (lignes: readonly LigneLibre[], attendus: readonly Attendu[]): Proposition[] => {
  const { byReference, byWord, references } = openIndex(attendus)
  // What earlier lines of the same call surely pay is no longer due to later ones.
  const left = new Map(attendus.map(({ id, resteCentimes }) => [id, resteCentimes]))
  return lignes.map((line) => {
    const found = findReferences(`${line.libelle} ${line.reference}`, references).map((reference) => {
      const attendu = byReference.get(reference)!
      return { ...attendu, resteCentimes: left.get(attendu.id)! }
    })
    if (found.length === 0) return { ligneId: line.id, sure: false, candidats: byName(line, byWord) }
    const candidats = byReferences(line, found).filter(({ centimes }) => centimes > 0)
    const only = candidats.length === 1 && found.length === 1 ? candidats[0]! : null
    const sure = only?.raison === 'reference'
    if (only && sure) left.set(only.attenduId, left.get(only.attenduId)! - only.centimes)
    return { ligneId: line.id, sure, candidats }
  })
}
