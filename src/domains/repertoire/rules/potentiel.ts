/** Who practises in the territory, by profession, against who is a member: the potential of the CPTS. */

/** Somebody of the national directory who practises in the territory. */
export type Exercant = { identifiant: string; professions: readonly string[] }
/** Somebody of the team, by their RPPS when it is known. */
export type Connu = { id: string; rpps: string | null; profession: string; adherent: boolean }

export type LignePotentiel = {
  profession: string
  exercent: number
  membres: number
  aInviter: number
  adherents: number
}

/**
 * `membres`: of those who practise in the territory, how many are members, by their RPPS. `adherents`: members of that
 * profession as the team knows them, wherever they practise and with or without an RPPS. Who has two professions counts
 * in both.
 */
export const countPotentiel = (people: readonly Exercant[], team: readonly Connu[]): LignePotentiel[] => {
  const members = new Set(team.flatMap(({ rpps, adherent }) => (adherent && rpps ? [rpps] : [])))
  const lines = new Map<string, LignePotentiel>()
  const lineOf = (profession: string): LignePotentiel => {
    const known = lines.get(profession) ?? { profession, exercent: 0, membres: 0, aInviter: 0, adherents: 0 }
    lines.set(profession, known)
    return known
  }
  for (const { identifiant, professions } of people) {
    for (const profession of professions) {
      const line = lineOf(profession)
      line.exercent++
      if (members.has(identifiant)) line.membres++
      else line.aInviter++
    }
  }
  for (const { profession, adherent } of team) if (adherent) lineOf(profession).adherents++
  return [...lines.values()].sort((a, b) => b.exercent - a.exercent || a.profession.localeCompare(b.profession))
}
