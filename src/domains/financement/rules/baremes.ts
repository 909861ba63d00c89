/** Versions of the barèmes that live side by side: those that are shipped, and what an operator wrote over them. */
import {
  BAREMES,
  type Cellule,
  cleCellule,
  type SourceMontant,
  type TotalPublie,
} from '../../../referentials/baremes/index.ts'
import type { Baremes } from './contrat.ts'

export type Version = {
  reference: string
  sur: string
  nom: string
  texte: string
  lien: string | null
  depuis: string
  motif: string
  creeLe: string
}
export type Valeur = Omit<Cellule, 'source'> & { reference: string; source: SourceMontant }

export type BaremeEntier = {
  reference: string
  nom: string
  texte: string
  lien: string | null
  depuis: string
  livre: boolean
  sur: string | null
  motif: string | null
  creeLe: string | null
  cellules: (Cellule & { version: string })[]
  totaux: TotalPublie[]
}

/** In the order in which they were written: a version is read over the whole of the one that it starts from. */
export const resoudreBaremes = (versions: readonly Version[], valeurs: readonly Valeur[]): BaremeEntier[] => {
  const all: BaremeEntier[] = BAREMES.map(({ cellules, ...shipped }) => ({
    ...shipped,
    livre: true,
    sur: null,
    motif: null,
    creeLe: null,
    cellules: cellules.map((one) => ({ ...one, version: shipped.reference })),
  }))
  for (const version of versions) {
    const under = all.find(({ reference }) => reference === version.sur)
    if (!under) continue
    const cells = new Map(under.cellules.map((one) => [cleCellule(one), one]))
    for (const { reference, ...one } of valeurs)
      if (reference === version.reference) cells.set(cleCellule(one), { ...one, version: reference })
    all.push({ ...version, livre: false, cellules: [...cells.values()], totaux: under.totaux })
  }
  return all
}

export const pourCalculer = (baremes: readonly BaremeEntier[]): Baremes =>
  new Map(
    baremes.map(({ reference, nom, cellules }) => [
      reference,
      { nom, cellules: new Map(cellules.map((one) => [cleCellule(one), one])) },
    ]),
  )

/** `avenant-2.3` is of `avenant-2`. */
export const codeDe = (reference: string): string => reference.replace(/\.\d+$/, '')
const numberOf = (reference: string): number => Number(/\.(\d+)$/.exec(reference)?.[1] ?? 0)

/** The last correction of the same text, where there is a later one. */
export const plusRecent = (references: readonly string[], reference: string): string | null => {
  const later = references
    .filter((one) => codeDe(one) === codeDe(reference) && numberOf(one) > numberOf(reference))
    .toSorted((a, b) => numberOf(b) - numberOf(a))
  return later[0] ?? null
}

export const prochaineReference = (references: readonly string[], sur: string): string => {
  const last = Math.max(...references.filter((one) => codeDe(one) === codeDe(sur)).map(numberOf), 0)
  return `${codeDe(sur)}.${last + 1}`
}

/** The last text in force on a day, with its last correction: what a new contract year starts from. */
export const enVigueur = (baremes: readonly { reference: string; depuis: string }[], jour: string): string => {
  const texts = baremes.filter(({ depuis }) => depuis <= jour).toSorted((a, b) => (a.depuis < b.depuis ? 1 : -1))
  const { reference } = texts[0] ?? baremes[0]!
  const all = baremes.map((one) => one.reference)
  return plusRecent(all, reference) ?? reference
}
