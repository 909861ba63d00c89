/** What a member owes for a year: the first line of the scale that fits, as the decision wrote it. */
export type Montant = {
  libelle: string
  genre: 'professionnel' | 'structure'
  /** Codes of professions; nothing: all of them. */
  professions: readonly string[]
  /** Kinds of structures; nothing: all of them. */
  structures: readonly string[]
  centimes: number
}
export type Redevable = { genre: 'professionnel'; profession: string } | { genre: 'structure'; structure: string }

const fits = (list: readonly string[], code: string): boolean => list.length === 0 || list.includes(code)

export const montantOf = (montants: readonly Montant[], who: Redevable): Montant | null =>
  montants.find((one) =>
    who.genre === 'professionnel'
      ? one.genre === 'professionnel' && fits(one.professions, who.profession)
      : one.genre === 'structure' && fits(one.structures, who.structure),
  ) ?? null
