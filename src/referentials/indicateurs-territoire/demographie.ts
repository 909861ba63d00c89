import { effectif, part, rapport } from './modele.ts'

export const DEMOGRAPHIE = [
  effectif('demographie', {
    code: 'population',
    libelle: 'Population',
    definition: 'Habitants qui ont leur résidence habituelle sur le territoire (population municipale).',
    unite: 'habitants',
  }),
  rapport('demographie', {
    code: 'densite',
    libelle: 'Densité de population',
    definition: 'Habitants par kilomètre carré.',
    unite: 'habitants par km²',
  }),
  part('demographie', {
    code: 'part-moins-15',
    libelle: 'Part des moins de 15 ans',
    definition: 'Habitants de moins de 15 ans, pour cent habitants.',
    secret: 'personnes',
  }),
  part('demographie', {
    code: 'part-moins-25',
    libelle: 'Part des moins de 25 ans',
    definition: 'Habitants de moins de 25 ans, pour cent habitants.',
    secret: 'personnes',
  }),
  part('demographie', {
    code: 'part-25-64',
    libelle: 'Part des 25 à 64 ans',
    definition: 'Habitants de 25 à 64 ans, pour cent habitants.',
    secret: 'personnes',
  }),
  part('demographie', {
    code: 'part-15-64',
    libelle: 'Part des 15 à 64 ans',
    definition: 'Habitants de 15 à 64 ans, pour cent habitants.',
    secret: 'personnes',
  }),
  part('demographie', {
    code: 'part-65-plus',
    libelle: 'Part des 65 ans et plus',
    definition: 'Habitants de 65 ans et plus, pour cent habitants.',
    secret: 'personnes',
  }),
  part('demographie', {
    code: 'part-75-plus',
    libelle: 'Part des 75 ans et plus',
    definition: 'Habitants de 75 ans et plus, pour cent habitants.',
    secret: 'personnes',
  }),
  effectif('demographie', {
    code: 'naissances',
    libelle: 'Naissances',
    definition: 'Naissances de l’année, selon le domicile de la mère.',
    unite: 'naissances',
    secret: 'personnes',
  }),
  rapport('demographie', {
    code: 'taux-natalite',
    libelle: 'Natalité',
    definition: 'Naissances de l’année rapportées à la population.',
    unite: 'pour 1 000 habitants',
    facteur: 1000,
    secret: 'personnes',
  }),
  effectif('demographie', {
    code: 'deces',
    libelle: 'Décès',
    definition: 'Décès de l’année, selon le domicile de la personne.',
    unite: 'décès',
    secret: 'personnes',
  }),
  rapport('demographie', {
    code: 'taux-mortalite-brut',
    libelle: 'Mortalité brute',
    definition:
      'Décès de l’année rapportés à la population. Un territoire plus âgé en compte plus, sans être plus malade.',
    unite: 'pour 1 000 habitants',
    facteur: 1000,
    secret: 'personnes',
  }),
  effectif('demographie', {
    code: 'menages',
    libelle: 'Ménages',
    definition: 'Ménages, au sens du recensement\u00a0: les habitants d’un même logement.',
    unite: 'ménages',
  }),
  rapport('demographie', {
    code: 'taille-menages',
    libelle: 'Taille des ménages',
    definition: 'Habitants rapportés au nombre de ménages.',
    unite: 'habitants par ménage',
    decimales: 2,
  }),
]
