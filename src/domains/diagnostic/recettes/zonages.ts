import type { Recette } from '../rules/recette.ts'

export const BASSINS_DE_VIE: Recette = {
  code: 'bassins-de-vie',
  titre: 'Bassins de vie 2022',
  producteur: 'Insee',
  licence: 'Licence Ouverte 2.0',
  page: null,
  remarque:
    'Les noms viennent du fichier des libellés, donné en second\u00a0; sans lui, un bassin porte le nom de sa commune.',
  lecture: {
    forme: 'zonage',
    cle: ['codgeo', 'code', 'code commune'],
    genre: 'bassin-de-vie',
    zone: ['bv2022', 'bv2012', 'bassin de vie'],
    nom: ['libbv2022', 'libelle du bassin de vie'],
  },
}
