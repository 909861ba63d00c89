/** Who goes from where to where. */
import { count } from '../../../kernel/french.ts'
import { findEntetes, placeOf } from './entetes.ts'
import { type Context, type Feuille, type Lu, newBilan } from './lecture.ts'
import { readPlace } from './lire-large.ts'
import { readCellule } from './nombres.ts'
import type { LectureFlux } from './recette.ts'

export const readFlux = (lecture: LectureFlux, sheets: readonly Feuille[], context: Context): Lu => {
  const bilan = newBilan()
  const sums = new Map<string, number>()
  let outside = 0
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [lecture.origine, lecture.destination, lecture.valeur])
    if (!entetes) continue
    const [from, to, valueAt] = [lecture.origine, lecture.destination, lecture.valeur].map((names) =>
      placeOf(entetes.heads, names),
    ) as [number, number, number]
    for (const { numero, cellules } of entetes.rows) {
      if ([cellules[from], cellules[to]].some((code) => lecture.dehors?.includes(code?.trim() ?? ''))) {
        outside += 1
        continue
      }
      const origine = readPlace(bilan, context, 'commune', cellules[from] ?? '', numero)?.zone
      const destination = readPlace(bilan, context, 'commune', cellules[to] ?? '', numero)?.zone
      if (origine === undefined || destination === undefined) continue
      const cell = readCellule(cellules[valueAt] ?? '')
      if (cell.etat !== 'observe' || cell.nombre < 0) {
        const colonne = entetes.written[valueAt] ?? null
        bilan.fautes.push({
          ligne: numero,
          colonne,
          texte: `«\u00a0${cellules[valueAt] ?? ''}\u00a0» n’est pas un effectif`,
        })
        continue
      }
      const key = `${origine} ${destination}`
      sums.set(key, (sums.get(key) ?? 0) + cell.nombre)
    }
  }
  if (outside > 0) bilan.remarques.push(`${count(outside, 'ligne')} hors de France, laissées de côté.`)
  // Two communes stand on each line: what is counted is lines.
  bilan.lignes = Math.ceil(bilan.lignes / 2)
  bilan.placees = bilan.lignes - new Set(bilan.inconnues.map(({ ligne }) => ligne)).size
  const flux = [...sums].map(([key, valeur]) => {
    const [origine, destination] = key.split(' ') as [string, string]
    return { origine, destination, valeur }
  })
  return { series: [], zonages: [], flux, bilan }
}
