import type { Part } from '../../../referentials/modeles-statuts/regles.ts'

/** The smallest whole number that reaches the part of the base. « La moitié » of 7 is 4; « plus de la moitié » of 6 is 4. */
export const seuil = (base: number, { num, den, strict }: Part): number =>
  strict ? Math.floor((base * num) / den) + 1 : Math.ceil((base * num) / den)
