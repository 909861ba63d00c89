/** The coded words of requests that are told to a group. No reason says anything of a patient. */
export const RAISONS_REFUS = ['complet', 'absent', 'trop-loin', 'hors-champ', 'autre'] as const
export type RaisonRefus = (typeof RAISONS_REFUS)[number]
export const RAISON_REFUS_LABELS: Record<RaisonRefus, string> = {
  complet: 'Je n’ai plus de place',
  absent: 'Je ne suis pas disponible',
  'trop-loin': 'C’est trop loin pour moi',
  'hors-champ': 'Ce n’est pas de mon exercice',
  autre: 'Autre raison',
}

export const STATUTS_DIFFUSION = ['en-cours', 'acceptee', 'sans-reponse', 'arretee'] as const
export type StatutDiffusion = (typeof STATUTS_DIFFUSION)[number]
export const STATUT_DIFFUSION_LABELS: Record<StatutDiffusion, string> = {
  'en-cours': 'En cours',
  acceptee: 'Acceptée',
  'sans-reponse': 'Personne n’a répondu',
  arretee: 'Arrêtée',
}

/** Why somebody of the group is not asked. */
export const ECARTS = ['sans-courriel', 'ne-souhaite-pas', 'deja-sollicite'] as const
export type Ecart = (typeof ECARTS)[number]
export const ECART_LABELS: Record<Ecart, string> = {
  'sans-courriel': 'pas d’adresse de courriel',
  'ne-souhaite-pas': 'ne souhaite pas ces messages',
  'deja-sollicite': 'déjà sollicité autant que le réglage le permet',
}

/** Months for which it is kept who was asked and what they answered: a proposal for the data protection officer. */
export const DIFFUSION_MOIS = 12
