/** Fiches as lines of a file, with the columns of the import: what is exported can be read back. */
import { neutraliseFormula } from '../../../kernel/formulas.ts'
import type { FicheEntiere } from '../contract.ts'
import { type ChampPlan, COLONNES_PLAN } from './plan-colonnes.ts'

export type FicheExportee = Pick<
  FicheEntiere,
  | 'titre'
  | 'objectif'
  | 'publicVise'
  | 'risques'
  | 'debut'
  | 'fin'
  | 'referents'
  | 'taches'
  | 'jalons'
  | 'budget'
  | 'partenaires'
  | 'indicateurs'
  | 'preuves'
> & {
  /** In words, as the rest: missions, state, communes. */
  missions: readonly string[]
  etat: string
  communes: readonly string[]
}
export type MotsExport = {
  financement: (value: FicheEntiere['budget'][number]['financement']) => string
  genre: (value: FicheEntiere['partenaires'][number]['genre']) => string
  stade: (value: FicheEntiere['partenaires'][number]['stade']) => string
  preuve: (value: FicheEntiere['preuves'][number]['genre']) => string
}

export const EXPORT_PLAN_HEADERS: readonly string[] = COLONNES_PLAN.map(({ libelle }) => libelle)

/** 24/11/2026, as people write it. */
const day = (value: string | null | undefined): string => (value ? value.split('-').reverse().join('/') : '')
const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',')

type Cells = Partial<Record<ChampPlan, string>>

const headOf = (fiche: FicheExportee): Cells => ({
  missions: fiche.missions.join('; '),
  etat: fiche.etat,
  objectif: fiche.objectif,
  publicVise: fiche.publicVise,
  referents: fiche.referents.map(({ nom }) => nom).join('; '),
  communes: fiche.communes.join('; '),
  debut: day(fiche.debut),
  fin: day(fiche.fin),
  risques: fiche.risques,
})

const lineOf = (fiche: FicheExportee, i: number, say: MotsExport): Cells => {
  const [tache, jalon, partenaire] = [fiche.taches[i], fiche.jalons[i], fiche.partenaires[i]]
  const [indicateur, depense, preuve] = [fiche.indicateurs[i], fiche.budget[i], fiche.preuves[i]]
  return {
    titre: fiche.titre,
    tache: tache?.libelle ?? '',
    qui: tache?.professionnel?.nom ?? tache?.qui ?? '',
    echeance: day(tache?.echeance),
    faiteLe: day(tache?.faiteLe),
    jalon: jalon?.libelle ?? '',
    jalonLe: day(jalon?.prevuLe),
    atteintLe: day(jalon?.atteintLe),
    partenaire: partenaire?.nom ?? '',
    partenaireGenre: partenaire ? say.genre(partenaire.genre) : '',
    stade: partenaire ? say.stade(partenaire.stade) : '',
    stadeLe: day(partenaire?.stadeLe),
    indicateur: indicateur?.libelle ?? '',
    unite: indicateur?.unite ?? '',
    depart: number(indicateur?.depart),
    departLe: day(indicateur?.departLe),
    cible: number(indicateur?.cible),
    cibleLe: day(indicateur?.cibleLe),
    source: indicateur?.source ?? '',
    depense: depense?.libelle ?? '',
    montant: depense ? number(depense.centimes / 100) : '',
    annee: depense ? String(depense.annee) : '',
    financement: depense ? say.financement(depense.financement) : '',
    preuve: preuve?.libelle ?? '',
    preuveGenre: preuve ? say.preuve(preuve.genre) : '',
  }
}

export const planLignes = (fiches: readonly FicheExportee[], say: MotsExport): string[][] =>
  fiches.flatMap((fiche) => {
    const lists = [fiche.taches, fiche.jalons, fiche.partenaires, fiche.indicateurs, fiche.budget, fiche.preuves]
    const length = Math.max(1, ...lists.map((list) => list.length))
    return Array.from({ length }, (_, i) => {
      const cells = { ...(i === 0 ? headOf(fiche) : {}), ...lineOf(fiche, i, say) }
      return COLONNES_PLAN.map(({ champ }) => neutraliseFormula(cells[champ] ?? ''))
    })
  })
