import { PROFESSIONS_APL } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Mesure, Recette } from '../rules/recette.ts'

const HEADS: Record<string, string> = {
  medecins: 'medecins generalistes',
  infirmiers: 'infirmiere?s?|infirmiers',
  'masseurs-kinesitherapeutes': 'masseurs kinesitherapeutes',
  'chirurgiens-dentistes': 'chirurgiens dentistes',
  'sages-femmes': 'sages femmes',
}
/** Only the workbook of general practitioners tells what is left without the oldest of them. */
const younger = (heads: string): Mesure[] =>
  [65, 62, 60].map((age) => ({
    indicateur: `apl-medecins-${age}-ans`,
    colonne: `apl aux (?:${heads}) de ${age} ans et moins`,
    forme: 'taux',
    sur: 'population standardisee \\d{4}.*',
  }))

/** Workbooks of the DREES: one sheet a year, « APL 2023 », with titles above the heads and a line of units below. */
export const APL: readonly Recette[] = PROFESSIONS_APL.map(({ code, libelle }) => {
  const heads = HEADS[code]!
  return {
    code: `apl-${code}`,
    titre: `Accessibilité potentielle localisée (APL) ${libelle}`,
    producteur: 'Drees',
    licence: 'Licence Ouverte 2.0',
    page: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl/',
    remarque: 'Pour plusieurs communes, la moyenne est pondérée par la population standardisée que donne le classeur.',
    lecture: {
      forme: 'large',
      zone: 'commune',
      cle: ['code commune insee', 'code commune', 'codgeo', 'code insee'],
      feuilles: 'apl (\\d{4})',
      mesures: [
        {
          indicateur: `apl-${code}`,
          colonne: `apl aux (?:${heads})`,
          forme: 'taux',
          sur: 'population standardisee \\d{4}.*',
        },
        ...(code === 'medecins' ? younger(heads) : []),
      ],
    },
  } satisfies Recette
})
