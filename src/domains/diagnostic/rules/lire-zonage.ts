/** To which zone each commune belongs; the names of the zones stand in the same rows, or in a second table. */
import { findEntetes, placeOf } from './entetes.ts'
import { type Context, type Feuille, type Lu, newBilan } from './lecture.ts'
import { readPlace } from './lire-large.ts'
import type { LectureZonage } from './recette.ts'

const NAME_OF = { code: ['code', 'codgeo'], nom: ['libelle', 'libgeo', 'nom'] }

/** « niveau,code,libelle »: the lines of the level that is read. */
const readNames = (sheets: readonly Feuille[], level: string): Map<string, string> => {
  const names = new Map<string, string>()
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [['niveau', 'nivgeo'], NAME_OF.code, NAME_OF.nom])
    if (!entetes) continue
    const at = placeOf(entetes.heads, ['niveau', 'nivgeo'])
    const [code, nom] = [placeOf(entetes.heads, NAME_OF.code), placeOf(entetes.heads, NAME_OF.nom)]
    for (const { cellules } of entetes.rows)
      if (cellules[at]?.trim().toLowerCase() === level) names.set(cellules[code]!.trim(), cellules[nom]!.trim())
  }
  return names
}

export const readZonage = (lecture: LectureZonage, sheets: readonly Feuille[], context: Context): Lu => {
  const bilan = newBilan()
  const communes = new Map<string, string>()
  const noms = new Map<string, string>()
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [lecture.cle, lecture.zone])
    if (!entetes) continue
    const key = placeOf(entetes.heads, lecture.cle)
    const zoneAt = placeOf(entetes.heads, lecture.zone)
    const nameAt = lecture.nom ? placeOf(entetes.heads, lecture.nom) : -1
    const given = readNames(sheets, entetes.heads[zoneAt]!)
    for (const { numero, cellules } of entetes.rows) {
      const commune = readPlace(bilan, context, 'commune', cellules[key] ?? '', numero)?.zone
      const zone = (cellules[zoneAt] ?? '').trim()
      if (commune === undefined || zone === '') continue
      const before = communes.get(commune)
      if (before !== undefined && before !== zone)
        bilan.remarques.push(`${commune} réunit des communes de plusieurs zones\u00a0: ${before} est gardée.`)
      else communes.set(commune, zone)
      const own = nameAt === -1 ? undefined : cellules[nameAt]?.trim()
      noms.set(zone, own || given.get(zone) || context.geo.communes.get(zone)?.nom || zone)
    }
  }
  return { series: [], zonages: communes.size === 0 ? [] : [{ genre: lecture.genre, noms, communes }], flux: [], bilan }
}
