/** A map in shades: each commune in the shade of its class, the legend beside it in words, counted. */
import { count, listInWords, NBSP } from '../../../kernel/french.ts'
import type { Figure } from '../model.ts'
import { type Cadrage, type Carte, drawCarte } from './draw-carte.ts'

export type ClasseDeCarte = { mots: string; teinte: string; communes: readonly string[] }
export type Choroplethe = {
  /** What the map finds. */
  legende: string
  /** What is drawn, with its unit: over the shades of the legend. */
  mesure: string
  /** Codes of communes by class. */
  classes: readonly ClasseDeCarte[]
  /** Those of no class. */
  sansClasse: { mots: string; teinte: string }
  source: string
  hauteur?: number
}

/** Half of a page: names are larger than on a whole one, and smaller where they are many; neighbours bear none. */
const MANY = 24
const halfFor = (communes: number): Cadrage => ({
  largeur: 620,
  hauteurs: { least: 330, most: 560 },
  noms: communes > MANY ? { ville: 19, commune: 15, voisine: null } : { ville: 22, commune: 18, voisine: null },
})
const [ROW, SWATCH, TEXT] = [30, 20, 17]

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const word = (text: string, x: number, y: number, weight = 400): string =>
  `<text x="${x}" y="${y}" font-family="Radio Canada" font-weight="${weight}" font-size="${TEXT}" fill="#15231e">${escapeXml(text)}</text>`

type Ligne = { mots: string; teinte: string; nombre: number }

const legendOf = (mesure: string, lignes: readonly Ligne[], top: number, largeur: number): string =>
  [
    word(mesure, 4, top + TEXT + 4, 600),
    ...lignes.map(({ mots, teinte, nombre }, index) => {
      const column = index % 2
      const y = top + ROW * (1 + Math.floor(index / 2)) + 4
      const x = 4 + (column * largeur) / 2
      return `<rect x="${x}" y="${y}" width="${SWATCH * 1.4}" height="${SWATCH}" fill="${teinte}" stroke="#7c8a82" stroke-width="0.8"/>${word(`${mots} (${nombre})`, x + SWATCH * 1.4 + 8, y + TEXT - 2)}`
    }),
  ].join('')

/** Null when nothing of the territory can be placed. */
export const figureOfChoroplethe = (carte: Carte, choroplethe: Choroplethe): Figure | null => {
  const { legende, mesure, classes, sansClasse, source, hauteur } = choroplethe
  const classeOf = new Map(classes.flatMap((classe) => classe.communes.map((code) => [code, classe] as const)))
  const own = carte.communes.filter(({ propre }) => propre)
  const bare = own.filter(({ code }) => !classeOf.has(code))
  const image = drawCarte(carte, halfFor(own.length), ({ code }) => classeOf.get(code)?.teinte ?? sansClasse.teinte)
  if (!image) return null
  const lignes: Ligne[] = [
    ...classes.map((classe) => ({ ...classe, nombre: classe.communes.length })),
    ...(bare.length > 0 ? [{ ...sansClasse, nombre: bare.length }] : []),
  ]
  const tall = image.hauteur + ROW * (1 + Math.ceil(lignes.length / 2)) + 12
  // A drawing within the drawing: what passes its frame is cut.
  const contenu = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${image.largeur} ${tall}" width="${image.largeur}" height="${tall}"><rect width="${image.largeur}" height="${tall}" fill="#ffffff"/>${image.contenu}${legendOf(mesure, lignes, image.hauteur + 4, image.largeur)}</svg>`
  const nameOf = new Map(own.map(({ code, nom }) => [code, nom]))
  const said = classes.map(
    ({ mots, communes }) => `${mots}${NBSP}: ${listInWords(communes.map((code) => nameOf.get(code) ?? code))}`,
  )
  const silent = bare.length > 0 ? [`${sansClasse.mots}${NBSP}: ${listInWords(bare.map(({ nom }) => nom))}`] : []
  return {
    type: 'figure',
    legende,
    alternative: `Carte des ${count(own.length, 'commune')} du territoire. ${mesure}. ${[...said, ...silent].join('. ')}.`,
    image: { format: 'svg', contenu, largeur: image.largeur, hauteur: tall },
    source,
    ...(hauteur === undefined ? {} : { hauteur }),
  }
}
