/**
 * Interests that people declare, and those that a question touches. Nothing is judged here: what may be a conflict is
 * shown to those who decide, with the reason why it came up.
 */
import { foldText } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

export const NATURES_INTERET = [
  'emploi',
  'remuneration',
  'mandat',
  'participation',
  'financement',
  'famille',
  'autre',
] as const
export type NatureInteret = (typeof NATURES_INTERET)[number]

export type Interet = {
  id: string
  /** Key of the person: of the professional, of the representative, or of the account. */
  personne: string
  structureId: string | null
  structure: string
  organisme: string
  domaine: string
  debut: string | null
  fin: string | null
}

export const isCurrent = ({ debut, fin }: Pick<Interet, 'debut' | 'fin'>, jour: string): boolean =>
  (debut === null || debut <= jour) && (fin === null || fin >= jour)

export type Question = { personneIds?: readonly string[]; structureIds?: readonly string[]; mots?: string }
export type Par = 'structure' | 'mots' | 'personne'

/** Words that many names share: alone they tell nothing. */
const COMMON = new Set([
  'association',
  'cabinet',
  'centre',
  'communaute',
  'convention',
  'cpts',
  'decision',
  'equipe',
  'groupe',
  'maison',
  'medical',
  'medicale',
  'pharmacie',
  'projet',
  'professionnel',
  'sante',
  'service',
  'societe',
  'soins',
  'territoire',
])
const LEAST_LETTERS = 4

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word))

/** A plural is the same word. */
const stemOf = (word: string): string => word.replace(/[sx]$/, '')

const sharesWord = ({ structure, organisme, domaine }: Interet, asked: ReadonlySet<string>): boolean =>
  wordsOf(`${structure} ${organisme} ${domaine}`).some((word) => asked.has(stemOf(word)))

const reasonOf = (
  one: Interet,
  { personneIds, structureIds, mots }: Question,
  asked: ReadonlySet<string>,
): Par | null => {
  if (one.structureId !== null && structureIds?.includes(one.structureId)) return 'structure'
  if (asked.size > 0 && sharesWord(one, asked)) return 'mots'
  // Asked about people and nothing else, whatever they declared is told.
  return personneIds && !structureIds?.length && !mots ? 'personne' : null
}

/** Those that run on that day and that the question touches; `personneIds` keeps only theirs. */
export const liesOf = <I extends Interet>(
  interets: readonly I[],
  question: Question,
  jour: string,
): (I & { par: Par })[] => {
  const asked = new Set(wordsOf(question.mots ?? '').map(stemOf))
  return interets.flatMap((one) => {
    if (!isCurrent(one, jour) || (question.personneIds && !question.personneIds.includes(one.personne))) return []
    const par = reasonOf(one, question, asked)
    return par ? [{ ...one, par }] : []
  })
}

export const ETATS_DECLARATION = ['jamais', 'a-jour', 'a-refaire'] as const
export type EtatDeclaration = (typeof ETATS_DECLARATION)[number]

/** Our own rule: once a year. The statutes or the règlement intérieur may ask for more; no text of law sets it here. */
const VALID_MONTHS = 12
export const valableJusque = (faiteLe: string): string =>
  Temporal.PlainDate.from(faiteLe).add({ months: VALID_MONTHS }).toString()

export const etatDeclaration = (derniere: string | null, jour: string): EtatDeclaration =>
  derniere === null ? 'jamais' : valableJusque(derniere) > jour ? 'a-jour' : 'a-refaire'
