/** Actes as one reads them: by month, and a correction under the acte it corrects when that one is on the same page. */
import { capitalizeFirst, formatMonth } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { ActeSummary } from '../../contract.ts'

export type Strand = { acte: ActeSummary; corrections: ActeSummary[] }
export type Month = { key: string; word: string; strands: Strand[] }

const monthOf = ({ debut, zone }: ActeSummary): { key: string; word: string } => {
  const { year, month } = Temporal.Instant.from(debut).toZonedDateTimeISO(zone)
  return { key: `${year}-${month}`, word: `${capitalizeFirst(formatMonth(month))} ${year}` }
}

/** The first acte of a thread that is shown; guards against a circle that the chain forbids. */
const rootOf = (acte: ActeSummary, shown: ReadonlyMap<string, ActeSummary>): string => {
  let root = acte
  for (let steps = 0; steps < shown.size; steps++) {
    const former = root.corrige && shown.get(root.corrige.id)
    if (!former) break
    root = former
  }
  return root.id
}

const byNumero = (a: ActeSummary, b: ActeSummary): number => (a.numero ?? 0) - (b.numero ?? 0)

export const groupMonths = (actes: readonly ActeSummary[]): Month[] => {
  const shown = new Map(actes.map((acte) => [acte.id, acte]))
  const strands = new Map<string, Strand>()
  for (const acte of actes) {
    const root = rootOf(acte, shown)
    const strand = strands.get(root) ?? { acte: shown.get(root) ?? acte, corrections: [] }
    if (acte.id !== root) strand.corrections.push(acte)
    strands.set(root, strand)
  }
  const months: Month[] = []
  for (const strand of strands.values()) {
    strand.corrections.sort(byNumero)
    const { key, word } = monthOf(strand.acte)
    const last = months.at(-1)
    if (last?.key === key) last.strands.push(strand)
    else months.push({ key, word, strands: [strand] })
  }
  return months
}
