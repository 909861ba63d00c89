/** Words of the rota that are stored. */
export const FERIES = ['comme-les-autres', 'exclus', 'ajoutes'] as const
export type Feries = (typeof FERIES)[number]
export const SOUHAITS = ['volontiers', 'plutot-pas'] as const
export type Souhait = (typeof SOUHAITS)[number]
export const ETATS_ECHANGE = ['demande', 'accepte', 'decline', 'retire', 'caduc'] as const
export type EtatEchange = (typeof ETATS_ECHANGE)[number]
/** Whole points that the computation adds up: what one would rather not weighs more than what one would like. */
export const POINTS: Record<Souhait, number> = { volontiers: 1, 'plutot-pas': -2 }
