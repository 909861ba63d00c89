import { foldText } from '../../../kernel/french.ts'
import type { Recette } from '../rules/recette.ts'

const SEXES: Record<string, string> = {
  hommes: 'hommes',
  femmes: 'femmes',
  'tous sexes': 'ensemble',
  ensemble: 'ensemble',
}

export const MORTALITE: Recette = {
  code: 'mortalite-departements',
  titre: 'Mortalité standardisée par cause et par département',
  producteur: 'Inserm-CépiDc et Insee',
  licence: 'Licence Ouverte 2.0 (à vérifier)',
  page: null,
  remarque: 'Des taux standardisés ne s’additionnent pas\u00a0: ils restent ceux du département.',
  lecture: {
    forme: 'longue',
    zone: 'departement',
    cle: ['departement', 'dep', 'code departement'],
    annee: ['annee'],
    valeur: ['valeur'],
    donne: 'mortalite-\\d+-(?:hommes|femmes|ensemble)',
    choisit: {
      colonnes: ['sexe', 'cause', 'indicateur'],
      indicateur: ([sexe = '', cause = '', indicateur = '']) => {
        const code = SEXES[foldText(sexe)]
        const number = /^\s*(\d{1,2})\./.exec(cause)?.[1]
        if (!code || !number || !foldText(indicateur).includes('taux standardise')) return undefined
        return `mortalite-${number}-${code}`
      },
    },
  },
}
