/** Lines of the audit trail with the names of who acted; those about one person, and those by them. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listLinesAbout, listLinesBy, namePersonnes, type Objet } from '../store/journal-store.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>
type Row = Awaited<ReturnType<typeof listLinesBy>>[number]

export type Trace = {
  id: number
  le: string
  acteur: string
  action: string
  operation: string
  objet: string
  objetId: string
  colonnes: string[]
}

export const nameLines = async ({ tx }: ReadCtx, rows: readonly Row[]): Promise<Trace[]> => {
  const ids = rows.flatMap((row) => (row.acteur.startsWith('personne:') ? [row.acteur.slice(9)] : []))
  const names = await namePersonnes(tx, [...new Set(ids)])
  return rows.map((row) => ({
    id: Number(row.id),
    le: fromDate(row.le).toString(),
    acteur: names.get(row.acteur.slice(9)) ?? row.acteur,
    action: row.action,
    operation: row.operation,
    objet: row.objet,
    objetId: row.objetId,
    colonnes: row.colonnes,
  }))
}

export const readTracesAbout = async (ctx: ReadCtx, objets: readonly Objet[], limit: number): Promise<Trace[]> =>
  nameLines(ctx, await listLinesAbout(ctx.tx, ctx.cptsId, objets, limit))

export const readTracesBy = async (ctx: ReadCtx, personneId: string, limit: number): Promise<Trace[]> =>
  nameLines(ctx, await listLinesBy(ctx.tx, ctx.cptsId, personneId, limit))
