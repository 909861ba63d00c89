/** A line while it is typed: figures are texts until they are sent. */
import type { LigneSaisie, LigneVue } from '../../contract.ts'
import type { Changement, GenreChangement } from '../../rules/annonce.ts'
import { type FormeLigne, type Palier, rangerPaliers } from '../../rules/lignes.ts'

export type PalierDraft = { cle: number; seuil: string; centimes: number | null; nom: string }
export type Draft = Pick<LigneSaisie, 'libelle' | 'enonce' | 'forme' | 'sens' | 'code'> & {
  depart: string
  departLe: string
  cible: string
  changement: string
  changementGenre: GenreChangement
  paliers: PalierDraft[]
  /** One a line. */
  preuves: string
  referents: { professionnelId: string | null; nom: string }[]
}

const MINUS = /^[-−–]/
/** `1 234,5`, `66.26 %`, `−10`: null when it is not a figure. */
export const readFigure = (text: string): number | null => {
  const bare = text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.')
  const digits = bare.replace(MINUS, '').replace(/^\+/, '')
  if (!/^\d{1,10}(\.\d{1,4})?$/.test(digits)) return null
  return Number(digits) * (MINUS.test(bare) ? -1 : 1)
}
export const writeFigure = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',').replace('-', '−')

let made = 0
/** Steps have no name of their own while they are typed. */
export const newPalier = (change: Partial<PalierDraft> = {}): PalierDraft => ({
  cle: ++made,
  seuil: '',
  centimes: null,
  nom: '',
  ...change,
})

export const emptyDraft = (): Draft => ({
  libelle: '',
  enonce: '',
  forme: 'paliers',
  sens: 'hausse',
  code: null,
  depart: '',
  departLe: '',
  cible: '',
  changement: '',
  changementGenre: 'nombre',
  paliers: [newPalier()],
  preuves: '',
  referents: [],
})

export const draftOf = (ligne: LigneVue): Draft => ({
  libelle: ligne.libelle,
  enonce: ligne.enonce,
  forme: ligne.forme,
  sens: ligne.sens,
  code: ligne.code,
  depart: writeFigure(ligne.depart),
  departLe: ligne.departLe ?? '',
  cible: writeFigure(ligne.cible),
  changement: writeFigure(ligne.changement?.valeur ?? null),
  changementGenre: ligne.changement?.genre ?? 'nombre',
  // As contracts print them, the best one first.
  paliers: rangerPaliers(ligne)
    .toReversed()
    .map(({ seuil, centimes, nom }) => newPalier({ seuil: writeFigure(seuil), centimes, nom })),
  preuves: ligne.preuves.join('\n'),
  referents: ligne.referents.map(({ id, nom }) => ({ professionnelId: id, nom })),
})

/** Steps that can be read already. */
export const paliersOf = ({ forme, paliers }: Pick<Draft, 'forme' | 'paliers'>): Palier[] =>
  paliers.flatMap(({ seuil, centimes, nom }) => {
    const figure = forme === 'fait' ? 1 : readFigure(seuil)
    return figure === null || centimes === null ? [] : [{ seuil: figure, centimes, nom }]
  })

export const changementOf = ({ changement, changementGenre }: Draft): Changement | null => {
  const valeur = readFigure(changement)
  return valeur === null || valeur === 0 ? null : { genre: changementGenre, valeur }
}

/** Done or not done has one amount, neither baseline nor bounds. */
export const reshape = (draft: Draft, forme: FormeLigne): Draft =>
  forme === 'fait'
    ? {
        ...draft,
        forme,
        sens: 'hausse',
        paliers: draft.paliers.slice(0, 1),
        depart: '',
        departLe: '',
        cible: '',
        changement: '',
      }
    : { ...draft, forme }

export const saisieOf = (draft: Draft): LigneSaisie => ({
  libelle: draft.libelle,
  enonce: draft.enonce,
  forme: draft.forme,
  sens: draft.sens,
  code: draft.code,
  depart: readFigure(draft.depart),
  departLe: draft.departLe || null,
  cible: readFigure(draft.cible),
  changement: changementOf(draft),
  paliers: paliersOf(draft),
  preuves: draft.preuves
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean),
  referents: draft.referents.flatMap(({ professionnelId }) => professionnelId ?? []),
})
