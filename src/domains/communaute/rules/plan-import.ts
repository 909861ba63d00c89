/**
 * What an import would write, line by line: the same plan is shown before and executed after acceptance.
 * Several lines may tell one person (one place each): the first creates or completes, the next ones add places.
 */
import type { Periode } from './adherent.ts'
import type { Champ } from './champs.ts'
import { createDoublons } from './doublons.ts'
import { type Changement, type FicheConnue, isSameLieu, mergeFiche, overlaps } from './merge-fiche.ts'
import { type Faute, type FindCommune, type LieuLu, type MembreLu, readLigne } from './read-ligne.ts'

export type LigneFichier = { numero: number; cellules: readonly string[] }
export type EtatLigne = 'nouveau' | 'complete' | 'identique' | 'erreur'
export type LignePlan = {
  numero: number
  etat: EtatLigne
  /** The cells that name the person, as read or as written when they cannot be read. */
  membre: MembreLu | null
  brut: string
  fautes: Faute[]
  doublon: { sur: 'rpps' | 'nom-et-lieu' | 'homonyme'; nom: string; ligne: number | null } | null
  changements: Changement[]
}
export type Operation = {
  numero: number
  /** Null for a new fiche. */
  id: string | null
  fiche: FicheConnue
  changements: Changement[]
  lieux: LieuLu[]
  adhesions: Periode[]
}
export type Plan = { lignes: LignePlan[]; operations: Operation[] }
export type PlanOptions = { existants: 'garder' | 'completer'; adherentDepuis: string | null }

/** Someone of the base, or of an earlier line of the same file. */
type Candidat = FicheConnue & { id: string | null; operation: Operation | null; ligne: number | null }

export const planImport = (input: {
  lignes: readonly LigneFichier[]
  correspondance: readonly (Champ | null)[]
  connus: readonly (FicheConnue & { id: string })[]
  findCommune: FindCommune
  options: PlanOptions
}): Plan => {
  const people = createDoublons<Candidat>()
  for (const connu of input.connus) people.add({ ...connu, operation: null, ligne: null })
  const plan: Plan = { lignes: [], operations: [] }

  for (const ligne of input.lignes) {
    const cells = cellsOf(ligne, input.correspondance)
    const read = readLigne(cells, input.findCommune)
    if (!read.ok) {
      plan.lignes.push({ ...blank(ligne, cells), etat: 'erreur', fautes: read.fautes })
      continue
    }
    const { membre } = read
    const found = people.find({ ...membre, communes: membre.lieu?.commune ? [membre.lieu.commune] : [] })
    const doublon = found && { sur: found.sur, nom: `${found.qui.prenom} ${found.qui.nom}`, ligne: found.qui.ligne }
    const shown = { ...blank(ligne, cells), membre, doublon }
    if (!found || found.sur === 'homonyme') {
      const operation = createOperation(ligne.numero, membre, input.options)
      plan.operations.push(operation)
      people.add({ ...operation.fiche, id: null, operation, ligne: ligne.numero })
      plan.lignes.push({ ...shown, etat: 'nouveau' })
    } else {
      const changements = complete(found.qui, ligne.numero, membre, input.options, plan.operations)
      // A later line may know this person by the RPPS that this one gave.
      if (changements.some((change) => change.champ === 'rpps')) people.add(found.qui)
      plan.lignes.push({ ...shown, etat: changements.length > 0 ? 'complete' : 'identique', changements })
    }
  }
  return plan
}

const cellsOf = (ligne: LigneFichier, correspondance: readonly (Champ | null)[]): Map<Champ, string> => {
  const cells = new Map<Champ, string>()
  for (const [i, champ] of correspondance.entries()) if (champ) cells.set(champ, ligne.cellules[i] ?? '')
  return cells
}

const blank = (ligne: LigneFichier, cells: ReadonlyMap<Champ, string>): Omit<LignePlan, 'etat'> => ({
  numero: ligne.numero,
  membre: null,
  brut: [cells.get('nomComplet'), cells.get('prenom'), cells.get('nom')].filter(Boolean).join(' ').slice(0, 80),
  fautes: [],
  doublon: null,
  changements: [],
})

const adhesionOf = (membre: MembreLu, options: PlanOptions): Periode | null =>
  membre.adhesion ?? (options.adherentDepuis ? { debut: options.adherentDepuis, fin: null } : null)

const createOperation = (numero: number, membre: MembreLu, options: PlanOptions): Operation => {
  const { lieu, adhesion: _, publie, ...identite } = membre
  const adhesion = adhesionOf(membre, options)
  const fiche: FicheConnue = {
    ...identite,
    publie: publie ?? [],
    communes: lieu?.commune ? [lieu.commune] : [],
    lieux: lieu ? [lieu] : [],
    adhesions: adhesion ? [adhesion] : [],
  }
  return { numero, id: null, fiche, changements: [], lieux: lieu ? [lieu] : [], adhesions: fiche.adhesions.slice() }
}

/** What the line adds to somebody who is there. The fiche kept in memory follows, so that later lines compare with it. */
const complete = (
  qui: Candidat,
  numero: number,
  membre: MembreLu,
  options: PlanOptions,
  operations: Operation[],
): Changement[] => {
  if (qui.operation === null && options.existants === 'garder') return []
  const { fiche, changements } = mergeFiche(qui, membre)
  const adhesion = adhesionOf(membre, options)
  const newLieu = membre.lieu && !qui.lieux.some((known) => isSameLieu(known, membre.lieu!)) ? membre.lieu : null
  const newAdhesion = adhesion && !qui.adhesions.some((known) => overlaps(known, adhesion)) ? adhesion : null
  if (newLieu) changements.push({ champ: 'lieu', apres: newLieu.nom || newLieu.adresse || newLieu.codePostal })
  if (newAdhesion) changements.push({ champ: 'adhesionDebut', apres: newAdhesion.debut })
  if (changements.length === 0) return []

  const operation = qui.operation ?? { numero, id: qui.id, fiche, changements: [], lieux: [], adhesions: [] }
  if (!qui.operation) operations.push(operation)
  operation.changements.push(...changements)
  if (newLieu) operation.lieux.push(newLieu)
  if (newAdhesion) operation.adhesions.push(newAdhesion)
  operation.fiche = {
    ...fiche,
    lieux: newLieu ? [...qui.lieux, newLieu] : qui.lieux,
    adhesions: newAdhesion ? [...qui.adhesions, newAdhesion] : qui.adhesions,
  }
  const communes = newLieu?.commune ? [...qui.communes, newLieu.commune] : qui.communes
  Object.assign(qui, operation.fiche, { communes, operation, ligne: qui.ligne ?? numero })
  return changements
}
