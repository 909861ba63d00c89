/** A file becomes a source: by the recipe that knows it, or by the plan that the operator gives. */
import {
  type Context,
  type Feuille,
  findRecette,
  type Geographie,
  type Lecture,
  type Lu,
  RECETTES,
  type Recette,
  readFeuilles,
  readPlan,
  recognises,
} from '../../domains/diagnostic/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { type IndicateurTerritorial, indicateurTerritorial } from '../../referentials/indicateurs-territoire/index.ts'
import { Fault } from '../fault.ts'
import { openFile } from './open-file.ts'
import type { AddOptions, Say } from './options.ts'
import { readSheets } from './read-sheets.ts'

type Way = { recette: Recette; indicateurs: readonly IndicateurTerritorial[]; planned: boolean }

const needed = (
  options: AddOptions,
): Required<Pick<AddOptions, 'code' | 'titre' | 'producteur' | 'licence' | 'zone' | 'cle'>> => {
  const { code, titre, producteur, licence, zone, cle } = options
  const missing = Object.entries({ code, titre, producteur, licence, zone, cle }).filter(([, value]) => !value)
  if (missing.length > 0)
    throw new Fault(
      `Avec --plan, il faut aussi ${missing.map(([name]) => `--${name}`).join(', ')}${NBSP}: une source sans origine ne se garde pas.`,
    )
  return { code: code!, titre: titre!, producteur: producteur!, licence: licence!, zone: zone!, cle: cle! }
}

const byPlan = async (options: AddOptions, path: string, say: Say): Promise<Way> => {
  const { code, titre, producteur, licence, zone, cle } = needed(options)
  if (findRecette(code))
    throw new Fault(`«${NBSP}${code}${NBSP}» est le code d’une source que Maillage connaît${NBSP}: prenez-en un autre.`)
  const [sheet] = await readSheets(await openFile(path, say))
  const { plan, fautes } = readPlan(sheet!, zone, cle, indicateurTerritorial)
  if (fautes.length > 0)
    throw new Fault(fautes.map(({ ligne, texte }) => `${path}, ligne ${ligne}${NBSP}: ${texte}.`).join('\n'))
  const recette = { code, titre, producteur, licence, page: null, lecture: plan.lecture }
  return { recette, indicateurs: plan.indicateurs, planned: true }
}

const byRecipe = (sheets: readonly Feuille[], wanted: string | undefined, name: string): Way => {
  const recette = wanted === undefined ? RECETTES.find((one) => recognises(one, sheets)) : findRecette(wanted)
  if (recette && (wanted === undefined || recognises(recette, sheets)))
    return { recette, indicateurs: [], planned: false }
  const known = RECETTES.map(({ code }) => code).join(', ')
  if (wanted !== undefined && !recette)
    throw new Fault(`Aucune recette ne s’appelle «${NBSP}${wanted}${NBSP}». Connues${NBSP}: ${known}.`)
  if (recette) throw new Fault(`Le fichier ${name} n’a pas les colonnes de «${NBSP}${recette.titre}${NBSP}».`)
  throw new Fault(
    `Aucune recette ne reconnaît les colonnes de ${name}. Dites-la (--recette, parmi ${known}), ou donnez un plan${NBSP}: «${NBSP}sources plan${NBSP}» en propose un.`,
  )
}

export type ReadSource = {
  recette: Recette
  lu: Lu
  indicateurs: IndicateurTerritorial[]
  /** How it was read, when no recipe knows it: to read the next vintage the same way. */
  lecture: { plan: Lecture; indicateurs: readonly IndicateurTerritorial[] } | null
  context: Context
}

export const contextOf = (geo: Geographie, millesime: string, own: readonly IndicateurTerritorial[]): Context => {
  const mine = new Map(own.map((one) => [one.code, one]))
  return { geo, millesime, indicateur: (code) => indicateurTerritorial(code) ?? mine.get(code) }
}

export const readWith = (way: Way, sheets: readonly Feuille[], geo: Geographie, millesime: string): ReadSource => {
  const context = contextOf(geo, millesime, way.indicateurs)
  const lu = readFeuilles(way.recette.lecture, sheets, context)
  const codes = [...new Set(lu.series.map(({ indicateur }) => indicateur))]
  const lecture = way.planned ? { plan: way.recette.lecture, indicateurs: way.indicateurs } : null
  return { recette: way.recette, lu, indicateurs: codes.map((code) => context.indicateur(code)!), lecture, context }
}

/** The words of the operator go before those of the recipe. */
const named = (recette: Recette, options: AddOptions): Recette => ({
  ...recette,
  titre: options.titre ?? recette.titre,
  producteur: options.producteur ?? recette.producteur,
  licence: options.licence ?? recette.licence,
  code: options.code ?? recette.code,
})

export const chooseWay = async (
  sheets: readonly Feuille[],
  name: string,
  options: AddOptions,
  say: Say,
): Promise<Way> => {
  if (options.plan) return byPlan(options, options.plan, say)
  const way = byRecipe(sheets, options.recette, name)
  return { ...way, recette: named(way.recette, options) }
}
