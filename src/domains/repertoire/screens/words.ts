/** What speaks for a match, and against it. */
import type { Objection, Preuve } from '../rules/match.ts'

const PREUVES: Record<Preuve, string> = {
  rpps: 'même RPPS',
  nom: 'même nom',
  'nom-proche': 'nom proche',
  prenom: 'même prénom',
  profession: 'même profession',
  commune: 'même commune',
}
const OBJECTIONS: Record<Objection, string> = {
  'autre-rpps': 'autre RPPS',
  'autre-nom': 'autre nom',
  'autre-profession': 'autre profession',
  'autre-commune': 'autre commune',
}

export const sayPreuves = (preuves: readonly Preuve[]): string => preuves.map((one) => PREUVES[one]).join(', ')
export const sayObjections = (objections: readonly Objection[]): string =>
  objections.map((one) => OBJECTIONS[one]).join(', ')
