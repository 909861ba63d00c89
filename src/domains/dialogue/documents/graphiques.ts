/** Small charts of the documents, as SVG: bars with their figure in words beside, readable without colours. */
import { formatNumber } from '../../../kernel/french.ts'
import type { Figure } from '../../../server/documents/model.ts'

export type Barre = { libelle: string; valeur: number; dit: string; teinte: string }

const WIDTH = 1000
const ROW = 46
const LEFT = 390
const ROOM = 430

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const rowOf = ({ libelle, valeur, dit, teinte }: Barre, index: number, most: number): string => {
  const y = index * ROW
  const long = most > 0 && valeur > 0 ? Math.max(2, Math.round((valeur / most) * ROOM)) : 0
  const face = 'font-family="Radio Canada" font-size="20"'
  return `<text x="${LEFT - 16}" y="${y + 29}" ${face} text-anchor="end" fill="#15231e">${escapeXml(libelle)}</text><rect x="${LEFT}" y="${y + 9}" width="${long}" height="28" fill="${teinte}"/><text x="${LEFT + long + 10}" y="${y + 29}" ${face} fill="#47554e">${escapeXml(dit)}</text>`
}

/** Null when there is nothing to draw. */
export const barres = (legende: string, source: string, lignes: readonly Barre[]): Figure | null => {
  const most = Math.max(0, ...lignes.map(({ valeur }) => valeur))
  if (most === 0) return null
  const height = lignes.length * ROW + 8
  const drawn = lignes.map((one, index) => rowOf(one, index, most)).join('')
  return {
    type: 'figure',
    legende,
    alternative: `${legende} : ${lignes.map(({ libelle, dit }) => `${libelle}, ${dit}`).join(' ; ')}.`,
    image: {
      format: 'svg',
      contenu: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${drawn}</svg>`,
      largeur: WIDTH,
      hauteur: height,
    },
    source,
  }
}

export const nombreDit = (valeur: number): string => formatNumber(valeur)
