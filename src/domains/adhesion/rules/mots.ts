/** The organs that decide, in words. */
import type { Organe } from './parcours.ts'

const NOMS: Record<Organe, [string, string]> = {
  bureau: ['le bureau', 'Le bureau'],
  ca: ['le conseil d’administration', 'Le conseil d’administration'],
  ag: ['l’assemblée générale', 'L’assemblée générale'],
}

export const nomOrgane = (organe: Organe, begins = false): string => NOMS[organe][begins ? 1 : 0]
/** « du bureau », « de l’assemblée générale ». */
export const deOrgane = (organe: Organe): string =>
  organe === 'ag' ? 'de l’assemblée générale' : organe === 'ca' ? 'du conseil d’administration' : 'du bureau'

const isFeminine = (cpts: string): boolean => /^(CPTS|communauté)\b/i.test(cpts)
/** The association in a sentence: « la CPTS du Bassin de Thau », « à la CPTS… », and as it is called otherwise. */
export const laCpts = (cpts: string): string => (isFeminine(cpts) ? `la ${cpts}` : cpts)
/** The same at the beginning of a sentence. */
export const LaCpts = (cpts: string): string => (isFeminine(cpts) ? `La ${cpts}` : cpts)
