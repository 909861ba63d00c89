/**
 * The years of a contract, from anniversary to anniversary (19/12 → 18/12), never the civil year nor the exercice.
 * Source: ACI, article 9.1; annexes of signed contracts.
 */
import { Temporal } from '../../../kernel/time.ts'

/** Both days included. */
export type Annee = { rang: number; du: string; au: string }
export type EtatAnnee = 'a-venir' | 'en-cours' | 'close'

/** The 29 February has its anniversary on the 28 in the years that have none. */
export const anneesDepuis = (signature: string, nombre: number): Annee[] => {
  const first = Temporal.PlainDate.from(signature)
  return Array.from({ length: nombre }, (_, i) => ({
    rang: i + 1,
    du: first.add({ years: i }).toString(),
    au: first
      .add({ years: i + 1 })
      .subtract({ days: 1 })
      .toString(),
  }))
}

export const etatAnnee = ({ du, au }: Annee, today: string): EtatAnnee => {
  if (du > today) return 'a-venir'
  return au < today ? 'close' : 'en-cours'
}

/** The year to prepare: the last one that is closed and not frozen yet, else the current one, else the first. */
export const anneeAPreparer = <T extends Annee>(
  annees: readonly T[],
  today: string,
  frozen: ReadonlySet<string>,
): T | undefined => {
  const closed = annees.findLast((one) => etatAnnee(one, today) === 'close')
  if (closed && !frozen.has(closed.du)) return closed
  return annees.find((one) => etatAnnee(one, today) === 'en-cours') ?? closed ?? annees[0]
}

export type DevoirDialogue = { code: 'dossier-a-figer'; le: string; annee: Annee }

/** A closed year waits for its file the day after its last day: our own notice, no text that was read gives a date. */
export const devoirsDialogue = (
  annees: readonly Annee[],
  today: string,
  frozen: ReadonlySet<string>,
): DevoirDialogue[] => {
  const closed = annees.findLast((one) => etatAnnee(one, today) === 'close')
  if (!closed || frozen.has(closed.du)) return []
  const le = Temporal.PlainDate.from(closed.au).add({ days: 1 }).toString()
  return [{ code: 'dossier-a-figer', le, annee: { rang: closed.rang, du: closed.du, au: closed.au } }]
}
