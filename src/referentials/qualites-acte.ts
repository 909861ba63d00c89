/** In which quality people take part in an acte. A quality says what they did there, never what they are paid. */
export const QUALITES_ACTE = {
  participant: 'participant',
  animateur: 'animateur',
  'secretaire-de-seance': 'secrétaire de séance',
  'president-de-seance': 'président de séance',
  intervenant: 'intervenant',
  formateur: 'formateur',
  effecteur: 'effecteur',
  referent: 'référent',
  redacteur: 'rédacteur',
} as const
export type QualiteActe = keyof typeof QUALITES_ACTE
