/** Maps of the printed profile: an indicator by commune in the shades of the screens. */
import { formatNumber, NBSP } from '../../../kernel/french.ts'
import { uniteDe } from '../../../referentials/indicateurs-territoire/index.ts'
import { figureOfChoroplethe } from '../../../server/documents/carte/choroplethe.ts'
import { type Cadrage, type Carte, figureOfCarte } from '../../../server/documents/carte/draw-carte.ts'
import type { Figure } from '../../../server/documents/model.ts'
import { sayPeriode } from '../labels-themes.ts'
import { classesOf, NO_VALUE } from '../rules/teintes.ts'
import type { DonneesProfil, IndicateurImprime } from './donnees.ts'

export const estDessinable = (carte: Carte | null): carte is Carte =>
  carte?.communes.some(({ propre, contours }) => propre && contours.length > 0) ?? false

type Mesuree = { code: string; nom: string; valeur: number }

const extremes = (valeurs: readonly Mesuree[], show: (value: number) => string): string => {
  const sorted = [...valeurs].sort((a, b) => a.valeur - b.valeur)
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  return show(least.valeur) === show(most.valeur)
    ? `${show(least.valeur)} partout`
    : `de ${show(least.valeur)} (${least.nom}) à ${show(most.valeur)} (${most.nom})`
}

export type Valeurs = {
  titre: string
  mesure: string
  unite: string
  decimales: number
  source: string
  valeurs: readonly Mesuree[]
}

/** Null when there is nothing to draw on, or fewer than three values to shade, or one shade for all. */
export const carteDeValeurs = (
  carte: Carte | null,
  { titre, mesure, unite, decimales, source, valeurs }: Valeurs,
  hauteur: number,
): Figure | null => {
  if (!estDessinable(carte) || valeurs.length < 3) return null
  const show = (value: number) =>
    `${formatNumber(value, decimales)}${unite === '' ? '' : `${NBSP}${uniteDe(Number(value.toFixed(decimales)), unite)}`}`
  const bare = (value: number) => formatNumber(value, decimales)
  const classes = classesOf(valeurs.map(({ valeur }) => valeur))
  if (classes.length < 2) return null
  return figureOfChoroplethe(carte, {
    legende: `${titre}${NBSP}: ${extremes(valeurs, show)}`,
    mesure,
    classes: classes.map(({ de, a, shade }, rank) => ({
      mots: de === a ? bare(de) : `${bare(de)} à ${bare(a)}`,
      teinte: shade,
      communes: valeurs
        .filter(({ valeur }) => valeur >= de && (rank === classes.length - 1 || valeur < classes[rank + 1]!.de))
        .map(({ code }) => code),
    })),
    sansClasse: { mots: 'masqué ou sans valeur', teinte: NO_VALUE },
    source,
    hauteur,
  })
}

const valeursDe = ({ terrain }: DonneesProfil, { lecture }: IndicateurImprime): Mesuree[] =>
  terrain.communes.flatMap(({ code, nom }, index) => {
    const valeur = lecture.communes[index] ?? null
    return valeur === null ? [] : [{ code, nom, valeur }]
  })

/** The first of these indicators that may be drawn. `mots`: what stands for the name of an indicator, where that name is of specialists. */
export const carteIndicateur = (
  donnees: DonneesProfil,
  codes: readonly string[],
  hauteur: number,
  mots: Readonly<Record<string, string>> = {},
): Figure | null => {
  for (const code of codes) {
    const one = donnees.indicateurs.find(({ definition }) => definition.code === code)
    if (!one) continue
    const { libelle, unite, decimales } = one.definition
    const figure = carteDeValeurs(
      donnees.carte,
      {
        titre: mots[code] ?? libelle,
        mesure: `${mots[code] ?? libelle}, ${sayPeriode(one.lecture)}${mots[code] ? '' : ` (${unite})`}`,
        unite: mots[code] && unite !== '%' ? '' : unite,
        decimales,
        source: one.lecture.provenance,
        valeurs: valeursDe(donnees, one),
      },
      hauteur,
    )
    if (figure) return figure
  }
  return null
}

/** Between a whole page and half of one. */
const COVER: Cadrage = {
  largeur: 760,
  hauteurs: { least: 430, most: 740 },
  noms: { ville: 24, commune: 18, voisine: 13 },
}

/** The territory alone, where nothing may be shaded. */
export const carteNue = (carte: Carte | null, nom: string, hauteur: number): Figure | null => {
  const figure = estDessinable(carte) ? figureOfCarte(carte, nom, COVER) : null
  return figure && { ...figure, hauteur }
}
