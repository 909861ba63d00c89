/** Surveys of the diagnosis: prepared, shared by a link, read from six answers. */
import { toCsv } from '../../../kernel/csv.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { createLien, findCpts, linkAddress, listLiensOuverts, revokeLiensAbout } from '../../comptes/index.ts'
import { listBesoins, voteBesoinsInOrder } from '../../projet/index.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { rankBesoins, readResultats } from '../rules/enquete.ts'
import { resultLines } from '../rules/enquete-csv.ts'
import {
  type EnqueteRow,
  findEnquete,
  insertEnquete,
  listQuestions,
  listReponses,
  listEnquetes as listRows,
  type QuestionRow,
  updateEnquete,
} from '../store/enquete-store.ts'

export const USAGE_ENQUETE = 'enquete'
/** A link lives sixty days at most, a week of which after the end. */
const CLOTURE_DAYS = 53
const LINK_DAYS = 60
const AFTER_DAYS = 7

export const isOuverte = ({ clotureLe }: Pick<EnqueteRow, 'clotureLe'>, { now }: Pick<Ctx, 'now'>): boolean =>
  clotureLe.getTime() > now.epochMilliseconds

/** The last day to answer is whole, in the zone of the CPTS. */
const clotureOf = async (ctx: Ctx, day: string): Promise<Result<Date, DiagnosticRefusal>> => {
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const at = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant()
  if (at.epochMilliseconds <= ctx.now.epochMilliseconds) return refuse('enquete-cloture-past')
  const last = ctx.now.add({ hours: 24 * CLOTURE_DAYS })
  return at.epochMilliseconds > last.epochMilliseconds ? refuse('enquete-cloture-too-far') : ok(toDate(at))
}

const resumeOf = (ctx: Ctx, { clotureLe, ...row }: Awaited<ReturnType<typeof listRows>>[number]) => ({
  ...row,
  clotureLe: clotureLe.toISOString(),
  isOuverte: isOuverte({ clotureLe }, ctx),
})

export const listEnquetes = defineAction(diagnosticContract.listEnquetes, {
  audit: 'enquete.lister',
  run: async (ctx) => {
    const rows = await listRows(ctx.tx, ctx.cptsId)
    const besoins = (await listBesoins(ctx)).filter(({ axe }) => axe === 'besoin')
    return ok({
      enquetes: rows.map((row) => resumeOf(ctx, row)),
      besoins: besoins.map(({ id, titre }) => ({ id, titre })),
    })
  },
})

type Saisie = { texte: string; reponse: QuestionRow['reponse']; choix: string[]; besoins: string[] }

/** Choices of a question are its own, or the titles of needs as they stand today. */
const questionOf = (
  { texte, reponse, choix, besoins }: Saisie,
  rang: number,
  titles: ReadonlyMap<string, string>,
): Result<QuestionRow, DiagnosticRefusal> => {
  const bare = { rang, texte, reponse, besoinIds: [] as string[] }
  if (reponse === 'echelle' || reponse === 'texte') return ok({ ...bare, choix: [] })
  if (reponse === 'besoins') {
    if (besoins.length < 2 || besoins.some((id) => !titles.has(id)) || new Set(besoins).size < besoins.length)
      return refuse('question-needs-besoins', { rang })
    return ok({ ...bare, choix: besoins.map((id) => titles.get(id)!), besoinIds: besoins })
  }
  const distinct = new Set(choix)
  return choix.length < 2 || distinct.size < choix.length
    ? refuse('question-needs-choices', { rang })
    : ok({ ...bare, choix })
}

export const createEnquete = defineAction(diagnosticContract.createEnquete, {
  audit: 'enquete.preparer',
  run: async (ctx, { body: { cloture, questions, ...words } }): Promise<Result<{ id: string }, DiagnosticRefusal>> => {
    const until = await clotureOf(ctx, cloture)
    if (!until.ok) return until
    const titles = new Map((await listBesoins(ctx)).map(({ id, titre }) => [id, titre]))
    const rows: QuestionRow[] = []
    for (const [index, saisie] of questions.entries()) {
      const question = questionOf(saisie, index + 1, titles)
      if (!question.ok) return question
      rows.push(question.value)
    }
    const id = newId(ctx.now.epochMilliseconds)
    const creePar = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
    const row = { ...words, id, clotureLe: until.value, cptsId: ctx.cptsId, creeeLe: toDate(ctx.now), creePar }
    await insertEnquete(ctx.tx, row, rows)
    return ok({ id })
  },
})

/** Words and end may change at any time: questions may not, once they are asked. */
export const editEnquete = defineAction(diagnosticContract.editEnquete, {
  audit: 'enquete.corriger',
  run: async (ctx, { params, body: { cloture, ...words } }): Promise<Result<{ ok: true }, DiagnosticRefusal>> => {
    const known = await findEnquete(ctx.tx, ctx.cptsId, params.enqueteId)
    if (!known) return refuse('enquete-unknown')
    const until = await clotureOf(ctx, cloture)
    if (!until.ok) return until
    await updateEnquete(ctx.tx, ctx.cptsId, { id: known.id, ...words, clotureLe: until.value })
    return ok({ ok: true })
  },
})

const sujetOf = (enqueteId: string) => ({ usage: USAGE_ENQUETE, sujet: { enqueteId } })

/** Only the hash of a link is kept: a new one is made, and the former no longer opens. */
export const shareEnquete = defineAction(diagnosticContract.shareEnquete, {
  audit: 'enquete.partager',
  run: async (ctx, { params }): Promise<Result<{ lien: string; expireLe: string }, DiagnosticRefusal>> => {
    const known = await findEnquete(ctx.tx, ctx.cptsId, params.enqueteId)
    if (!known) return refuse('enquete-unknown')
    if (!isOuverte(known, ctx)) return refuse('enquete-closed')
    const about = sujetOf(known.id)
    await revokeLiensAbout(ctx.tx, ctx.cptsId, about, ctx.now)
    const left = Math.ceil((known.clotureLe.getTime() - ctx.now.epochMilliseconds) / 86_400_000)
    const days = Math.min(LINK_DAYS, left + AFTER_DAYS)
    const lien = await createLien(ctx.tx, { cptsId: ctx.cptsId, personneId: null, days, ...about }, ctx.now)
    return ok({ lien: linkAddress(ctx.address, lien.token), expireLe: lien.expireLe.toString() })
  },
})

export const readWhole = async (ctx: Ctx, enqueteId: string) => {
  const row = await findEnquete(ctx.tx, ctx.cptsId, enqueteId)
  if (!row) return undefined
  const questions = await listQuestions(ctx.tx, ctx.cptsId, row.id)
  const reponses = await listReponses(ctx.tx, ctx.cptsId, row.id)
  return { row, questions, reponses, resultats: readResultats(questions, reponses) }
}

export const readEnquete = defineAction(diagnosticContract.readEnquete, {
  audit: 'enquete.lire',
  run: async (ctx, { params }) => {
    const whole = await readWhole(ctx, params.enqueteId)
    if (!whole) return refuse('enquete-unknown')
    const { row, questions, reponses, resultats } = whole
    const partage = (await listLiensOuverts(ctx.tx, ctx.cptsId, sujetOf(row.id), ctx.now)).length > 0
    return ok({
      ...resumeOf(ctx, { ...row, questions: questions.length, reponses: reponses.length }),
      presentation: row.presentation,
      profils: row.profils,
      partage,
      lesQuestions: questions.map(({ besoinIds: _, ...question }) => question),
      resultats,
    })
  },
})

/** The order of the voices becomes that of the needs, voted on the day of the end, or today. */
export const voteByEnquete = defineAction(diagnosticContract.voteByEnquete, {
  audit: 'enquete.priorites',
  run: async (ctx, { params, body }): Promise<Result<{ besoins: number }, DiagnosticRefusal>> => {
    const whole = await readWhole(ctx, params.enqueteId)
    if (!whole) return refuse('enquete-unknown')
    const question = whole.questions.find(({ rang }) => rang === body.rang)
    const resultat = whole.resultats.find(({ rang }) => rang === body.rang)
    if (question?.reponse !== 'besoins') return refuse('question-not-besoins')
    if (!resultat) return refuse('enquete-few-answers')
    const ranked = rankBesoins(resultat.total.comptes, question.besoinIds)
    const still = new Set((await listBesoins(ctx)).flatMap(({ id, axe }) => (axe === 'besoin' ? [id] : [])))
    const kept = ranked.filter((id) => still.has(id))
    const voted = await voteBesoinsInOrder(ctx, kept)
    return voted.ok ? ok({ besoins: kept.length }) : voted
  },
})

export const exportEnquete = defineAction(diagnosticContract.exportEnquete, {
  audit: 'enquete.exporter',
  run: async (ctx, { params }) => {
    const whole = await readWhole(ctx, params.enqueteId)
    if (!whole) return refuse('enquete-unknown')
    if (whole.resultats.length === 0) return refuse('enquete-few-answers')
    const body = toCsv(
      ['question', 'profil', 'réponse', 'nombre', 'réponses'],
      resultLines(whole.questions, whole.resultats),
    )
    return ok({ name: 'enquete.csv', type: 'text/csv; charset=utf-8', body })
  },
})
