/** Bars that lie down, several for each row where places are compared: names on the left, figures at their end. */
import type { Figure } from '../model.ts'
import { cleanText } from '../typography.ts'

export type Barres = {
  /** What the chart finds. */
  legende: string
  /** What is counted, with its unit. */
  mesure: string
  /** One bar of each row: named when there are several. */
  series: readonly string[]
  /** Null: nothing is drawn, `textes` says why. */
  lignes: readonly { nom: string; valeurs: readonly (number | null)[]; textes: readonly string[] }[]
  /** A line across the bars: what they are read against. */
  repere?: { valeur: number; nom: string }
  source?: string
  hauteur?: number
}

const WIDTH = 620
const [TEXT, SMALL] = [17, 15.5]
const INKS = ['#0f5549', '#8fb8a8', '#c9c4b4', '#e3e0d6'] as const
const LABEL_END = 92
/** Mean width of a letter, in its size. */
const LETTER = 0.52

const escapeXml = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')

const word = (
  text: string,
  x: number,
  y: number,
  look: { size?: number; end?: boolean; weight?: number } = {},
): string =>
  `<text x="${x}" y="${y}" font-family="Radio Canada" font-weight="${look.weight ?? 400}" font-size="${look.size ?? TEXT}"${look.end ? ' text-anchor="end"' : ''} fill="#15231e">${escapeXml(text)}</text>`

/** Words on lines of so many letters. */
export const cutLines = (text: string, letters: number): string[] => {
  const lines: string[] = []
  for (const piece of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${piece}`.length <= letters) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

const round = (value: number): number => Math.round(value * 10) / 10

export const figureOfBarres = ({ legende, mesure, series, lignes, repere, source, hauteur }: Barres): Figure => {
  const left = Math.min(250, Math.max(...lignes.map(({ nom }) => nom.length), 8) * TEXT * LETTER + 12)
  const letters = Math.floor((left - 12) / (TEXT * LETTER))
  const most = Math.max(...lignes.flatMap(({ valeurs }) => valeurs.map((value) => value ?? 0)), repere?.valeur ?? 0, 0)
  const room = WIDTH - left - LABEL_END
  const thick = series.length > 1 ? 17 : 20
  const parts: string[] = []
  let y = 6
  for (const [index, text] of cutLines(mesure, WIDTH / (TEXT * LETTER)).entries()) {
    parts.push(word(text, 0, y + TEXT, { weight: 600 }))
    y += index === 0 ? TEXT + 8 : TEXT + 5
  }
  if (series.length > 1) {
    let x = 0
    for (const [index, name] of series.entries()) {
      parts.push(`<rect x="${x}" y="${y + 4}" width="18" height="14" fill="${INKS[index % INKS.length]}"/>`)
      parts.push(word(name, x + 24, y + 17, { size: SMALL }))
      x += 24 + name.length * SMALL * LETTER + 26
    }
    y += 30
  }
  y += repere ? 20 : 4
  const top = y
  for (const { nom, valeurs, textes } of lignes) {
    const names = cutLines(nom, letters)
    const tall = Math.max(thick * series.length, names.length * (TEXT + 2)) + 11
    const middle = y + (tall - 11) / 2
    for (const [index, text] of names.entries())
      parts.push(
        word(text, left - 10, round(middle + TEXT * 0.34 + (index - (names.length - 1) / 2) * (TEXT + 2)), {
          end: true,
        }),
      )
    const from = middle - (thick * series.length) / 2
    for (const [index, value] of valeurs.entries()) {
      const wide = value === null || most === 0 ? 0 : round((Math.max(0, value) / most) * room)
      const at = round(from + index * thick)
      if (wide > 0)
        parts.push(
          `<rect x="${left}" y="${at}" width="${wide}" height="${thick - 3}" fill="${INKS[index % INKS.length]}"/>`,
        )
      parts.push(word(textes[index] ?? '', left + wide + 6, round(at + thick - 5), { size: SMALL }))
    }
    y += tall
  }
  parts.push(`<path d="M${left} ${top - 2}V${y - 6}" stroke="#15231e" stroke-width="1.2"/>`)
  if (repere && most > 0) {
    const x = round(left + (repere.valeur / most) * room)
    parts.push(`<path d="M${x} ${top - 2}V${y - 6}" stroke="#704500" stroke-width="1.4" stroke-dasharray="4 3"/>`)
    parts.push(
      `<text x="${x}" y="${top - 7}" font-family="Radio Canada" font-size="${SMALL}" text-anchor="middle" fill="#704500">${escapeXml(repere.nom)}</text>`,
    )
  }
  const tall = Math.ceil(y)
  const contenu = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${tall}" width="${WIDTH}" height="${tall}"><rect width="${WIDTH}" height="${tall}" fill="#ffffff"/>${parts.join('')}</svg>`
  return {
    type: 'figure',
    legende,
    alternative: `Graphique en barres. ${mesure}. ${lignes.map((ligne) => sayLigne(series, ligne)).join(' ')}`,
    image: { format: 'svg', contenu, largeur: WIDTH, hauteur: tall },
    ...(source ? { source } : {}),
    ...(hauteur === undefined ? {} : { hauteur }),
  }
}

const sayLigne = (series: readonly string[], { nom, textes }: Barres['lignes'][number]): string =>
  series.length > 1
    ? `${nom}\u00a0: ${series.map((name, index) => `${name} ${textes[index] ?? ''}`).join(', ')}.`
    : `${nom}\u00a0: ${textes[0] ?? ''}.`
