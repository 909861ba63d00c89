/** The map of a territory as one SVG: its communes named, its neighbours light, its border strong, a scale, a source. */
import { formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import type { Figure, ImageSvg } from '../model.ts'
import { cleanText } from '../typography.ts'
import { insideOf, placeLabels, type Wanted } from './labels.ts'
import { outlineOf } from './outline.ts'
import { fitFrame, frameOfPoints, type LonLat, type Projection, type XY } from './projection.ts'

export type CommuneDessinee = {
  code: string
  nom: string
  /** Of the territory; the others are neighbours. */
  propre: boolean
  population: number | null
  /** Each ring is closed; holes are rings too. Empty: only its point is known. */
  contours: readonly (readonly LonLat[])[]
  point: LonLat | null
}
export type Carte = {
  communes: readonly CommuneDessinee[]
  source: string
  /** Outlines drawn from points, not surveyed. */
  schematique: boolean
}

/** In the units of the drawing: names keep their size, so that a narrow picture stays readable. */
export type Cadrage = {
  largeur: number
  hauteurs: { least: number; most: number }
  /** Heights of the names: of a town, of a commune, of a neighbour; no size, no name. */
  noms: { ville: number; commune: number; voisine: number | null }
}
const PAGE: Cadrage = {
  largeur: 1000,
  hauteurs: { least: 560, most: 980 },
  noms: { ville: 25, commune: 20, voisine: 16 },
}
export type Teinte = (commune: CommuneDessinee) => string
const PALE: Teinte = () => '#dfece7'
const TOWN = 12_000
const STEPS_KM = [0.5, 1, 2, 5, 10, 20, 50]

const escapeXml = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')

const line = (points: readonly XY[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`
const pathOf = (rings: readonly (readonly LonLat[])[], { place }: Projection): string =>
  rings.map((ring) => `${line(ring.map(place))}Z`).join('')

const largest = (rings: readonly XY[][]): XY[] =>
  rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best))
const areaOf = (ring: readonly XY[]): number =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], index) => sum + x * ring[(index + 1) % ring.length]![1] - y * ring[(index + 1) % ring.length]![0],
      0,
    ),
  )

const labelOf = (commune: CommuneDessinee, { place }: Projection, { noms }: Cadrage): Wanted[] => {
  const at =
    commune.contours.length > 0
      ? insideOf(largest(commune.contours.map((ring) => ring.map(place))))
      : commune.point && place(commune.point)
  if (!at) return []
  const people = commune.population ?? 0
  const size = commune.propre ? (people >= TOWN ? noms.ville : noms.commune) : noms.voisine
  if (size === null) return []
  return [{ texte: cleanText(commune.nom), at, size, weight: (commune.propre ? 1e9 : 0) + people }]
}

const label = (texte: string, x: number, y: number, size: number, own: boolean): string => {
  const face = own ? 'font-family="Ysabeau Office" font-weight="700"' : 'font-family="Radio Canada" font-weight="400"'
  const common = `x="${x}" y="${y}" ${face} font-size="${size}" text-anchor="middle"`
  const words = escapeXml(texte)
  return `<text ${common} fill="none" stroke="#ffffff" stroke-width="${Math.round(size * 2.2) / 10}" stroke-linejoin="round" stroke-opacity="0.8">${words}</text><text ${common} fill="${own ? '#15231e' : '#5a6860'}">${words}</text>`
}

const scaleBar = ({ width, height, unitsPerKm }: Projection): string => {
  const km = STEPS_KM.findLast((step) => step * unitsPerKm < width / 4) ?? STEPS_KM[0]!
  const [x, y, long] = [28, height - 28, Math.round(km * unitsPerKm)]
  const text = `${formatNumber(km, km < 1 ? 1 : 0)}${NBSP}km`
  return `<rect x="14" y="${y - 34}" width="${long + 28}" height="50" fill="#ffffff" fill-opacity="0.85"/><path d="M${x} ${y - 7}V${y}H${x + long}V${y - 7}" fill="none" stroke="#15231e" stroke-width="2"/><text x="${x + long / 2}" y="${y - 12}" font-family="Radio Canada" font-size="17" text-anchor="middle" fill="#15231e">${text}</text>`
}

const sourceLine = ({ source, schematique }: Carte, { width, height }: Projection): string => {
  const words = escapeXml(`${schematique ? 'Contours schématiques. ' : ''}Source${NBSP}: ${source}`)
  return `<text x="${width - 16}" y="${height - 16}" font-family="Radio Canada" font-size="15" text-anchor="end" fill="none" stroke="#ffffff" stroke-width="5" stroke-opacity="0.85">${words}</text><text x="${width - 16}" y="${height - 16}" font-family="Radio Canada" font-size="15" text-anchor="end" fill="#47554e">${words}</text>`
}

/** Some of it falls within the picture. */
const isSeen = ({ contours }: CommuneDessinee, { place, width, height }: Projection): boolean => {
  const { ouest, est, sud, nord } = frameOfPoints(contours.flat())
  const [[left, top], [right, bottom]] = [place([ouest, nord]), place([est, sud])]
  return left < width && right > 0 && top < height && bottom > 0
}

const bodyOf = (carte: Carte, projection: Projection, cadrage: Cadrage, teinte: Teinte): string => {
  const own = carte.communes.filter(({ propre }) => propre)
  const others = carte.communes.filter((commune) => !commune.propre && isSeen(commune, projection))
  const ground = (communes: readonly CommuneDessinee[], fill: Teinte, stroke: string) =>
    communes
      .filter(({ contours }) => contours.length > 0)
      .map(
        (commune) =>
          `<path d="${pathOf(commune.contours, projection)}" fill="${fill(commune)}" fill-rule="evenodd" stroke="${stroke}" stroke-width="1.2" stroke-linejoin="round"/>`,
      )
      .join('')
  const border = outlineOf(own.flatMap(({ contours }) => contours))
    .map((points) => line(points.map(projection.place)))
    .join('')
  const dots = own
    .filter(({ contours, point }) => contours.length === 0 && point)
    .map(({ point }) => projection.place(point!))
    .map(([x, y]) => `<circle cx="${x}" cy="${y - 24}" r="5" fill="#0f5549"/>`)
    .join('')
  const wanted = [...own, ...others].flatMap((commune) => labelOf(commune, projection, cadrage))
  const labels = placeLabels(wanted, projection.width, projection.height - 40)
    .map((placed) => label(placed.texte, placed.x, placed.y, placed.size, placed.weight >= 1e9))
    .join('')
  return `${ground(others, () => '#eceFe8', '#cbd3ca')}${ground(own, teinte, '#8fa79c')}<path d="${border}" fill="none" stroke="#15231e" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round"/>${dots}${labels}`
}

/** Null when nothing of the territory can be placed: a document then says so in words. */
export const drawCarte = (carte: Carte, cadrage = PAGE, teinte = PALE): ImageSvg | null => {
  const own = carte.communes.filter(({ propre }) => propre)
  const points = own.flatMap(({ contours, point }) => (contours.length > 0 ? contours.flat() : point ? [point] : []))
  if (points.length === 0) return null
  const projection = fitFrame(frameOfPoints(points), cadrage.largeur, cadrage.hauteurs)
  const { width, height } = projection
  const contenu = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>${bodyOf(carte, projection, cadrage, teinte)}${scaleBar(projection)}${sourceLine(carte, projection)}<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#d3dad2"/></svg>`
  return { format: 'svg', contenu, largeur: width, hauteur: height }
}

/** The map with its words: who does not see it is told what it shows. */
export const figureOfCarte = (carte: Carte, nom: string, cadrage = PAGE): Figure | null => {
  const image = drawCarte(carte, cadrage)
  if (!image) return null
  const own = carte.communes.filter(({ propre }) => propre).map((commune) => commune.nom)
  return {
    type: 'figure',
    legende: `Territoire${NBSP}: ${nom}`,
    alternative: `Carte du territoire, ${nom}, avec le nom de ses communes (${formatNumber(own.length)})${NBSP}: ${listInWords(own)}. Les communes voisines sont en clair.`,
    image,
  }
}
