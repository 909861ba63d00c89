/** The lines of a statement, read one by one: a faulty one is told with what is wrong, and holds back nothing else. */
import { foldText } from '../../../kernel/french.ts'
import { readDate } from '../../../kernel/read-date.ts'
import type { ChampReleve } from './colonnes-releve.ts'
import { readMontant } from './read-montant.ts'

export type FauteReleve = { champ: ChampReleve; code: 'date' | 'libelle' | 'montant' | 'montant-deux' | 'montant-nul' }
export type Mouvement = { jour: string; libelle: string; reference: string; centimes: number }
export type LigneLue = {
  numero: number
  /** `ignoree`: neither a date nor an amount, as titles and balances that banks put above and below. */
  sort: 'nouvelle' | 'connue' | 'ignoree' | 'erreur'
  mouvement: Mouvement | null
  dit: string
  fautes: FauteReleve[]
  /** What the line says, with its rank among those of the file that say the same. */
  cle: string | null
}

const LIBELLE = 1000
const REFERENCE = 200

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Two columns: the amount stands in one; a debit is written with its sign or without. */
const readCents = (cell: (champ: ChampReleve) => string): { centimes: number } | FauteReleve => {
  const signed = cell('montant')
  if (signed !== '') {
    const centimes = readMontant(signed)
    if (centimes === null) return { champ: 'montant', code: 'montant' }
    return centimes === 0 ? { champ: 'montant', code: 'montant-nul' } : { centimes }
  }
  const [debit, credit] = [readMontant(cell('debit') || '0'), readMontant(cell('credit') || '0')]
  if (debit === null) return { champ: 'debit', code: 'montant' }
  if (credit === null) return { champ: 'credit', code: 'montant' }
  if (debit !== 0 && credit !== 0) return { champ: 'debit', code: 'montant-deux' }
  const centimes = credit !== 0 ? Math.abs(credit) : -Math.abs(debit)
  return centimes === 0 ? { champ: 'montant', code: 'montant-nul' } : { centimes }
}

export const readReleve = (
  lignes: readonly { numero: number; cellules: readonly string[] }[],
  correspondance: readonly (ChampReleve | null)[],
): LigneLue[] => {
  const seen = new Map<string, number>()
  return lignes.map(({ numero, cellules }) => {
    const cell = (champ: ChampReleve) => (cellules[correspondance.indexOf(champ)] ?? '').trim()
    const dit = spaced([cell('libelle'), cell('detail')].filter(Boolean).join(' ')).slice(0, LIBELLE)
    const jour = readDate(cell('jour'))
    const hasAmount = [cell('montant'), cell('debit'), cell('credit')].some((text) => (readMontant(text) ?? 0) !== 0)
    const line = { numero, mouvement: null, dit: dit || spaced(cellules.join(' ')).slice(0, LIBELLE), cle: null }
    if (jour === null && !hasAmount) return { ...line, sort: 'ignoree', fautes: [] }
    const cents = readCents(cell)
    const fautes: FauteReleve[] = []
    if (jour === null) fautes.push({ champ: 'jour', code: 'date' })
    if (dit === '') fautes.push({ champ: 'libelle', code: 'libelle' })
    if ('code' in cents) fautes.push(cents)
    if (fautes.length > 0 || jour === null || 'code' in cents) return { ...line, sort: 'erreur', fautes }
    const mouvement = { jour, libelle: dit, reference: spaced(cell('reference')).slice(0, REFERENCE), ...cents }
    return { ...line, sort: 'nouvelle', mouvement, fautes: [], cle: keyOf(mouvement, seen) }
  })
}

/** Banks write the same line with other capitals and other spaces from one export to the next. */
const keyOf = ({ jour, libelle, reference, centimes }: Mouvement, seen: Map<string, number>): string => {
  const said = [jour, centimes, foldText(libelle), foldText(reference)].join('|')
  const rank = (seen.get(said) ?? 0) + 1
  seen.set(said, rank)
  return `${said}|${rank}`
}
