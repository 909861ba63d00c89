/**
 * A file that no recipe knows is read by a plan: one line a column, saying which indicator it bears. The plan is a table
 * itself, proposed from the file and corrected by hand.
 */
import { foldHeader } from '../../../kernel/columns.ts'
import { foldText } from '../../../kernel/french.ts'
import {
  type IndicateurTerritorial,
  indicateurTerritorialSchema,
  THEMES,
} from '../../../referentials/indicateurs-territoire/index.ts'
import { findEntetes } from './entetes.ts'
import type { ZoneGenre } from './geographie.ts'
import type { Feuille } from './lecture.ts'
import { readCellule } from './nombres.ts'
import type { LectureLarge, Mesure } from './recette.ts'

export const PLAN_HEADS = [
  'colonne',
  'indicateur',
  'libelle',
  'unite',
  'theme',
  'forme',
  'sur',
  'periode',
  'definition',
  'sens',
] as const
type Head = (typeof PLAN_HEADS)[number]

export type Plan = { lecture: LectureLarge; indicateurs: IndicateurTerritorial[] }
export type PlanFault = { ligne: number; texte: string }

const slug = (text: string): string =>
  foldText(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)

/** What each column seems to be: a number that nobody adds up, until somebody says better. */
export const proposePlan = (sheets: readonly Feuille[], cle: string, millesime: string): string[][] | undefined => {
  const wanted = foldHeader(cle)
  for (const sheet of sheets) {
    const entetes = findEntetes(sheet, [[wanted]])
    if (!entetes) continue
    const rows = entetes.rows.slice(0, 200)
    return entetes.written.flatMap((written, at) => {
      const cells = rows.map(({ cellules }) => readCellule(cellules[at] ?? ''))
      const isNumeric = cells.some(({ etat }) => etat === 'observe') && cells.every(({ etat }) => etat !== 'illisible')
      if (!isNumeric || foldHeader(written) === wanted) return []
      const year = /(?:19|20)\d{2}/.exec(written)?.[0] ?? millesime
      return [[written, slug(written) || `colonne-${at + 1}`, written, 'à dire', 'autre', 'valeur', '', year, '', '']]
    })
  }
  return undefined
}

const FORMES: Record<string, Mesure['forme']> = { valeur: 'valeur', nombre: 'nombre', taux: 'taux' }
const regexOf = (header: string): string => foldHeader(header).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The definition of a line: that of the dictionary, or the one that the line gives. */
const indicateurOf = (
  cell: (head: Head) => string,
  known: (code: string) => IndicateurTerritorial | undefined,
  forme: Mesure['forme'],
): IndicateurTerritorial | string => {
  const code = cell('indicateur')
  const standard = known(code)
  if (standard) {
    const fits = standard.nature === 'mesure' ? forme === 'valeur' : forme !== 'valeur'
    return fits
      ? standard
      : `«\u00a0${code}\u00a0» est un indicateur connu, qui ne se lit pas sous la forme «\u00a0${forme}\u00a0»`
  }
  const over = cell('sur') !== ''
  const percent = cell('unite').trim().startsWith('%')
  const read = indicateurTerritorialSchema.safeParse({
    code,
    theme: foldText(cell('theme')).replaceAll(' ', '-') || 'autre',
    libelle: cell('libelle'),
    definition: cell('definition') || cell('libelle'),
    unite: cell('unite'),
    nature: forme === 'valeur' ? 'mesure' : forme === 'taux' || over ? 'rapport' : 'effectif',
    facteur: percent && forme !== 'valeur' ? 100 : 1,
    decimales: forme === 'nombre' && !over ? 0 : 1,
    sens: cell('sens') || null,
    secret: null,
  })
  if (read.success) return read.data
  const where = String(read.error.issues[0]?.path[0] ?? 'indicateur')
  if (where === 'theme') return `le thème est l’un de\u00a0: ${THEMES.join(', ')}`
  if (where === 'code')
    return `«\u00a0${code}\u00a0» n’est pas un code\u00a0: des minuscules, des chiffres et des tirets`
  return `«\u00a0${where}\u00a0» manque ou ne convient pas`
}

export const readPlan = (
  sheet: Feuille,
  zone: ZoneGenre,
  cle: string,
  known: (code: string) => IndicateurTerritorial | undefined,
): { plan: Plan; fautes: PlanFault[] } => {
  const fautes: PlanFault[] = []
  const mesures: Mesure[] = []
  const indicateurs = new Map<string, IndicateurTerritorial>()
  const entetes = findEntetes(sheet, [['colonne'], ['indicateur'], ['forme']])
  if (!entetes) fautes.push({ ligne: 1, texte: `les colonnes d’un plan sont\u00a0: ${PLAN_HEADS.join(', ')}` })
  for (const { numero, cellules } of entetes?.rows ?? []) {
    const cell = (head: Head): string => (cellules[entetes!.heads.indexOf(head)] ?? '').trim()
    if (cell('colonne') === '' || cell('indicateur') === '') continue
    const forme = FORMES[foldText(cell('forme'))]
    if (!forme) {
      fautes.push({
        ligne: numero,
        texte: 'la forme est «\u00a0nombre\u00a0», «\u00a0taux\u00a0» ou «\u00a0valeur\u00a0»',
      })
      continue
    }
    const indicateur = indicateurOf(cell, known, forme)
    if (typeof indicateur === 'string') {
      fautes.push({ ligne: numero, texte: indicateur })
      continue
    }
    indicateurs.set(indicateur.code, indicateur)
    const mesure: Mesure = { indicateur: indicateur.code, colonne: regexOf(cell('colonne')), forme }
    if (cell('sur')) mesure.sur = regexOf(cell('sur'))
    if (cell('periode')) mesure.periode = cell('periode')
    mesures.push(mesure)
  }
  if (mesures.length === 0 && fautes.length === 0) fautes.push({ ligne: 2, texte: 'le plan ne retient aucune colonne' })
  const lecture: LectureLarge = { forme: 'large', zone, cle: [foldHeader(cle)], mesures }
  return { plan: { lecture, indicateurs: [...indicateurs.values()] }, fautes }
}
