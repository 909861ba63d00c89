/** From the lines of a file to fiches: each line is read by itself, then goes to the fiche that its title names. */

import { stripNeutralisation } from '../../../kernel/formulas.ts'
import { foldText } from '../../../kernel/french.ts'
import type { PartiesSaisies } from '../contract.ts'
import { type Etat, MAX_LIGNES } from './fiche.ts'
import type { ChampPlan } from './plan-colonnes.ts'
import { type FautePlan, type FindInPlan, readPlanLine } from './read-plan-line.ts'

export type LigneTable = { numero: number; cellules: string[] }
export type RemarquePlan = {
  champ: ChampPlan
  code: 'referent-unknown' | 'not-ready' | 'said-twice' | 'structure-twice'
  saisi: string
}
export type LigneLue = {
  numero: number
  titre: string
  /** `nouvelle` opens a fiche, `suite` adds to it, `connue` bears a title that is there already: left out. */
  sort: 'nouvelle' | 'suite' | 'connue' | 'erreur'
  /** What the line carries, in a few words. */
  porte: ('tache' | 'jalon' | 'partenaire' | 'indicateur' | 'depense' | 'preuve')[]
  fautes: FautePlan[]
  remarques: RemarquePlan[]
}
type Parts = { [K in Exclude<keyof PartiesSaisies, 'objectifId'>]-?: NonNullable<PartiesSaisies[K]> }
export type FichePlan = {
  /** Of the line that opened it. */
  numero: number
  titre: string
  etat: Etat
  parts: Parts
}
export type PlanLu = { lignes: LigneLue[]; fiches: FichePlan[] }

const cellsOf = ({ cellules }: LigneTable, correspondance: readonly (ChampPlan | null)[]): Map<ChampPlan, string> => {
  const cells = new Map<ChampPlan, string>()
  for (const [i, champ] of correspondance.entries())
    if (champ) cells.set(champ, stripNeutralisation((cellules[i] ?? '').trim()).trim())
  return cells
}

const blankParts = (titre: string): Parts => ({
  identite: { titre, objectif: '', missions: [], publicVise: '', risques: '', debut: null, fin: null, communes: [] },
  referents: [],
  taches: [],
  jalons: [],
  budget: [],
  partenaires: [],
  indicateurs: [],
  preuves: [],
})

/** `existing` are titles that the CPTS has already, folded by `foldText`. */
export const readPlan = (
  lines: readonly LigneTable[],
  correspondance: readonly (ChampPlan | null)[],
  find: FindInPlan,
  existing: ReadonlySet<string>,
): PlanLu => {
  const fiches = new Map<string, FichePlan>()
  const seen = new Set<string>()
  let title = ''
  const lignes = lines.map((line): LigneLue => {
    const cells = cellsOf(line, correspondance)
    const own = (cells.get('titre') ?? '').slice(0, 201)
    if (own !== '') title = own
    const key = foldText(title)
    const read = readPlanLine(cells, find)
    const told = { numero: line.numero, titre: title, porte: read.porte, remarques: [] as RemarquePlan[] }
    if (title === '') read.fautes.push({ champ: 'titre', code: 'required', saisi: '' })
    if (title.length > 200) read.fautes.push({ champ: 'titre', code: 'too-long', saisi: title.slice(0, 40) })
    if (read.fautes.length > 0) return { ...told, sort: 'erreur', fautes: read.fautes }
    if (existing.has(key)) return { ...told, sort: 'connue', fautes: [] }
    const fiche = fiches.get(key) ?? {
      numero: line.numero,
      titre: title,
      etat: 'brouillon' as Etat,
      parts: blankParts(title),
    }
    const full = add(fiche, read, told.remarques)
    if (full) return { ...told, sort: 'erreur', fautes: [full] }
    fiches.set(key, fiche)
    const sort = seen.has(key) ? 'suite' : 'nouvelle'
    seen.add(key)
    return { ...told, sort, fautes: [] }
  })
  return { lignes, fiches: [...fiches.values()] }
}

type Read = ReturnType<typeof readPlanLine>

/** Puts what a line says in its fiche; a fault when the fiche would be longer than any is. */
const add = (fiche: FichePlan, read: Read, remarques: RemarquePlan[]): FautePlan | null => {
  const { parts } = fiche
  const lists = [
    ['taches', 'tache', read.tache],
    ['jalons', 'jalon', read.jalon],
    ['budget', 'depense', read.depense],
    ['partenaires', 'partenaire', read.partenaire],
    ['indicateurs', 'indicateur', read.indicateur],
    ['preuves', 'preuve', read.preuve],
  ] as const
  for (const [part, champ, one] of lists)
    if (one !== null && parts[part].length >= MAX_LIGNES) return { champ, code: 'too-many', saisi: '' }
  for (const [part, champ, one] of lists) {
    if (one === null) continue
    const twice = part === 'partenaires' && read.partenaire?.structureId
    if (twice && parts.partenaires.some(({ structureId }) => structureId === twice)) {
      remarques.push({ champ, code: 'structure-twice', saisi: '' })
      continue
    }
    ;(parts[part] as unknown[]).push(one)
  }
  for (const id of read.referents) if (!parts.referents.includes(id)) parts.referents.push(id)
  for (const saisi of read.strangers) remarques.push({ champ: 'referents', code: 'referent-unknown', saisi })
  if (read.etat !== null) fiche.etat = read.etat
  for (const [name, value] of Object.entries(read.identite)) {
    const identite = parts.identite as Record<string, unknown>
    const before = identite[name]
    const isBlank = before === '' || before === null || (Array.isArray(before) && before.length === 0)
    if (isBlank) identite[name] = value
    else if (JSON.stringify(before) !== JSON.stringify(value))
      remarques.push({ champ: name as ChampPlan, code: 'said-twice', saisi: String(value) })
  }
  return null
}
