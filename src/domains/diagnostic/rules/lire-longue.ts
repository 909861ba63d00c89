/** One row a zone, a subject and a value. */
import { findEntetes, placeOf } from './entetes.ts'
import { type Context, createSeries, type Feuille, isPeriode, type Lu, newBilan, observe } from './lecture.ts'
import { readPlace } from './lire-large.ts'
import { readCellule } from './nombres.ts'
import type { LectureLongue } from './recette.ts'

export const readLongue = (lecture: LectureLongue, sheets: readonly Feuille[], context: Context): Lu => {
  const bilan = newBilan()
  const series = createSeries(lecture.zone)
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [lecture.cle, lecture.valeur])
    if (!entetes) continue
    const key = placeOf(entetes.heads, lecture.cle)
    const valueAt = placeOf(entetes.heads, lecture.valeur)
    const yearAt = lecture.annee ? placeOf(entetes.heads, lecture.annee) : -1
    const subjects = lecture.choisit.colonnes.map((name) => entetes.heads.indexOf(name))
    for (const { numero, cellules } of entetes.rows) {
      const indicateur = lecture.choisit.indicateur(subjects.map((at) => cellules[at] ?? ''))
      if (indicateur === undefined) continue
      const definition = context.indicateur(indicateur)
      if (!definition) continue
      const written = (cellules[key] ?? '').trim()
      const place = readPlace(bilan, context, lecture.zone, written, numero)
      if (place === undefined) continue
      const periode = (yearAt === -1 ? '' : (cellules[yearAt] ?? '').trim()) || context.millesime
      const cell = cellules[valueAt] ?? ''
      const forme = definition.nature === 'mesure' ? 'valeur' : 'nombre'
      const observation = observe(forme, definition.facteur, readCellule(cell), undefined)
      const colonne = entetes.written[valueAt] ?? null
      if (!isPeriode(periode) || observation === 'illisible') {
        const what =
          observation === 'illisible'
            ? `«\u00a0${cell.slice(0, 40)}\u00a0» n’est pas un nombre`
            : `«\u00a0${periode}\u00a0» n’est pas une année`
        bilan.fautes.push({ ligne: numero, colonne, texte: what })
        continue
      }
      const said = { indicateur, periode, recomposee: false, ...place }
      // Several establishments of one commune are added up; a rate that comes twice is a fault.
      if (!series.add(said, observation, forme === 'nombre'))
        bilan.fautes.push({ ligne: numero, colonne, texte: `${written} est déjà donné plus haut` })
    }
  }
  return { series: series.list(), zonages: [], flux: [], bilan }
}
