/** The texts that a person writes for the documents. Each has a key; what nobody wrote has a French text to begin with. */
export const TEXTES = [
  'presentation',
  'instances',
  'decisions',
  'outils',
  'suivi',
  'lettre-contexte',
  'lettre-voisinage',
  'lettre-demande',
  'charte-preambule',
  'charte-engagements',
] as const
export type CleTexte = (typeof TEXTES)[number]
/** What was written; a key that is absent was never touched. */
export type Textes = Partial<Record<CleTexte, string>>

export const isWritten = (textes: Textes, cle: CleTexte): boolean => (textes[cle] ?? '').trim() !== ''
