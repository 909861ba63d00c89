/** The rota in numbers: what the numerical library is given, from what the room knows. */
import type { RotaProblem } from '../../../analysis/rota/index.ts'
import { Temporal } from '../../../kernel/time.ts'
import { POINTS, type Souhait } from './vocabulary.ts'

export type GardeConnue = {
  id: string
  jour: string
  personnes: number
  lourde: boolean
  /** RPPS codes; any when empty. */
  professions: readonly string[]
}
export type VolontaireConnu = {
  id: string
  profession: string
  plafondPeriode: number | null
  plafondSemaine: number | null
  indisponibilites: readonly { du: string; au: string }[]
  souhaits: Readonly<Record<string, Souhait>>
  /** Days on which another rota already holds this person. */
  pris: readonly string[]
  /** Held before the period, of which on weekends and holidays. */
  avant: number
  avantLourdes: number
}
export type Reglage = { reposJours: number; plafondSemaine: number; plafondPeriode: number | null }
export type Affectation = { gardeId: string; volontaireId: string; verrouillee: boolean }

export const isAway = ({ indisponibilites }: Pick<VolontaireConnu, 'indisponibilites'>, jour: string): boolean =>
  indisponibilites.some(({ du, au }) => du <= jour && jour <= au)

/** Why somebody may not hold a shift, whatever else they hold; null when they may. */
export type Empechement = 'profession' | 'indisponible' | 'ailleurs'
export const empechementDe = (volontaire: VolontaireConnu, garde: GardeConnue): Empechement | null => {
  if (garde.professions.length > 0 && !garde.professions.includes(volontaire.profession)) return 'profession'
  if (isAway(volontaire, garde.jour)) return 'indisponible'
  return volontaire.pris.includes(garde.jour) ? 'ailleurs' : null
}

/** Monday 5 January 1970: weeks are counted from it. */
const ORIGIN = Temporal.PlainDate.from('1970-01-05')

export const problemeDe = (
  gardes: readonly GardeConnue[],
  volontaires: readonly VolontaireConnu[],
  { reposJours, plafondSemaine, plafondPeriode }: Reglage,
  verrous: readonly Pick<Affectation, 'gardeId' | 'volontaireId'>[],
): RotaProblem => {
  const m = gardes.length
  const day = Int32Array.from(gardes, ({ jour }) => ORIGIN.until(Temporal.PlainDate.from(jour)).days)
  const cells = volontaires.flatMap((volontaire) => gardes.map((garde) => ({ volontaire, garde })))
  return {
    volunteers: volontaires.length,
    day,
    week: day.map((value) => Math.floor(value / 7)),
    need: Int32Array.from(gardes, ({ personnes }) => personnes),
    hard: Uint8Array.from(gardes, ({ lourde }) => (lourde ? 1 : 0)),
    may: Uint8Array.from(cells, ({ volontaire, garde }) => (empechementDe(volontaire, garde) ? 0 : 1)),
    wish: Int8Array.from(cells, ({ volontaire, garde }) => {
      const said = volontaire.souhaits[garde.id]
      return said ? POINTS[said] : 0
    }),
    locked: heldOf(gardes, volontaires, verrous),
    most: Int32Array.from(volontaires, (one) => one.plafondPeriode ?? plafondPeriode ?? m),
    mostAWeek: Int32Array.from(volontaires, (one) => one.plafondSemaine ?? plafondSemaine),
    before: Int32Array.from(volontaires, ({ avant }) => avant),
    hardBefore: Int32Array.from(volontaires, ({ avantLourdes }) => avantLourdes),
    rest: reposJours,
  }
}

/** Cells of an assignment, from what the room keeps. */
export const heldOf = (
  gardes: readonly Pick<GardeConnue, 'id'>[],
  volontaires: readonly Pick<VolontaireConnu, 'id'>[],
  affectations: readonly Pick<Affectation, 'gardeId' | 'volontaireId'>[],
): Uint8Array => {
  const held = new Uint8Array(gardes.length * volontaires.length)
  const rankOf = new Map(gardes.map(({ id }, s) => [id, s]))
  const personOf = new Map(volontaires.map(({ id }, v) => [id, v]))
  for (const { gardeId, volontaireId } of affectations) {
    const [v, s] = [personOf.get(volontaireId), rankOf.get(gardeId)]
    if (v !== undefined && s !== undefined) held[v * gardes.length + s] = 1
  }
  return held
}
