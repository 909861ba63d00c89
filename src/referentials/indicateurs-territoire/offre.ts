import { effectif, type IndicateurTerritorial, rapport } from './modele.ts'

/** Professions whose APL the DREES publishes, with its unit for each. */
export const PROFESSIONS_APL = [
  { code: 'medecins', libelle: 'aux médecins généralistes', unite: 'consultations par an et par habitant' },
  { code: 'infirmiers', libelle: 'aux infirmiers', unite: 'ETP pour 100\u00a0000 habitants' },
  {
    code: 'masseurs-kinesitherapeutes',
    libelle: 'aux masseurs-kinésithérapeutes',
    unite: 'ETP pour 100\u00a0000 habitants',
  },
  { code: 'chirurgiens-dentistes', libelle: 'aux chirurgiens-dentistes', unite: 'ETP pour 100\u00a0000 habitants' },
  { code: 'sages-femmes', libelle: 'aux sages-femmes', unite: 'ETP pour 100\u00a0000 femmes' },
] as const

const apl = ({ code, libelle, unite }: (typeof PROFESSIONS_APL)[number]): IndicateurTerritorial =>
  rapport('offre', {
    code: `apl-${code}`,
    libelle: `Accessibilité ${libelle} (APL)`,
    definition:
      'Accessibilité potentielle localisée\u00a0: offre des communes d’alentour, moindre quand elles sont loin, rapportée à la demande selon les âges. Plusieurs communes\u00a0: moyenne pondérée par la population standardisée, ou à défaut par la population.',
    unite,
    sens: 'favorable',
  })

const aplJeunes = (age: number): IndicateurTerritorial =>
  rapport('offre', {
    code: `apl-medecins-${age}-ans`,
    libelle: `Accessibilité aux médecins généralistes de ${age} ans et moins (APL)`,
    definition: `La même accessibilité, avec les seuls médecins de ${age} ans et moins\u00a0: ce qui restera quand les autres seront partis, si personne ne s’installe.`,
    unite: 'consultations par an et par habitant',
    sens: 'favorable',
  })

/** Establishments counted by commune. */
const compte = (code: string, libelle: string, definition: string): IndicateurTerritorial =>
  effectif('offre', { code, libelle, definition, unite: 'établissements', sens: 'favorable' })

export const OFFRE = [
  ...PROFESSIONS_APL.map(apl),
  aplJeunes(65),
  aplJeunes(62),
  aplJeunes(60),
  compte('pharmacies', 'Pharmacies d’officine', 'Officines ouvertes (catégorie 620 de FINESS).'),
  compte('laboratoires', 'Laboratoires de biologie médicale', 'Sites de biologie médicale (catégorie 611 de FINESS).'),
  compte('maisons-de-sante', 'Maisons de santé', 'Maisons de santé pluriprofessionnelles (catégorie 603 de FINESS).'),
  compte('centres-de-sante', 'Centres de santé', 'Centres de santé (catégorie 124 de FINESS).'),
  compte('hopitaux', 'Centres hospitaliers', 'Sites de centres hospitaliers (catégories 101, 106 et 355 de FINESS).'),
  compte('ehpad', 'EHPAD', 'Établissements d’hébergement pour personnes âgées dépendantes (catégorie 500 de FINESS).'),
  compte(
    'ssiad',
    'Services de soins infirmiers à domicile',
    'Services de soins infirmiers à domicile (catégorie 354 de FINESS).',
  ),
  compte('centres-medico-psychologiques', 'Centres médico-psychologiques', 'CMP (catégorie 156 de FINESS).'),
  compte('pmi', 'Protection maternelle et infantile', 'Lieux de PMI (catégorie 223 de FINESS).'),
  compte(
    'maisons-medicales-de-garde',
    'Maisons médicales de garde',
    'Maisons médicales de garde (catégorie 617 de FINESS).',
  ),
  ...(
    [
      ['sirene-ambulances', 'Ambulances (SIRENE)'],
      ['sirene-generalistes', 'Généralistes (SIRENE)'],
      ['sirene-specialistes', 'Spécialistes (SIRENE)'],
      ['sirene-dentistes', 'Dentistes (SIRENE)'],
      ['sirene-infirmiers', 'Infirmiers et sages-femmes (SIRENE)'],
      ['sirene-reeducateurs', 'Rééducateurs et podologues (SIRENE)'],
    ] as const
  ).map(([code, libelle]) =>
    compte(
      code,
      libelle,
      'Établissements inscrits à SIRENE, et non des personnes ni des temps pleins\u00a0: retraités, remplaçants et salariés y figurent. Sert à comparer des formes, jamais des niveaux.',
    ),
  ),
  effectif('offre', {
    code: 'accouchements',
    libelle: 'Accouchements dans les maternités',
    definition: 'Accouchements de l’année, selon la commune de la maternité.',
    unite: 'accouchements',
    secret: 'personnes',
  }),
]
