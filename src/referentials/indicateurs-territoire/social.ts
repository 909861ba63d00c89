import { mesure, part } from './modele.ts'

export const SOCIAL = [
  part('social', {
    code: 'taux-chomage-recensement',
    libelle: 'Chômage au sens du recensement',
    definition: 'Chômeurs de 15 à 64 ans déclarés au recensement, pour cent actifs du même âge.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  mesure('social', {
    code: 'niveau-de-vie-median',
    libelle: 'Niveau de vie médian',
    definition: 'Revenu disponible par unité de consommation que la moitié des habitants dépasse, en euros par an.',
    unite: 'euros par an',
    decimales: 0,
    sens: 'favorable',
  }),
  mesure('social', {
    code: 'taux-pauvrete',
    libelle: 'Taux de pauvreté',
    definition: 'Part des habitants dont le niveau de vie est sous 60\u00a0% du niveau de vie médian national.',
    unite: '%',
    sens: 'defavorable',
  }),
  part('social', {
    code: 'part-logements-vacants',
    libelle: 'Part des logements vacants',
    definition: 'Logements vacants, pour cent logements.',
  }),
  part('social', {
    code: 'part-c2s',
    libelle: 'Part des bénéficiaires de la complémentaire santé solidaire',
    definition: 'Assurés couverts par la complémentaire santé solidaire (C2S), pour cent assurés.',
    secret: 'personnes',
  }),
]

export const ACCES_AUX_SERVICES = [
  part('acces-aux-services', {
    code: 'eloignement-proximite',
    libelle: 'Éloignement des services de proximité',
    definition: 'Habitants qui vivent loin des services et équipements de proximité, pour cent habitants.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  part('acces-aux-services', {
    code: 'eloignement-intermediaire',
    libelle: 'Éloignement des services intermédiaires',
    definition: 'Habitants qui vivent loin des services et équipements intermédiaires, pour cent habitants.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  part('acces-aux-services', {
    code: 'eloignement-superieur',
    libelle: 'Éloignement des services supérieurs',
    definition: 'Habitants qui vivent loin des services et équipements supérieurs, pour cent habitants.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
]
