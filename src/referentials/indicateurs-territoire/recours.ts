import { part, rapport } from './modele.ts'

export const RECOURS = [
  part('recours', {
    code: 'part-sans-medecin-traitant',
    libelle: 'Part des personnes sans médecin traitant',
    definition:
      'Assurés qui n’ont pas déclaré de médecin traitant, pour cent assurés, selon la population que dit la source.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  part('recours', {
    code: 'part-ald-sans-medecin-traitant',
    libelle: 'Part des personnes en ALD sans médecin traitant',
    definition: 'Assurés en affection de longue durée sans médecin traitant déclaré, pour cent assurés en ALD.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  rapport('recours', {
    code: 'passages-urgences-sans-hospitalisation',
    libelle: 'Passages aux urgences non suivis d’hospitalisation',
    definition: 'Passages aux urgences non suivis d’hospitalisation dans l’année, rapportés aux assurés.',
    unite: 'pour 100 assurés',
    facteur: 100,
    sens: 'defavorable',
    secret: 'personnes',
  }),
]

export const PREVENTION = [
  part('prevention', {
    code: 'vaccination-grippe-65-plus',
    libelle: 'Vaccination contre la grippe des 65 ans et plus',
    definition: 'Assurés de 65 ans et plus vaccinés contre la grippe, pour cent assurés de cet âge.',
    sens: 'favorable',
    secret: 'personnes',
  }),
  part('prevention', {
    code: 'depistage-cancer-sein',
    libelle: 'Dépistage du cancer du sein',
    definition:
      'Femmes de l’âge du dépistage organisé qui ont eu une mammographie de dépistage, pour cent femmes de cet âge.',
    sens: 'favorable',
    secret: 'personnes',
  }),
  part('prevention', {
    code: 'depistage-cancer-colorectal',
    libelle: 'Dépistage du cancer colorectal',
    definition: 'Personnes de l’âge du dépistage organisé qui ont fait le test, pour cent personnes de cet âge.',
    sens: 'favorable',
    secret: 'personnes',
  }),
  part('prevention', {
    code: 'depistage-cancer-col',
    libelle: 'Dépistage du cancer du col de l’utérus',
    definition: 'Femmes de l’âge du dépistage qui ont eu un frottis ou un test HPV, pour cent femmes de cet âge.',
    sens: 'favorable',
    secret: 'personnes',
  }),
]
