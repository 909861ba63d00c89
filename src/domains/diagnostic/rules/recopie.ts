/** A line of a pasted table, as one more source of an indicator: what may be shown of it, and whether it compares. */
import { foldText } from '../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { type Indication, valeurDuTerritoire } from './indication.ts'
import { estPetit } from './secret.ts'
import type { ValeurTableau, ZoneTableau } from './tableau.ts'

export type ValeurRecopiee = { zone: ZoneTableau; etat: ValeurTableau['etat'] | 'masque'; valeur: number | null }

const UNITS: Record<string, string> = { '€': 'euros', pourcent: '%', 'pour cent': '%', nombre: '' }
const unitOf = (unite: string): string => {
  const folded = foldText(unite)
  return UNITS[folded] ?? folded
}

/** A table that does not say its unit is read in that of the indicator; one that says another is not compared. */
export const estComparable = (unite: string, definition: Pick<IndicateurTerritorial, 'unite'>): boolean =>
  unitOf(unite) === '' || unitOf(unite) === unitOf(definition.unite)

/**
 * Hides small counts, as in any source. What is hidden of the territory in a source is hidden here too: the figure of
 * the table would give the hidden commune away.
 */
export const masquerRecopie = (
  definition: IndicateurTerritorial,
  valeurs: readonly ValeurTableau[],
  indications: readonly Indication[],
): ValeurRecopiee[] => {
  const isHidden = indications.some((one) => valeurDuTerritoire(one).etat === 'masque')
  return valeurs.map(({ zone, etat, valeur }) => {
    const isSmall =
      valeur !== null &&
      definition.nature === 'effectif' &&
      estPetit(definition.secret, false, { numerateur: valeur, denominateur: null })
    return isSmall || (zone === 'territoire' && isHidden && valeur !== null)
      ? { zone, etat: 'masque', valeur: null }
      : { zone, etat, valeur }
  })
}
