/** What a file of figures would write: what is new, what corrects a figure in force, what is known already. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { BilanValeurs } from '../contract.ts'
import type { ChampValeurs } from '../rules/colonnes-valeurs.ts'
import { type LigneValeur, readValeurs, type ValeurLue } from '../rules/read-valeurs.ts'
import { listValeurRows, type ValeurRow } from '../store/valeur-store.ts'
import { type Definition, loadDefinitions } from './definitions.ts'

type Sort = 'nouvelle' | 'correction' | 'connue' | 'ignoree' | 'erreur'
export type LignePlan = LigneValeur & { sort: Sort; remplace: ValeurRow | null; definition: Definition | null }
export type PlanValeurs = {
  lignes: LignePlan[]
  aEcrire: { valeur: ValeurLue; remplace: ValeurRow | null }[]
}

const isSame = (row: ValeurRow, read: ValeurLue): boolean =>
  row.valeur === Number(read.valeur.toFixed(4)) &&
  row.numerateur === read.numerateur &&
  row.denominateur === read.denominateur

export const buildPlan = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId'>,
  draft: {
    lignes: readonly { numero: number; cellules: readonly string[] }[]
    correspondance: readonly (ChampValeurs | null)[]
  },
): Promise<PlanValeurs> => {
  const definitions = (await loadDefinitions(ctx)).filter(({ retire }) => !retire)
  const byCode = new Map(definitions.map((one) => [one.code, one]))
  const inForce = new Map(
    (await listValeurRows(ctx.tx, ctx.cptsId, { onlyInForce: true })).map((row) => [
      `${row.code} ${row.debut} ${row.fin}`,
      row,
    ]),
  )
  const lignes = readValeurs(draft.lignes, draft.correspondance, definitions).map((ligne): LignePlan => {
    const { valeur } = ligne
    if (ligne.vide) return { ...ligne, sort: 'ignoree', remplace: null, definition: null }
    if (!valeur) return { ...ligne, sort: 'erreur', remplace: null, definition: null }
    const definition = byCode.get(valeur.code)!
    const remplace = inForce.get(`${valeur.code} ${valeur.debut} ${valeur.fin}`) ?? null
    if (!remplace) return { ...ligne, sort: 'nouvelle', remplace, definition }
    return { ...ligne, sort: isSame(remplace, valeur) ? 'connue' : 'correction', remplace, definition }
  })
  const aEcrire = lignes.flatMap(({ sort, valeur, remplace }) =>
    valeur && (sort === 'nouvelle' || sort === 'correction') ? [{ valeur, remplace }] : [],
  )
  return { lignes, aEcrire }
}

export const bilanOf = ({ lignes }: PlanValeurs): BilanValeurs => {
  const counted = (sort: Sort) => lignes.filter((ligne) => ligne.sort === sort).length
  return {
    lignes: lignes.length,
    nouvelles: counted('nouvelle'),
    corrections: counted('correction'),
    connues: counted('connue'),
    ignorees: counted('ignoree'),
    erreurs: counted('erreur'),
  }
}
