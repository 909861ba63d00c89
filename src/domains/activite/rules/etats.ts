/** Where an activité stands, and what people answered and signed. */
export const ETATS = ['prevu', 'tenu', 'signe', 'annule'] as const
export type Etat = (typeof ETATS)[number]

export const REPONSES = ['oui', 'non', 'peut-etre'] as const
export type Reponse = (typeof REPONSES)[number]

/** How a presence is known. */
export const MOYENS = ['qr', 'lien', 'organisateur', 'papier'] as const
export type Moyen = (typeof MOYENS)[number]

/** Signed when the person confirmed it themself, declared when somebody else wrote it. */
export const gradeOf = (par: Moyen): 'signee' | 'declaree' => (par === 'qr' || par === 'lien' ? 'signee' : 'declaree')

export type Point = { texte: string; minutes: number | null }
export type Decision = { texte: string; responsable: string | null; echeance: string | null }
