/** Reads the sheets of a file by its recipe. */
import { findEntetes, matching } from './entetes.ts'
import type { Context, Feuille, Lu } from './lecture.ts'
import { fillZeros, readComptee } from './lire-comptee.ts'
import { readFlux } from './lire-flux.ts'
import { readLarge } from './lire-large.ts'
import { readLongue } from './lire-longue.ts'
import { readZonage } from './lire-zonage.ts'
import type { Lecture, Recette } from './recette.ts'

export const readFeuilles = (lecture: Lecture, sheets: readonly Feuille[], context: Context): Lu => {
  if (lecture.forme === 'large' || lecture.forme === 'longue') {
    const lu = lecture.forme === 'large' ? readLarge(lecture, sheets, context) : readLongue(lecture, sheets, context)
    if (lecture.comble) fillZeros(lu.series, context)
    return lu
  }
  if (lecture.forme === 'comptee') return readComptee(lecture, sheets, context)
  if (lecture.forme === 'flux') return readFlux(lecture, sheets, context)
  return readZonage(lecture, sheets, context)
}

/** The columns without which a recipe reads nothing. */
const neededOf = (lecture: Lecture): (readonly string[])[] => {
  if (lecture.forme === 'large') return [lecture.cle]
  if (lecture.forme === 'longue')
    return [lecture.cle, lecture.valeur, ...lecture.choisit.colonnes.map((name) => [name])]
  if (lecture.forme === 'comptee') return [lecture.cle, lecture.categorie]
  if (lecture.forme === 'flux') return [lecture.origine, lecture.destination, lecture.valeur]
  return [lecture.cle, lecture.zone]
}

/** Whether this recipe would find its columns: of a large table, at least one measure. */
export const recognises = ({ lecture }: Pick<Recette, 'lecture'>, sheets: readonly Feuille[]): boolean =>
  sheets.some((sheet) => {
    const entetes = findEntetes(sheet, neededOf(lecture))
    if (!entetes) return false
    if (lecture.forme !== 'large') return true
    if (lecture.feuilles && sheet.nom !== null && !new RegExp(lecture.feuilles).test(sheet.nom.toLowerCase()))
      return false
    return lecture.mesures.some(({ colonne }) => entetes.heads.some((head) => matching(colonne).test(head)))
  })
