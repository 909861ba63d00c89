/** The door of the room: values of indicators, what makes them, and how the contract tells its targets. */
export { publishComparaison, setComparaison } from './actions/comparaison.ts'
export { type CibleDeContrat, type Contrat, readCalendrier, tellContrat } from './actions/contrat.ts'
export {
  acteIdsOf,
  type Leviers,
  listIndicateursConnus as listIndicateurs,
  readIndicateurConnu as readIndicateur,
  readLeviers,
  readValeurs,
  type ValeurLue,
} from './actions/door.ts'
export { forgetValeursDrafts } from './actions/imports.ts'
export { readResultats } from './actions/resultats.ts'
export { isShare, isYesNo, sayChiffre, sayPeriode, sayValeur } from './labels.ts'
export { resteOf } from './rules/comparer.ts'
export { anneesCiviles, anneesDeContrat, cleOf, type Periode, periodeOfCle, precedente } from './rules/periodes.ts'
export { type Case, cacher, isSensible, PERSONNES_MIN, PROFESSIONNELS_MIN } from './rules/proteger.ts'
