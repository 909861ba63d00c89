/** Words of the page « Ce que voit le SAS ». */
export const RAISONS_SAS = [
  'commence',
  'sans-lieu',
  'lieu-sans-adresse',
  'lieu-sans-code-postal',
  'reserve-cpts',
  'cpts-sans-finess',
] as const
/** Why the SAS is not shown a slot that it may ask for. */
export type RaisonSas = (typeof RAISONS_SAS)[number]

export const RAISONS_NON_VU = [...RAISONS_SAS, 'reserve', 'sans-rpps', 'non-publie'] as const
/** The same, with what keeps a slot from being asked for. */
export type RaisonNonVu = (typeof RAISONS_NON_VU)[number]

export const MANQUES_LIEU = ['adresse', 'code-postal', 'identifiant', 'telephone'] as const
/** The first two hide the slots of a place; without the others it is shown less well. */
export type ManqueLieu = (typeof MANQUES_LIEU)[number]
