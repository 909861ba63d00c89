/** From what a person chooses to units with a name, a population and its vintage. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { UnitChoice } from '../contract.ts'
import { departementOfCode, explainOldCommune } from '../rules/anciennes.ts'
import { findClash, type Unit } from '../rules/unites.ts'
import { cityOf } from '../rules/villes.ts'
import { findOldCommunes, findPlaces, type KnownPlace, listDepartements } from '../store/place-store.ts'

export type UnitFault = 'commune-unknown' | 'population-needed' | 'part-needs-commune' | 'unit-twice'
export type Resolved = { units: Unit[]; places: Map<string, KnownPlace> }

const DECLARED = 'déclarée'

/** « Bellegarde (01033) : fusionnée dans Valserhône (01033) », or where the code would be. */
export const explainUnknown = async (tx: Tx, code: string): Promise<string> => {
  const old = (await findOldCommunes(tx, { code }, 3)) as Parameters<typeof explainOldCommune>[0][]
  if (old.length > 0) return old.map(explainOldCommune).join('\u00a0; ')
  const [departement] = await listDepartements(tx, [departementOfCode(code)])
  return departement
    ? `Aucune commune de 2026 ne porte le code ${code} (${departement.nom}).`
    : `Aucune commune de 2026 ne porte le code ${code}, et ${departementOfCode(code)} n’est pas un département.`
}

const unitOf = (choice: UnitChoice, place: KnownPlace): Unit => {
  const partie = choice.partie ?? ''
  if (partie === '')
    return {
      code: place.code,
      partie,
      nature: place.nature,
      nom: place.nom,
      population: place.population ?? 0,
      millesime: place.millesime ?? 'non précisé',
    }
  return {
    code: place.code,
    partie,
    nature: 'partie',
    nom: `${place.nom}, ${partie}`,
    population: choice.population ?? 0,
    millesime: DECLARED,
  }
}

const faultOf = (choice: UnitChoice, place: KnownPlace): Result<never, UnitFault> | null => {
  if (!choice.partie) return null
  if (place.nature !== 'commune') return refuse('part-needs-commune', { nom: place.nom })
  if (choice.population === undefined) return refuse('population-needed', { nom: `${place.nom}, ${choice.partie}` })
  if (place.population !== null && choice.population > place.population)
    return refuse('population-needed', { nom: `${place.nom}, ${choice.partie}`, plafond: place.population })
  return null
}

export const resolveUnits = async (tx: Tx, choices: readonly UnitChoice[]): Promise<Result<Resolved, UnitFault>> => {
  const found = await findPlaces(tx, [...new Set(choices.map((choice) => choice.code))])
  const places = new Map(found.map((place) => [place.code, place]))
  const units: Unit[] = []
  for (const choice of choices) {
    const place = places.get(choice.code)
    if (!place)
      return refuse('commune-unknown', { code: choice.code, explication: await explainUnknown(tx, choice.code) })
    const fault = faultOf(choice, place)
    if (fault) return fault
    units.push(unitOf(choice, place))
  }
  const clash = findClash(units, cityOf)
  if (clash) {
    const nom = places.get(clash.code)?.nom ?? clash.code
    return refuse('unit-twice', { nom, avec: places.get(clash.avec)?.nom ?? clash.avec, raison: clash.raison })
  }
  return ok({ units, places })
}
