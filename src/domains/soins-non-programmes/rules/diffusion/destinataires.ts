/** Whom a group holds, and who of them is asked: never somebody who said no to it, nor too often. */
import type { Ecart } from './vocabulary.ts'

export type Groupe = {
  professions: readonly string[]
  communes: readonly string[]
  structures: readonly string[]
  membres: readonly string[]
}
export type Candidat = {
  agendaId: string
  profession: string
  communes: readonly string[]
  structures: readonly string[]
  courriel: string | null
  refuse: boolean
  /** Requests told to them in the last twenty-four hours. */
  sollicite: number
}

const meets = (asked: readonly string[], held: readonly string[]): boolean =>
  asked.length === 0 || held.some((one) => asked.includes(one))

/** Those added by hand, and those who meet every condition of the group, if it has one. */
export const isOfGroupe = (groupe: Groupe, who: Candidat): boolean => {
  if (groupe.membres.includes(who.agendaId)) return true
  const { professions, communes, structures } = groupe
  if (professions.length + communes.length + structures.length === 0) return false
  return meets(professions, [who.profession]) && meets(communes, who.communes) && meets(structures, who.structures)
}

export const ecartOf = (who: Candidat, parJour: number): Ecart | null => {
  if (who.refuse) return 'ne-souhaite-pas'
  if (!who.courriel) return 'sans-courriel'
  return who.sollicite >= parJour ? 'deja-sollicite' : null
}
