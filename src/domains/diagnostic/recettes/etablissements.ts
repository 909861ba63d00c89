import type { Recette } from '../rules/recette.ts'

/** Categories of FINESS that a diagnosis counts, and the indicator of each. */
export const FINESS: Recette = {
  code: 'finess',
  titre: 'Établissements sanitaires et sociaux (FINESS)',
  producteur: 'Agence du numérique en santé',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/',
  remarque: 'Un zéro n’est écrit que pour les communes des départements que le fichier couvre.',
  lecture: {
    forme: 'comptee',
    cle: ['commune', 'code commune', 'code insee', 'codgeo'],
    categorie: ['categorie code', 'code categorie', 'categetab', 'categorie'],
    indicateurs: {
      '101': 'hopitaux',
      '106': 'hopitaux',
      '355': 'hopitaux',
      '620': 'pharmacies',
      '611': 'laboratoires',
      '603': 'maisons-de-sante',
      '124': 'centres-de-sante',
      '500': 'ehpad',
      '354': 'ssiad',
      '156': 'centres-medico-psychologiques',
      '223': 'pmi',
      '617': 'maisons-medicales-de-garde',
    },
  },
}

export const SIRENE: Recette = {
  code: 'sirene-sante',
  titre: 'Établissements de santé de SIRENE, par commune',
  producteur: 'Insee (SIRENE)',
  licence: 'Licence Ouverte 2.0',
  page: null,
  remarque: 'Des établissements, pas des personnes\u00a0: pour comparer des formes, jamais des niveaux.',
  lecture: {
    forme: 'large',
    zone: 'commune',
    cle: ['code', 'codgeo', 'code commune'],
    comble: true,
    mesures: (
      [
        ['ambulance', 'sirene-ambulances'],
        ['generaliste', 'sirene-generalistes'],
        ['autre specialiste', 'sirene-specialistes'],
        ['dentiste', 'sirene-dentistes'],
        ['infirmiers', 'sirene-infirmiers'],
        ['reeducateur podologue', 'sirene-reeducateurs'],
      ] as const
    ).map(([colonne, indicateur]) => ({ colonne, indicateur, forme: 'nombre' })),
  },
}

export const MATERNITES: Recette = {
  code: 'maternites',
  titre: 'Maternités, statistique annuelle des établissements (SAE)',
  producteur: 'Drees',
  licence: 'Licence Ouverte 2.0',
  page: null,
  lecture: {
    forme: 'longue',
    zone: 'commune',
    cle: ['commune'],
    annee: ['annee'],
    valeur: ['accouchements'],
    donne: 'accouchements',
    choisit: { colonnes: ['finess'], indicateur: () => 'accouchements' },
    comble: true,
  },
}
