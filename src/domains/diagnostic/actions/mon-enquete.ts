/** Answering a survey by its link: no account, no name, no moment. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { checkReponse } from '../rules/enquete.ts'
import { countReponses, findEnquete, insertReponse, listQuestions } from '../store/enquete-store.ts'
import { isOuverte, USAGE_ENQUETE } from './enquetes.ts'

/** A link that goes round is not a way to fill the base. */
const MOST_REPONSES = 5_000

/** The link names the survey; nothing in the request can name another. */
const findMine = async (ctx: Ctx) => {
  if (ctx.actor.kind !== 'lien' || ctx.actor.usage !== USAGE_ENQUETE) return undefined
  const { enqueteId } = ctx.actor.sujet as { enqueteId?: string }
  return enqueteId ? findEnquete(ctx.tx, ctx.cptsId, enqueteId) : undefined
}

export const readMonEnquete = defineAction(diagnosticContract.readMonEnquete, {
  audit: 'mon-enquete.lire',
  run: async (ctx) => {
    const row = await findMine(ctx)
    if (!row) return refuse('enquete-unknown')
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    const questions = await listQuestions(ctx.tx, ctx.cptsId, row.id)
    const { titre, presentation, audience, profils, clotureLe } = row
    return ok({
      cptsNom: cpts?.nom ?? '',
      zone: cpts?.zone ?? 'Europe/Paris',
      titre,
      presentation,
      audience,
      profils,
      clotureLe: clotureLe.toISOString(),
      isOuverte: isOuverte(row, ctx),
      questions: questions.map(({ besoinIds: _, ...question }) => question),
    })
  },
})

export const answerEnquete = defineAction(diagnosticContract.answerEnquete, {
  audit: 'mon-enquete.repondre',
  run: async (ctx, { body }): Promise<Result<{ ok: true }, DiagnosticRefusal>> => {
    const row = await findMine(ctx)
    if (!row) return refuse('enquete-unknown')
    if (!isOuverte(row, ctx)) return refuse('enquete-closed')
    if (body.profil !== null && !row.profils.includes(body.profil)) return refuse('profil-unknown')
    const questions = new Map((await listQuestions(ctx.tx, ctx.cptsId, row.id)).map((one) => [one.rang, one]))
    const seen = new Set<number>()
    for (const { rang, choisis, texte } of body.reponses) {
      const question = questions.get(rang)
      if (!question || seen.has(rang) || !checkReponse(question, choisis, texte))
        return refuse('reponse-unfit', { rang })
      seen.add(rang)
    }
    const said = body.reponses.filter(({ choisis, texte }) => choisis.length > 0 || texte !== null)
    if (said.length === 0) return refuse('reponse-empty')
    if ((await countReponses(ctx.tx, ctx.cptsId, row.id)) >= MOST_REPONSES) return refuse('enquete-full')
    const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
    const jour = civilDate(ctx.now, zone).toString()
    const id = crypto.randomUUID()
    await insertReponse(ctx.tx, { cptsId: ctx.cptsId, enqueteId: row.id, id, profil: body.profil, jour }, said)
    return ok({ ok: true })
  },
})
