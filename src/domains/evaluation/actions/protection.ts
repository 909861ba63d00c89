/** Which figures of an indicator are not published: decided over every period that is, so that none gives another away. */
import { isAdditive } from '../rules/definition.ts'
import type { Mesure } from '../rules/mesurer.ts'
import { cleOf, type Periode } from '../rules/periodes.ts'
import { type Case, cacher, isSensible } from '../rules/proteger.ts'
import type { Calcul } from './compute.ts'
import type { Definition } from './definitions.ts'

/** What the figure counts: the number, or the part of a share and what is left of its whole. */
const sizesOf = ({ formule }: Definition, { valeur, numerateur, denominateur }: Mesure): number[] => {
  if (formule.forme === 'delai-median') return denominateur === null ? [] : [denominateur]
  if (numerateur !== null && denominateur !== null) return [numerateur, denominateur - numerateur]
  const isCount = formule.forme === 'nombre' || (formule.forme === 'externe' && formule.valeur === 'nombre')
  return isCount && valeur !== null ? [valeur] : []
}

/** Keys of periods. Figures from outside stand alone: they do not add up. */
export const masquees = (definition: Definition, periodes: readonly Periode[], calcul: Calcul): Set<string> => {
  if (definition.petitsNombres === 'aucun') return new Set()
  const begun = periodes.filter(({ debut }) => debut <= calcul.calendrier.today)
  const bounds = [...new Set(begun.flatMap(({ debut, fin }) => [debut, fin]))].sort()
  const rank = new Map(bounds.map((bound, index) => [bound, index]))
  const adds = isAdditive(definition.formule)
  return cacher(
    begun.map((periode): Case => {
      const mesure = calcul.mesure(definition, periode)
      const comptes = sizesOf(definition, mesure)
      return {
        cle: cleOf(periode),
        de: rank.get(periode.debut)!,
        a: rank.get(periode.fin)!,
        comptes: adds ? comptes : [],
        sensible: isSensible(definition.petitsNombres, { comptes, contributeurs: mesure.contributeurs }),
      }
    }),
  )
}
