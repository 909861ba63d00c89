/**
 * What the contract says stands in a later room: it tells it here, once, when the server starts. Until then the years run
 * from the signature that the projet knows, and no line of a contract gives a target.
 */
import { civilDate, fromDate, type Instant } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { readSignatureAci } from '../../projet/index.ts'
import { readRegistreState } from '../../registre/index.ts'
import { anneesCiviles, anneesDeContrat, type Periode, trimestresOf } from '../rules/periodes.ts'

export type CibleDeContrat = {
  code: string
  debut: string
  fin: string
  depart: number | null
  departLe: string | null
  cible: number
  note: string
}
export type Contrat = {
  /** Years of the contract that have begun, in any order. */
  readAnnees: (ctx: Ctx) => Promise<{ debut: string; fin: string }[]>
  readCibles: (ctx: Ctx) => Promise<CibleDeContrat[]>
}

let contrat: Partial<Contrat> = {}
/** For the room that holds the contract. */
export const tellContrat = (told: Partial<Contrat>): void => {
  contrat = told
}

export const readCiblesDuContrat = async (ctx: Ctx): Promise<CibleDeContrat[]> =>
  contrat.readCibles ? contrat.readCibles(ctx) : []

/** Years that figures are published for: three of each kind at most, the latest first. */
const YEARS = 3

export type Calendrier = {
  zone: string
  today: string
  /** Before that day nothing was recorded here: no figure is computed. */
  origine: string
  annees: Periode[]
  publiees: Periode[]
}

const readAnnees = async (ctx: Ctx, today: string): Promise<Periode[]> => {
  const told = contrat.readAnnees ? await contrat.readAnnees(ctx) : null
  if (!told || told.length === 0) return anneesDeContrat(await readSignatureAci(ctx), today)
  return told
    .filter(({ debut }) => debut <= today)
    .map((one) => ({ genre: 'contrat' as const, ...one }))
    .toSorted((a, b) => b.debut.localeCompare(a.debut))
}

/** Years of the contract first, then civil years; `publiees` has their quarters too. */
export const readCalendrier = async (ctx: Ctx): Promise<Calendrier> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  const zone = cpts?.zone ?? 'Europe/Paris'
  const { depuis } = await readRegistreState(ctx)
  const dayOf = (at: Instant) => civilDate(at, zone).toString()
  const origine = [...(cpts ? [dayOf(fromDate(cpts.creeeLe))] : []), ...(depuis ? [dayOf(depuis)] : [])].sort()[0] ?? ''
  const today = civilDate(ctx.now, zone).toString()
  const annees = [...(await readAnnees(ctx, today)).slice(0, YEARS), ...anneesCiviles(today, YEARS)]
  return { zone, today, origine, annees, publiees: [...annees, ...annees.flatMap(trimestresOf)] }
}
