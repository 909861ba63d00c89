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
  lignes: readonly LigneDeBarres[]
  /** A line across the bars: what they are read against. */
  repere?: { valeur: number; nom: string }
  source?: string
  hauteur?: number
}
type LigneDeBarres = { nom: string; valeurs: readonly (number | null)[]; textes: readonly string[] }

const WIDTH = 620
const [TEXT, SMALL] = [17, 15.5]
const INKS = ['#0f5549', '#8fb8a8', '#c9c4b4', '#e3e0d6'] as const
const MARK = '#704500'
/** Room for the figures, and the most for the names. */
const [LABELS, NAMES] = [92, 250]
const GAP = 11
/** Mean width of a letter, in its size. */
const LETTER = 0.52

const escapeXml = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')
const round = (value: number): number => Math.round(value * 10) / 10

type Look = { size?: number; weight?: number; anchor?: 'end' | 'middle'; fill?: string; halo?: true }
const word = (text: string, x: number, y: number, look: Look = {}): string => {
  const { size = TEXT, weight = 400, anchor = 'start', fill = '#15231e', halo } = look
  const common = `x="${round(x)}" y="${round(y)}" font-family="Radio Canada" font-weight="${weight}" font-size="${size}" text-anchor="${anchor}"`
  const under = halo ? `<text ${common} fill="none" stroke="#ffffff" stroke-width="4">${escapeXml(text)}</text>` : ''
  return `${under}<text ${common} fill="${fill}">${escapeXml(text)}</text>`
}

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

type Drawn = { parts: string[]; bottom: number }

const drawHead = ({ mesure, series }: Barres): Drawn => {
  const lines = cutLines(mesure, Math.floor(WIDTH / (TEXT * LETTER)))
  const parts = lines.map((text, index) => word(text, 0, 6 + TEXT + index * (TEXT + 5), { weight: 600 }))
  const bottom = 10 + lines.length * (TEXT + 5)
  if (series.length < 2) return { parts, bottom }
  let x = 0
  for (const [index, name] of series.entries()) {
    parts.push(`<rect x="${round(x)}" y="${bottom + 4}" width="18" height="14" fill="${INKS[index % INKS.length]}"/>`)
    parts.push(word(name, x + 24, bottom + 17, { size: SMALL }))
    x += 50 + name.length * SMALL * LETTER
  }
  return { parts, bottom: bottom + 30 }
}

type Scale = { left: number; reach: (value: number) => number; thick: number }

const scaleOf = ({ series, lignes, repere }: Barres): Scale => {
  const longest = Math.max(8, ...lignes.map(({ nom }) => nom.length))
  const left = Math.min(NAMES, longest * TEXT * LETTER + 12)
  const most = Math.max(0, repere?.valeur ?? 0, ...lignes.flatMap(({ valeurs }) => valeurs.map((value) => value ?? 0)))
  const room = WIDTH - left - LABELS
  return {
    left,
    reach: (value) => (most === 0 ? 0 : round((Math.max(0, value) / most) * room)),
    thick: series.length > 1 ? 17 : 20,
  }
}

/** Bars and words apart: a line is drawn between them. */
const drawRow = (ligne: LigneDeBarres, top: number, { left, reach, thick }: Scale) => {
  const { nom, valeurs, textes } = ligne
  const names = cutLines(nom, Math.floor((left - 12) / (TEXT * LETTER)))
  const tall = Math.max(thick * valeurs.length, names.length * (TEXT + 2))
  const middle = top + tall / 2
  const from = middle - (thick * valeurs.length) / 2
  const bars = valeurs.flatMap((value, index) => {
    const wide = reach(value ?? 0)
    return wide > 0
      ? `<rect x="${round(left)}" y="${round(from + index * thick)}" width="${wide}" height="${thick - 3}" fill="${INKS[index % INKS.length]}"/>`
      : []
  })
  const words = [
    ...names.map((text, index) =>
      word(text, left - 10, middle + TEXT * 0.34 + (index - (names.length - 1) / 2) * (TEXT + 2), { anchor: 'end' }),
    ),
    ...valeurs.map((value, index) =>
      word(textes[index] ?? '', left + reach(value ?? 0) + 6, from + (index + 1) * thick - 5, {
        size: SMALL,
        halo: true,
      }),
    ),
  ]
  return { bars, words, bottom: top + tall + GAP }
}

const sayLigne = (series: readonly string[], { nom, textes }: LigneDeBarres): string =>
  series.length > 1
    ? `${nom}\u00a0: ${series.map((name, index) => `${name} ${textes[index] ?? ''}`).join(', ')}.`
    : `${nom}\u00a0: ${textes[0] ?? ''}.`

export const figureOfBarres = (barres: Barres): Figure => {
  const { legende, mesure, series, lignes, repere, source, hauteur } = barres
  const head = drawHead(barres)
  const scale = scaleOf(barres)
  const top = head.bottom + (repere ? 20 : 4)
  const [bars, words]: [string[], string[]] = [[], []]
  let y = top
  for (const ligne of lignes) {
    const row = drawRow(ligne, y, scale)
    bars.push(...row.bars)
    words.push(...row.words)
    y = row.bottom
  }
  const bottom = y - GAP + 3
  const axis = `<path d="M${round(scale.left)} ${top - 3}V${bottom}" stroke="#15231e" stroke-width="1.2"/>`
  const at = repere ? round(scale.left + scale.reach(repere.valeur)) : 0
  const mark = repere
    ? `<path d="M${at} ${top - 3}V${bottom}" stroke="${MARK}" stroke-width="1.4" stroke-dasharray="4 3"/>${word(repere.nom, at, top - 8, { size: SMALL, anchor: 'middle', fill: MARK })}`
    : ''
  const tall = Math.ceil(bottom + 3)
  const drawn = [...head.parts, ...bars, axis, mark, ...words].join('')
  return {
    type: 'figure',
    legende,
    alternative: `Graphique en barres. ${mesure}. ${lignes.map((ligne) => sayLigne(series, ligne)).join(' ')}`,
    image: {
      format: 'svg',
      contenu: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${tall}" width="${WIDTH}" height="${tall}"><rect width="${WIDTH}" height="${tall}" fill="#ffffff"/>${drawn}</svg>`,
      largeur: WIDTH,
      hauteur: tall,
    },
    ...(source ? { source } : {}),
    ...(hauteur === undefined ? {} : { hauteur }),
  }
}
