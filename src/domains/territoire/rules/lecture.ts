/** How a CPTS reads its size: the bounds of the text, unless its settings say otherwise. */
import { DEFAULT_READING, type SizeReading } from './taille.ts'

const bound = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise

/** Settings of the CPTS: `tailleBorne1` to `tailleBorne3`, `tailleBorneExacte` (`haute` or `basse`). */
export const readingOf = (settings: Record<string, unknown>): SizeReading => {
  const [one, two, three] = DEFAULT_READING.bornes
  const bornes = [
    bound(settings.tailleBorne1, one),
    bound(settings.tailleBorne2, two),
    bound(settings.tailleBorne3, three),
  ] as const
  const ordered = bornes[0] < bornes[1] && bornes[1] < bornes[2]
  const side = settings.tailleBorneExacte
  return {
    bornes: ordered ? bornes : DEFAULT_READING.bornes,
    borneExacte: side === 'haute' || side === 'basse' ? side : DEFAULT_READING.borneExacte,
  }
}
