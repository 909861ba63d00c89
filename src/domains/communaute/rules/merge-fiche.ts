/** What a line of an import changes on a fiche that exists: what the file says replaces, what it leaves empty stays. */
import { foldText } from '../../../kernel/french.ts'
import type { Periode } from './adherent.ts'
import type { Champ, Publication } from './champs.ts'
import type { LieuLu, MembreLu } from './read-ligne.ts'
import type { Titre } from './read-nom.ts'

export type LieuConnu = Pick<LieuLu, 'nom' | 'adresse' | 'commune'>
export type FicheConnue = {
  rpps: string | null
  titre: Titre | null
  nom: string
  prenom: string
  profession: string
  specialite: string | null
  telephone: string | null
  courriel: string | null
  publie: readonly Publication[]
  communes: readonly string[]
  lieux: readonly LieuConnu[]
  adhesions: readonly Periode[]
}
export type Changement = { champ: Champ; apres: string }

/** Empty says nothing, so it contradicts nothing. */
const agrees = (a: string, b: string): boolean => a === '' || b === '' || foldText(a) === foldText(b)

export const isSameLieu = (a: LieuConnu, b: LieuConnu): boolean =>
  (a.commune === b.commune || a.commune === null || b.commune === null) &&
  agrees(a.nom, b.nom) &&
  agrees(a.adresse, b.adresse)

/** `[debut, fin)`, open without an end. */
export const overlaps = (a: Periode, b: Periode): boolean =>
  (a.fin === null || b.debut < a.fin) && (b.fin === null || a.debut < b.fin)

const OVERWRITTEN = ['rpps', 'titre', 'profession', 'specialite', 'telephone', 'courriel'] as const

export const mergeFiche = (fiche: FicheConnue, membre: MembreLu): { fiche: FicheConnue; changements: Changement[] } => {
  const merged = { ...fiche }
  const changements: Changement[] = []
  for (const champ of OVERWRITTEN) {
    const said = membre[champ]
    if (said === null || said === fiche[champ]) continue
    // « Médecin » alone does not take away a specialty, and « MG » does not turn a paediatrician into a generalist.
    if (champ === 'specialite' && fiche.specialite !== null && membre.profession === fiche.profession) continue
    Object.assign(merged, { [champ]: said })
    changements.push({ champ, apres: said })
  }
  if (membre.profession !== fiche.profession) merged.specialite = membre.specialite
  for (const champ of ['nom', 'prenom'] as const) {
    if (foldText(membre[champ]) === foldText(fiche[champ])) continue
    merged[champ] = membre[champ]
    changements.push({ champ, apres: membre[champ] })
  }
  if (membre.publie && membre.publie.toSorted().join() !== fiche.publie.toSorted().join()) {
    merged.publie = membre.publie
    changements.push({ champ: 'publie', apres: membre.publie.join(', ') })
  }
  return { fiche: merged, changements }
}
