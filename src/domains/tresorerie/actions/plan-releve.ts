/** What a statement would write, with the lines that are known already. */
import { createHash } from 'node:crypto'
import type { Ctx } from '../../../server/actions/action.ts'
import type { BilanReleve } from '../contract.ts'
import type { ChampReleve } from '../rules/colonnes-releve.ts'
import { type LigneLue, type Mouvement, readReleve } from '../rules/read-releve.ts'
import { findKnown } from '../store/ligne-store.ts'

export type LigneAEcrire = { numero: number; mouvement: Mouvement; empreinte: string }
export type PlanReleve = { lignes: LigneLue[]; aEcrire: LigneAEcrire[] }

const hashOf = (compteId: string, cle: string): string =>
  createHash('sha256').update(`${compteId}|${cle}`).digest('hex')

export const buildPlan = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  draft: {
    compteId: string
    lignes: readonly { numero: number; cellules: readonly string[] }[]
    correspondance: readonly (ChampReleve | null)[]
  },
): Promise<PlanReleve> => {
  const read = readReleve(draft.lignes, draft.correspondance)
  const hashes = new Map(read.flatMap(({ cle }) => (cle ? [[cle, hashOf(draft.compteId, cle)]] : [])))
  const known = await findKnown(tx, cptsId, draft.compteId, [...hashes.values()])
  const lignes = read.map((ligne) =>
    ligne.cle && known.has(hashes.get(ligne.cle)!) ? { ...ligne, sort: 'connue' as const } : ligne,
  )
  const aEcrire = lignes.flatMap(({ numero, sort, mouvement, cle }) =>
    sort === 'nouvelle' && mouvement && cle ? [{ numero, mouvement, empreinte: hashes.get(cle)! }] : [],
  )
  return { lignes, aEcrire }
}

export const bilanOf = ({ lignes, aEcrire }: PlanReleve): BilanReleve => {
  const counted = (sort: LigneLue['sort']) => lignes.filter((ligne) => ligne.sort === sort).length
  const cents = aEcrire.map(({ mouvement }) => mouvement.centimes)
  const days = aEcrire.map(({ mouvement }) => mouvement.jour).sort()
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
  return {
    lignes: lignes.length,
    nouvelles: aEcrire.length,
    connues: counted('connue'),
    ignorees: counted('ignoree'),
    erreurs: counted('erreur'),
    entreesCentimes: sum(cents.filter((one) => one > 0)),
    sortiesCentimes: sum(cents.filter((one) => one < 0)),
    du: days[0] ?? null,
    au: days.at(-1) ?? null,
  }
}
