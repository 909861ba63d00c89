/**
 * The supply that the members' room knows: professionals at work by commune of exercise. Who works in n places counts for
 * 1/n at each, whatever the hours: nobody said them. Ages are not known; a planned departure is, where it was written.
 */
import { cleProfession } from './profession-offre.ts'

export type ProfessionnelCompte = {
  id: string
  profession: string
  specialite: string | null
  departPrevu: string | null
}
/** An open place. Without a commune it cannot be placed. */
export type LieuCompte = { professionnelId: string; commune: string | null }

/** Who is counted: those of whom the CPTS has a fiche, or those of the national directory. */
export const SOURCES_OFFRE = ['repertoire', 'membres'] as const
export type SourceOffre = (typeof SOURCES_OFFRE)[number]

export type Part = { commune: string; part: number }
export type Offre = {
  professionnels: number
  /** Known, but no place with a commune: counted nowhere. */
  sansLieu: number
  /** Doctors whose specialty nobody wrote. */
  sansSpecialite: number
  /** By commune: shares of professionals. */
  communes: Map<string, number>
  /** By commune: people who work there, whatever their share. What the secret of small numbers looks at. */
  personnes: Map<string, number>
  /** Planned departures, by year then commune; one that is past and still at work counts this year. */
  departs: { annee: number; parts: Part[] }[]
  departsRenseignes: number
}

const add = (sums: Map<string, number>, commune: string, part: number): void => {
  sums.set(commune, (sums.get(commune) ?? 0) + part)
}

/** Each commune of exercise with its share: two places in one commune are two shares of it. */
const partsOf = (lieux: readonly LieuCompte[]): Part[] => {
  const placed = lieux.flatMap(({ commune }) => (commune === null ? [] : [commune]))
  const sums = new Map<string, number>()
  for (const commune of placed) add(sums, commune, 1)
  return [...sums].map(([commune, n]) => ({ commune, part: n / placed.length }))
}

const yearsOf = (rows: readonly { annee: number; parts: Part[] }[]): Offre['departs'] =>
  [...Map.groupBy(rows, ({ annee }) => annee)]
    .sort(([a], [b]) => a - b)
    .map(([annee, leaving]) => {
      const sums = new Map<string, number>()
      for (const { commune, part } of leaving.flatMap(({ parts }) => parts)) add(sums, commune, part)
      return { annee, parts: [...sums].map(([commune, part]) => ({ commune, part })) }
    })

/** By profession, as `cleProfession` names it. `today` is a civil day. */
export const countOffre = (
  professionnels: readonly ProfessionnelCompte[],
  lieux: readonly LieuCompte[],
  today: string,
): Map<string, Offre> => {
  const places = Map.groupBy(lieux, ({ professionnelId }) => professionnelId)
  const groups = Map.groupBy(professionnels, ({ profession, specialite }) => cleProfession(profession, specialite))
  const thisYear = Number(today.slice(0, 4))
  return new Map(
    [...groups].map(([cle, members]) => {
      const communes = new Map<string, number>()
      const personnes = new Map<string, number>()
      const placed = members.map((one) => ({ ...one, parts: partsOf(places.get(one.id) ?? []) }))
      for (const { commune, part } of placed.flatMap(({ parts }) => parts)) {
        add(communes, commune, part)
        add(personnes, commune, 1)
      }
      const leaving = placed.flatMap(({ departPrevu, parts }) =>
        departPrevu === null ? [] : [{ annee: Math.max(thisYear, Number(departPrevu.slice(0, 4))), parts }],
      )
      return [
        cle,
        {
          professionnels: members.length,
          sansLieu: placed.filter(({ parts }) => parts.length === 0).length,
          sansSpecialite: members.filter(({ profession, specialite }) => profession === '10' && specialite === null)
            .length,
          communes,
          personnes,
          departs: yearsOf(leaving),
          departsRenseignes: leaving.length,
        },
      ]
    }),
  )
}

/** Under this many professionals of a commune, who is no member of the CPTS sees no figure. */
export const FEWEST_PROFESSIONNELS = 6

/**
 * The communes whose count stays hidden. Without a public count beside, zero says nothing of anybody. Beside a public
 * one, it does: of a commune where everybody knows that one doctor practises, « not zero » says that the CPTS knows this
 * one. There, zero is hidden with one to five.
 */
export const petitsEffectifs = (
  { personnes }: Pick<Offre, 'personnes'>,
  publics: ReadonlyMap<string, number> = new Map(),
): Set<string> =>
  new Set(
    [...personnes.keys(), ...publics.keys()].filter((commune) => {
      const n = personnes.get(commune) ?? 0
      return n < FEWEST_PROFESSIONNELS && (n > 0 || (publics.get(commune) ?? 0) > 0)
    }),
  )
