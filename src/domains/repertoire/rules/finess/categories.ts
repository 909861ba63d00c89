/**
 * Categories of TRE_R66 that a CPTS meets, with their labels as the file of January 2026 writes them, and the kind that
 * the CPTS calls them. The new file has codes only: a code that is not here is shown as it is.
 */
type Genre =
  | 'cds'
  | 'cpts'
  | 'dac'
  | 'ehpad'
  | 'etablissement'
  | 'laboratoire'
  | 'msp'
  | 'officine'
  | 'pmi'
  | 'saad'
  | 'ssiad'

const KNOWN: readonly [code: string, libelle: string, genre: Genre][] = [
  ['101', 'Centre hospitalier régional (CHR)', 'etablissement'],
  ['106', 'Centre hospitalier, ex-hôpital local', 'etablissement'],
  ['109', 'Établissement de santé privé autorisé en SSR', 'etablissement'],
  ['124', 'Centre de santé', 'cds'],
  ['156', 'Centre médico-psychologique (CMP)', 'etablissement'],
  ['197', 'Centre de soins, d’accompagnement et de prévention en addictologie (CSAPA)', 'etablissement'],
  ['223', 'Protection maternelle et infantile (PMI)', 'pmi'],
  ['292', 'Centre hospitalier spécialisé dans la lutte contre les maladies mentales', 'etablissement'],
  ['354', 'Service de soins infirmiers à domicile (SSIAD)', 'ssiad'],
  ['355', 'Centre hospitalier (CH)', 'etablissement'],
  ['362', 'Établissement de soins de longue durée', 'etablissement'],
  ['365', 'Établissement de soins pluridisciplinaire', 'etablissement'],
  ['439', 'Centre de santé polyvalent', 'cds'],
  ['460', 'Service autonomie aide (SAA)', 'saad'],
  ['500', 'Établissement d’hébergement pour personnes âgées dépendantes', 'ehpad'],
  ['603', 'Maison de santé', 'msp'],
  ['604', 'Communauté professionnelle territoriale de santé (CPTS)', 'cpts'],
  ['606', 'Dispositif d’appui à la coordination (DAC)', 'dac'],
  ['611', 'Laboratoire de biologie médicale', 'laboratoire'],
  ['620', 'Pharmacie d’officine', 'officine'],
]
export const CATEGORIES = KNOWN.map(([code, libelle]) => ({ code, libelle }))
const byCode = new Map(KNOWN.map(([code, libelle, genre]) => [code, { libelle, genre }]))

export const categorieLabel = (code: string, said: string): string =>
  byCode.get(code)?.libelle ?? (said || `catégorie ${code}`)
export const genreOf = (code: string): Genre | 'autre' => byCode.get(code)?.genre ?? 'autre'
