import type { Recette } from '../rules/recette.ts'

export const FLUX: Recette = {
  code: 'flux',
  titre: 'Déplacements entre communes',
  producteur: 'celui du fichier',
  licence: 'celle du fichier',
  page: null,
  remarque: 'Des trajets vers le travail tiennent lieu de recours aux soins\u00a0: ils ne le mesurent pas.',
  lecture: {
    forme: 'flux',
    origine: ['origine', 'origin', 'codgeo', 'code commune residence', 'residence'],
    destination: ['destination', 'dclt', 'code commune lieu de travail', 'lieu'],
    valeur: ['valeur', 'value', 'actifs', 'patients', 'flux', 'nbflux', 'effectif'],
    dehors: ['99999'],
  },
}
