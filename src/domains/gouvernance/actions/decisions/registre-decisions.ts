/** The register of decisions: searched, read, taken out, cited by other rooms. */
import writeXlsxFile from 'write-excel-file/node'
import type { FileAnswer } from '../../../../kernel/contract.ts'
import { toCsv } from '../../../../kernel/csv.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { civilDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import type { Tx } from '../../../../server/database/connect.ts'
import { findCpts } from '../../../comptes/index.ts'
import type { DecisionVue } from '../../contract.ts'
import { gouvernanceContract } from '../../contract.ts'
import { decisionLignes, ENTETES_DECISIONS } from '../../rules/decision-lignes.ts'
import { type DecisionRow, type Filters, listDecisionRows } from '../../store/decision-store.ts'
import { readCitations } from './citations.ts'

const vueOf = (row: DecisionRow): DecisionVue => ({
  id: row.id,
  numero: row.numero,
  objet: row.objet,
  texte: row.texte,
  adoptee: row.adoptee,
  instanceId: row.instanceId,
  instance: row.instance,
  seanceId: row.seanceId,
  scrutinId: row.scrutinId,
  acteId: row.acteId,
  priseLe: row.priseLe,
  effetLe: row.effetLe,
  abroge: row.abroge,
  remplace: row.remplaceId && row.remplaceNumero ? { id: row.remplaceId, numero: row.remplaceNumero } : null,
  suivante:
    row.suivanteId && row.suivanteNumero
      ? { id: row.suivanteId, numero: row.suivanteNumero, abroge: row.estAbrogee === true }
      : null,
  enVigueur: row.adoptee && !row.abroge && row.suivanteId === null,
  vote: row.resultat
    ? { genre: row.scrutinGenre ?? '', resultat: row.resultat as NonNullable<DecisionVue['vote']>['resultat'] }
    : null,
})

/** Door: the decisions of a CPTS, the latest first. What rests on one keeps its id. */
export const listDecisions = async (tx: Tx, cptsId: string, filters: Filters = {}): Promise<DecisionVue[]> =>
  (await listDecisionRows(tx, cptsId, filters)).map(vueOf)

/** Door: null when this CPTS has no such decision. */
export const findDecision = async (tx: Tx, cptsId: string, id: string): Promise<DecisionVue | null> =>
  (await listDecisions(tx, cptsId, { id }))[0] ?? null

type Query = {
  instanceId?: string | undefined
  du?: string | undefined
  au?: string | undefined
  recherche?: string | undefined
  enVigueur?: 'oui' | 'non' | undefined
}
const filtersOf = ({ enVigueur, recherche, ...rest }: Query): Filters => ({
  ...rest,
  recherche: recherche || undefined,
  enVigueur: enVigueur === 'oui' || undefined,
})

export const listDecisionsAction = defineAction(gouvernanceContract.listDecisions, {
  audit: 'decision.lister',
  run: async ({ tx, cptsId }, { query }) => {
    const all = await listDecisions(tx, cptsId)
    const instances = new Map(all.map(({ instanceId, instance }) => [instanceId, instance]))
    return ok({
      decisions: await listDecisions(tx, cptsId, filtersOf(query)),
      instances: [...instances].map(([id, nom]) => ({ id, nom })),
    })
  },
})

export const readDecision = defineAction(gouvernanceContract.readDecision, {
  audit: 'decision.lire',
  run: async (ctx, { params }) => {
    const found = await findDecision(ctx.tx, ctx.cptsId, params.decisionId)
    return found ? ok({ ...found, citations: await readCitations(ctx, found.id) }) : refuse('decision-unknown')
  },
})

const today = async ({ tx, cptsId, now }: Ctx): Promise<string> =>
  civilDate(now, (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris').toString()

export const exportDecisionsCsv = defineAction(gouvernanceContract.exportDecisionsCsv, {
  audit: 'decision.exporter',
  run: async (ctx, { query }) => {
    const found = await listDecisions(ctx.tx, ctx.cptsId, filtersOf(query))
    const body = toCsv(ENTETES_DECISIONS, decisionLignes(found))
    return ok<FileAnswer>({ name: `decisions-${await today(ctx)}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const exportDecisionsXlsx = defineAction(gouvernanceContract.exportDecisionsXlsx, {
  audit: 'decision.exporter',
  run: async (ctx, { query }) => {
    const found = await listDecisions(ctx.tx, ctx.cptsId, filtersOf(query))
    const heads = ENTETES_DECISIONS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
    const rows = decisionLignes(found).map((row) => row.map((value) => (value === '' ? null : { value, type: String })))
    const columns = ENTETES_DECISIONS.map((_, rank) => ({ width: rank === 3 ? 60 : 18 }))
    const body = await writeXlsxFile([heads, ...rows], { sheet: 'Décisions', columns, stickyRowsCount: 1 }).toBuffer()
    return ok<FileAnswer>({ name: `decisions-${await today(ctx)}.xlsx`, type: XLSX, body: new Uint8Array(body) })
  },
})
