/** Fiches that may be the person who asks: somebody looks before one is made. */
import { foldText } from '../../../kernel/french.ts'

type Fiche = { id: string; rpps: string | null; nom: string; prenom: string; courriel: string | null }
type Demande = { rpps: string | null; nom: string; prenom: string; courriel: string }
export type Proche<F extends Fiche> = { fiche: F; sur: 'rpps' | 'courriel' | 'nom' }

const same = (a: string, b: string): boolean => foldText(a) === foldText(b)

/** By RPPS first; then by address; then by name. A fiche comes once, for its best reason. */
export const fichesProches = <F extends Fiche>(demande: Demande, fiches: readonly F[]): Proche<F>[] => {
  const found = fiches.flatMap((fiche): Proche<F>[] => {
    if (demande.rpps !== null && fiche.rpps === demande.rpps) return [{ fiche, sur: 'rpps' }]
    // Two numbers that differ are two people, whatever else they share.
    if (demande.rpps !== null && fiche.rpps !== null) return []
    if (fiche.courriel && same(fiche.courriel, demande.courriel)) return [{ fiche, sur: 'courriel' }]
    return same(fiche.nom, demande.nom) && same(fiche.prenom, demande.prenom) ? [{ fiche, sur: 'nom' }] : []
  })
  const rank = { rpps: 0, courriel: 1, nom: 2 }
  return found.sort((a, b) => rank[a.sur] - rank[b.sur])
}
