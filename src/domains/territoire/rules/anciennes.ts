/** An old or unknown INSEE code is explained: what it was, what it became. */
export type AncienneCommune = {
  code: string
  nom: string | null
  nature: 'fusionnee' | 'deleguee' | 'associee' | 'code-change'
  communeCode: string
  communeNom: string
}

const WAYS: Record<AncienneCommune['nature'], string> = {
  fusionnee: 'fusionnée dans',
  deleguee: 'commune déléguée, fusionnée dans',
  associee: 'commune associée, fusionnée dans',
  'code-change': 'devenue',
}

/** « Bellegarde-sur-Valserine (01033) : commune déléguée, fusionnée dans Valserhône (01033) ». */
export const explainOldCommune = (old: AncienneCommune): string => {
  const name = old.nom ? `${old.nom} (${old.code})` : `Code ${old.code}`
  return `${name}\u00a0: ${WAYS[old.nature]} ${old.communeNom} (${old.communeCode})`
}

/** What people type that can only be a code. */
export const isInseeCode = (text: string): boolean => /^[0-9][0-9ABab][0-9]{3}$/.test(text)
export const isPostcode = (text: string): boolean => /^[0-9]{5}$/.test(text)
/** Where an unknown code would be: its département is readable even when the commune is not known. */
export const departementOfCode = (code: string): string => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2))
