import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { refuseTold, type TellRefusal } from '../rules/sign.ts'
import type { ToldActe } from '../rules/signed-acte.ts'
import { findKeptDocuments } from '../store/document-store.ts'
import type { WriteCtx } from './append-acte.ts'

/** Whether what is told can be true, and whether the documents that it names are here. */
export const checkTold = async (ctx: WriteCtx, told: ToldActe): Promise<Result<null, TellRefusal>> => {
  const code = refuseTold(told, ctx.now)
  if (code) return refuse(code)
  const named = told.preuves.flatMap(({ empreinte }) => (empreinte ? [empreinte] : []))
  const kept = await findKeptDocuments(ctx.tx, ctx.cptsId, named)
  const missing = named.find((empreinte) => !kept.has(empreinte))
  return missing ? refuse('preuve-document-unknown', { empreinte: missing }) : ok(null)
}
