import { type IndicateurTerritorial, mesure, part } from './modele.ts'

export const SEXES = [
  { code: 'hommes', libelle: 'hommes' },
  { code: 'femmes', libelle: 'femmes' },
  { code: 'ensemble', libelle: 'ensemble' },
] as const

/** Chapters of the causes of death, numbered as the source numbers them. */
export const CAUSES: readonly { numero: number; libelle: string }[] = [
  { numero: 1, libelle: 'maladies infectieuses et parasitaires' },
  { numero: 2, libelle: 'tumeurs' },
  { numero: 3, libelle: 'maladies du sang et du système immunitaire' },
  { numero: 4, libelle: 'maladies endocriniennes, nutritionnelles et métaboliques' },
  { numero: 5, libelle: 'troubles mentaux et du comportement' },
  { numero: 6, libelle: 'maladies du système nerveux et des organes des sens' },
  { numero: 7, libelle: 'maladies de l’appareil circulatoire' },
  { numero: 8, libelle: 'maladies de l’appareil respiratoire' },
  { numero: 9, libelle: 'maladies de l’appareil digestif' },
  { numero: 10, libelle: 'maladies de la peau et du tissu sous-cutané' },
  { numero: 11, libelle: 'maladies du système ostéo-articulaire et des muscles' },
  { numero: 12, libelle: 'maladies de l’appareil génito-urinaire' },
  { numero: 13, libelle: 'complications de la grossesse et de l’accouchement' },
  { numero: 14, libelle: 'affections d’origine périnatale' },
  { numero: 15, libelle: 'malformations et anomalies chromosomiques' },
  { numero: 16, libelle: 'symptômes et états mal définis' },
  { numero: 17, libelle: 'causes externes (accidents, suicides…)' },
  { numero: 18, libelle: 'Covid-19' },
]

const mortalite = (numero: number, libelle: string): IndicateurTerritorial[] =>
  SEXES.map((sexe) =>
    mesure('etat-de-sante', {
      code: `mortalite-${numero}-${sexe.code}`,
      libelle: `Mortalité par ${libelle} (${sexe.libelle})`,
      definition: `Décès de l’année dont la cause initiale est dans ce chapitre (${libelle}), pour 100\u00a0000 habitants, comme si la population avait partout les mêmes âges.`,
      unite: 'pour 100\u00a0000 habitants',
      sens: 'defavorable',
    }),
  )

export const ETAT_DE_SANTE = [
  part('etat-de-sante', {
    code: 'part-ald',
    libelle: 'Part des personnes en affection de longue durée',
    definition: 'Assurés en affection de longue durée (ALD), pour cent assurés.',
    sens: 'defavorable',
    secret: 'personnes',
  }),
  ...CAUSES.flatMap(({ numero, libelle }) => mortalite(numero, libelle)),
]
