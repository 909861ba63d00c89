/** The steps of a sum that is owed: read, checked, approved, refused, annulled. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { indemnitesContract } from '../contract.ts'
import { type IndemnitesRefusal, sayRefusal } from '../refusals.ts'
import { mayAnnul, mayApprove, mayControl, mayRefuse } from '../rules/cycle.ts'
import { findSommeRow, listSommeRows, lockSommes, moveSomme, type SommeRow } from '../store/somme-store.ts'
import { readConflitsGardes } from './conflits.ts'
import { engageSomme, releaseSomme } from './enveloppes.ts'
import { personneOf, readPlace } from './moi.ts'
import { cycleOf, readVerdict, viewOf } from './view.ts'

/** Constraints of the base that refuse a step, whoever wrote it. */
export const STEPS = {
  somme_pas_soi_meme: 'somme-pas-soi-meme',
  somme_deux_personnes: 'somme-deux-personnes',
  somme_etape: 'somme-etape',
  somme_dans_un_lot: 'somme-dans-un-lot',
  somme_deja_payee: 'somme-deja-payee',
  somme_centimes: 'somme-pas-due',
  cumul_plafond_depasse: 'plafond-depasse',
  plafond_inconnu: 'plafond-inconnu',
  exercice_clos: 'exercice-clos',
} as const

const GENRES_OF = { temps: ['indemnite', 'remuneration'], depenses: ['frais', 'facture'], tout: undefined } as const

export const listFiltered = (
  ctx: Ctx,
  query: {
    etat?: string | undefined
    quoi: keyof typeof GENRES_OF
    professionnelId?: string | undefined
    annee?: number | undefined
  },
) => listSommeRows(ctx.tx, ctx.cptsId, { ...query, genres: GENRES_OF[query.quoi] })

export const listSommes = defineAction(indemnitesContract.listSommes, {
  audit: 'somme-due.lister',
  run: async (ctx, { query }) => ok({ sommes: (await listFiltered(ctx, query)).map((row) => viewOf(ctx, row)) }),
})

type StepOf = (ctx: Ctx, row: SommeRow, qui: string) => Promise<Result<unknown, IndemnitesRefusal>>

/** One after the other, in one transaction: what may be done is, and each of the others says why not. */
type Outcome = { faites: number; refus: { sommeId: string; phrase: string }[] }

const actOnMany = async (
  ctx: Ctx,
  ids: readonly string[],
  step: StepOf,
): Promise<Result<Outcome, IndemnitesRefusal>> => {
  const qui = personneOf(ctx)
  if (!qui) return refuse('somme-pas-soi-meme')
  await lockSommes(ctx.tx, ctx.cptsId, ids)
  const rows = new Map((await listSommeRows(ctx.tx, ctx.cptsId, { ids })).map((row) => [row.id, row]))
  const refus: { sommeId: string; phrase: string }[] = []
  let faites = 0
  for (const sommeId of new Set(ids)) {
    const row = rows.get(sommeId)
    const done = row ? await step(ctx, row, qui) : refuse('somme-unknown')
    if (done.ok) faites++
    else if (ids.length === 1) return refuse(done.refusal.code, done.refusal.facts)
    else refus.push({ sommeId, phrase: `${row?.beneficiaire ?? ''}\u00a0: ${sayRefusal(done.refusal)}` })
  }
  return ok({ faites, refus })
}

export const controlSommes = defineAction(indemnitesContract.controlSommes, {
  audit: 'somme-due.controler',
  constraints: STEPS,
  run: (ctx, { body }) =>
    actOnMany(ctx, body.sommeIds, async ({ tx, cptsId, now }, row, qui) => {
      const may = mayControl(cycleOf(row), qui)
      if (may.ok)
        await moveSomme(tx, cptsId, row.id, { etat: 'controlee', controleeLe: toDate(now), controleePar: qui })
      return may
    }),
})

/** The ceiling is looked at before, to say it in words; the base looks at it again as it approves. */
const underPlafond = async (ctx: Ctx, row: SommeRow): Promise<Result<true, IndemnitesRefusal>> => {
  if (row.genre !== 'indemnite' && row.genre !== 'remuneration') return ok(true as const)
  const { annee } = await readPlace(ctx)
  const verdict = await readVerdict(ctx, row.personneId!, annee, row.centimes)
  if (verdict.niveau === 'inconnu') return refuse('plafond-inconnu')
  return verdict.resteCentimes! < 0 ? refuse('plafond-depasse', { phrase: verdict.phrase }) : ok(true as const)
}

export const approveSommes = defineAction(indemnitesContract.approveSommes, {
  audit: 'somme-due.approuver',
  constraints: STEPS,
  run: (ctx, { body }) =>
    actOnMany(ctx, body.sommeIds, async (inner, row, qui) => {
      const may = mayApprove(cycleOf(row), qui)
      if (!may.ok) return may
      const under = await underPlafond(inner, row)
      if (!under.ok) return under
      const { today } = await readPlace(inner)
      const kept = await engageSomme(inner, row, { centimes: row.centimes, le: today, motif: body.motif })
      if (!kept.ok) return kept
      const conflit = (await readConflitsGardes(inner, row)) || null
      await moveSomme(inner.tx, inner.cptsId, row.id, {
        etat: 'approuvee',
        approuveeLe: toDate(inner.now),
        approuveePar: qui,
        conflit,
      })
      return may
    }),
})

/** Refused before it was approved; annulled after, by an entry that the base writes. */
const reject = async (
  ctx: Ctx,
  sommeId: string,
  motif: string,
  which: 'refusee' | 'annulee',
): Promise<Result<{ ok: true }, IndemnitesRefusal>> => {
  const qui = personneOf(ctx)
  await lockSommes(ctx.tx, ctx.cptsId, [sommeId])
  const row = await findSommeRow(ctx.tx, ctx.cptsId, sommeId)
  if (!row || !qui) return refuse('somme-unknown')
  const may = which === 'refusee' ? mayRefuse(cycleOf(row), qui) : mayAnnul(cycleOf(row), qui)
  if (!may.ok) return may
  await moveSomme(ctx.tx, ctx.cptsId, sommeId, {
    etat: which,
    rejetLe: toDate(ctx.now),
    rejetPar: qui,
    rejetMotif: motif,
  })
  if (which === 'annulee') await releaseSomme(ctx, sommeId, { le: (await readPlace(ctx)).today, motif })
  return ok({ ok: true as const })
}

export const refuseSomme = defineAction(indemnitesContract.refuseSomme, {
  audit: 'somme-due.refuser',
  constraints: STEPS,
  run: (ctx, { params, body }) => reject(ctx, params.sommeId, body.motif, 'refusee'),
})

export const annulSomme = defineAction(indemnitesContract.annulSomme, {
  audit: 'somme-due.annuler',
  constraints: STEPS,
  run: (ctx, { params, body }) => reject(ctx, params.sommeId, body.motif, 'annulee'),
})
