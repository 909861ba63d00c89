/** The dictionary of indicators of a territory. A source may bring others, with their definition. */
import { DEMOGRAPHIE } from './demographie.ts'
import { ETAT_DE_SANTE } from './etat-de-sante.ts'
import type { IndicateurTerritorial } from './modele.ts'
import { OFFRE } from './offre.ts'
import { PREVENTION, RECOURS } from './recours.ts'
import { ACCES_AUX_SERVICES, SOCIAL } from './social.ts'

export { CAUSES, SEXES } from './etat-de-sante.ts'
export * from './modele.ts'
export { PROFESSIONS_APL } from './offre.ts'

export const INDICATEURS_TERRITOIRE: readonly IndicateurTerritorial[] = [
  ...DEMOGRAPHIE,
  ...SOCIAL,
  ...ACCES_AUX_SERVICES,
  ...ETAT_DE_SANTE,
  ...OFFRE,
  ...RECOURS,
  ...PREVENTION,
]

const byCode = new Map(INDICATEURS_TERRITOIRE.map((indicateur) => [indicateur.code, indicateur]))
if (byCode.size !== INDICATEURS_TERRITOIRE.length) throw new Error('Two indicators of a territory bear the same code.')
export const indicateurTerritorial = (code: string): IndicateurTerritorial | undefined => byCode.get(code)
