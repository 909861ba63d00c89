/**
 * Which of the proposed slots suits best. A person who is required and said no rules a slot out: it stays in the table,
 * behind the others. Among the rest: most « oui », then most « si besoin », then the earliest. Equal counts share a rank.
 */
export const REPONSES = ['oui', 'si-besoin', 'non'] as const
export type Reponse = (typeof REPONSES)[number]

export type CreneauPropose = { id: string; debut: string }
export type Repondant = {
  id: string
  nom: string
  requis: boolean
  /** By slot; a slot that is left out has no answer yet. */
  reponses: Readonly<Record<string, Reponse>>
}

export type Decompte = { oui: number; siBesoin: number; non: number; sansReponse: number }
export type CreneauClasse = Decompte & {
  id: string
  /** One for the best; equal slots share it; null where nobody can come or somebody required cannot. */
  rang: number | null
  /** Required people who said no. */
  requisAbsents: string[]
  /** Required people who have not answered for this slot. */
  requisAttendus: string[]
}

const countOf = (creneauId: string, people: readonly Repondant[]): Decompte => {
  const given = people.map(({ reponses }) => reponses[creneauId])
  const of = (wanted: Reponse | undefined) => given.filter((one) => one === wanted).length
  return { oui: of('oui'), siBesoin: of('si-besoin'), non: of('non'), sansReponse: of(undefined) }
}

const byMerit = (a: Decompte, b: Decompte): number => b.oui - a.oui || b.siBesoin - a.siBesoin

export const rankCreneaux = (creneaux: readonly CreneauPropose[], people: readonly Repondant[]): CreneauClasse[] => {
  const required = people.filter(({ requis }) => requis)
  const counted = creneaux.map(({ id, debut }) => ({
    id,
    debut,
    ...countOf(id, people),
    requisAbsents: required.filter(({ reponses }) => reponses[id] === 'non').map(({ nom }) => nom),
    requisAttendus: required.filter(({ reponses }) => reponses[id] === undefined).map(({ nom }) => nom),
  }))
  const isPossible = (one: (typeof counted)[number]) => one.requisAbsents.length === 0 && one.oui + one.siBesoin > 0
  const sorted = counted.toSorted(
    (a, b) =>
      Number(isPossible(b)) - Number(isPossible(a)) ||
      byMerit(a, b) ||
      Date.parse(a.debut) - Date.parse(b.debut) ||
      a.id.localeCompare(b.id),
  )
  const possible = sorted.filter(isPossible)
  return sorted.map(({ debut: _, ...one }) => ({
    ...one,
    rang: possible.some(({ id }) => id === one.id)
      ? 1 + possible.filter((other) => byMerit(other, one) < 0).length
      : null,
  }))
}

/** The slots that share the first rank: none, one, or several to choose among. */
export const bestCreneaux = (ranked: readonly CreneauClasse[]): CreneauClasse[] =>
  ranked.filter(({ rang }) => rang === 1)
