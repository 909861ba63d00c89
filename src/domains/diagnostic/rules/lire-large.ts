/** Rows that each name a zone, columns that each bear an indicator. */
import { formatNumber } from '../../../kernel/french.ts'
import { type Entetes, fill, findEntetes, matching, placeOf } from './entetes.ts'
import { placeZone } from './geographie.ts'
import {
  type Bilan,
  type Context,
  createSeries,
  type Feuille,
  isPeriode,
  type Lu,
  newBilan,
  observe,
} from './lecture.ts'
import { readCellule } from './nombres.ts'
import type { LectureLarge, Mesure } from './recette.ts'

type Column = { mesure: Mesure; at: number; over: number; periode: string | null; head: string; facteur: number }

/** Each column of the file that a measure recognises. */
const listColumns = (mesures: readonly Mesure[], { heads, written }: Entetes, context: Context): Column[] =>
  mesures.flatMap((mesure) => {
    const pattern = matching(mesure.colonne)
    return heads.flatMap((head, at) => {
      const groups = pattern.exec(head)
      if (!groups) return []
      const over = mesure.sur ? heads.findIndex((other) => matching(fill(mesure.sur!, groups)).test(other)) : -1
      if (mesure.sur && over === -1 && mesure.forme === 'nombre') return []
      const periode = mesure.periode ? fill(mesure.periode, groups) : null
      const facteur = context.indicateur(mesure.indicateur)?.facteur ?? 1
      return [{ mesure, at, over, periode, head: written[at] ?? head, facteur }]
    })
  })

/** Sheets that the recipe wants, with the year that their name bears. */
const wantedSheets = (sheets: readonly Feuille[], names: string | undefined) => {
  if (!names) return sheets.map((sheet) => ({ sheet, year: null }))
  const pattern = new RegExp(names)
  return sheets.flatMap((sheet) => {
    const found = sheet.nom === null ? null : pattern.exec(sheet.nom.toLowerCase())
    if (sheet.nom === null) return [{ sheet, year: null }]
    return found ? [{ sheet, year: found[1] ?? null }] : []
  })
}

export const readPlace = (bilan: Bilan, context: Context, zone: LectureLarge['zone'], text: string, line: number) => {
  const placed = placeZone(context.geo, zone, text)
  bilan.lignes += 1
  if (placed.ok) {
    bilan.placees += 1
    if (placed.venueDe) bilan.deplacees.push({ de: placed.venueDe, vers: placed.zone })
    return { zone: placed.zone, code: placed.venueDe ?? placed.zone }
  }
  if (placed.pourquoi === 'partagee') bilan.partagees.push({ code: text.trim(), entre: placed.entre ?? [] })
  else bilan.inconnues.push({ ligne: line, code: text.trim() })
  return undefined
}

/** A rate without its own population is weighed by the population of today. */
const weigh = (context: Context, column: Column, zone: string, cells: readonly string[]) => {
  if (column.over !== -1) return readCellule(cells[column.over] ?? '')
  if (column.mesure.forme !== 'taux') return undefined
  const population = context.geo.communes.get(zone)?.population ?? null
  return population === null ? ({ etat: 'absent' } as const) : ({ etat: 'observe', nombre: population } as const)
}

const sayCoverage = (bilan: Bilan, series: Lu['series'], { geo }: Context): void => {
  const seen = new Set(series.flatMap(({ observations }) => [...observations.keys()]))
  if (seen.size < geo.communes.size)
    bilan.remarques.push(
      `${formatNumber(seen.size)} des ${formatNumber(geo.communes.size)} communes en vigueur sont dans le fichier.`,
    )
}

export const readLarge = (lecture: LectureLarge, sheets: readonly Feuille[], context: Context): Lu => {
  const bilan = newBilan()
  const series = createSeries(lecture.zone)
  for (const { sheet, year } of wantedSheets(sheets, lecture.feuilles)) {
    const entetes = findEntetes(sheet, [lecture.cle])
    if (!entetes) continue
    const key = placeOf(entetes.heads, lecture.cle)
    const yearAt = lecture.annee ? placeOf(entetes.heads, lecture.annee) : -1
    const columns = listColumns(lecture.mesures, entetes, context)
    for (const { numero, cellules } of entetes.rows) {
      const written = (cellules[key] ?? '').trim()
      // Units, notes and empty lines below the heads.
      if (!/\d|[A-Za-z]{2}/.test(written)) continue
      const place = readPlace(bilan, context, lecture.zone, written, numero)
      if (place === undefined) continue
      for (const column of columns) {
        const periode = column.periode ?? year ?? (yearAt === -1 ? null : cellules[yearAt]?.trim()) ?? context.millesime
        if (!isPeriode(periode)) {
          bilan.fautes.push({
            ligne: numero,
            colonne: column.head,
            texte: `«\u00a0${periode}\u00a0» n’est pas une année`,
          })
          continue
        }
        const over = weigh(context, column, place.zone, cellules)
        const observation = observe(column.mesure.forme, column.facteur, readCellule(cellules[column.at] ?? ''), over)
        if (observation === 'illisible') {
          const cell = cellules[column.at] ?? ''
          bilan.fautes.push({
            ligne: numero,
            colonne: column.head,
            texte: `«\u00a0${cell.slice(0, 40)}\u00a0» n’est pas un nombre`,
          })
          continue
        }
        const recomposee = column.mesure.forme === 'taux'
        const said = { indicateur: column.mesure.indicateur, periode, recomposee, ...place }
        if (!series.add(said, observation, false))
          bilan.fautes.push({ ligne: numero, colonne: column.head, texte: `${written} est déjà donné plus haut` })
      }
    }
  }
  const list = series.list()
  if (lecture.zone === 'commune' && !lecture.comble) sayCoverage(bilan, list, context)
  return { series: list, zonages: [], flux: [], bilan }
}
