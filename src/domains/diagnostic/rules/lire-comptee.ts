/** One row a thing that stands in a commune: rows are counted, by category. */
import { findEntetes, placeOf } from './entetes.ts'
import { type Context, type Feuille, type Lu, newBilan, type Observation, type SerieLue } from './lecture.ts'
import { readPlace } from './lire-large.ts'
import type { LectureComptee } from './recette.ts'

const counted = (numerateur: number): Observation => ({ etat: 'observe', valeur: null, numerateur, denominateur: null })

/** Where the file has nothing of a département, it does not know: zero is written in the others only. */
const withZeros = (
  counts: Map<string, number>,
  covered: ReadonlySet<string>,
  context: Context,
): SerieLue['observations'] => {
  const observations = new Map<string, Observation>()
  for (const [code, { departement }] of context.geo.communes)
    if (covered.has(departement)) observations.set(code, counted(counts.get(code) ?? 0))
  return observations
}

/** Overseas collectivities are not in the national files of the départements. */
const isDepartement = (code: string): boolean => !/^9(75|77|78|8)/.test(code)

/** For a national file that leaves out what is zero: counts only, a rate of nothing is no rate. */
export const fillZeros = (series: readonly SerieLue[], context: Context): void => {
  for (const { indicateur, observations } of series) {
    if (context.indicateur(indicateur)?.nature !== 'effectif') continue
    for (const [code, { departement }] of context.geo.communes)
      if (isDepartement(departement) && !observations.has(code)) observations.set(code, counted(0))
  }
}

export const readComptee = (lecture: LectureComptee, sheets: readonly Feuille[], context: Context): Lu => {
  const bilan = newBilan()
  const counts = new Map<string, Map<string, number>>()
  for (const code of new Set(Object.values(lecture.indicateurs))) counts.set(code, new Map())
  const covered = new Set<string>()
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [lecture.cle, lecture.categorie])
    if (!entetes) continue
    const key = placeOf(entetes.heads, lecture.cle)
    const categoryAt = placeOf(entetes.heads, lecture.categorie)
    for (const { numero, cellules } of entetes.rows) {
      const zone = readPlace(bilan, context, 'commune', cellules[key] ?? '', numero)?.zone
      if (zone === undefined) continue
      covered.add(context.geo.communes.get(zone)!.departement)
      const indicateur = lecture.indicateurs[(cellules[categoryAt] ?? '').trim()]
      if (indicateur === undefined) continue
      const of = counts.get(indicateur)!
      of.set(zone, (of.get(zone) ?? 0) + 1)
    }
  }
  const series = [...counts].map(([indicateur, of]) => ({
    indicateur,
    zone: 'commune' as const,
    periode: context.millesime.slice(0, 4),
    recomposee: false,
    observations: withZeros(of, covered, context),
  }))
  if (covered.size > 0 && covered.size < context.geo.departements.size)
    bilan.remarques.push(`Le fichier couvre ${covered.size} des ${context.geo.departements.size} départements.`)
  return { series: covered.size === 0 ? [] : series, zonages: [], flux: [], bilan }
}
