/** What was paid and has to come back: asked by one person, approved by another, then given back. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { indemnitesContract } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { mayRecover, mayReimburse } from '../rules/cycle.ts'
import { approveRepriseRow, findRepriseRow, insertReprise } from '../store/comptes-store.ts'
import { findAnnees, insertMouvement } from '../store/mouvement-store.ts'
import { findSommeRow, lockSommes } from '../store/somme-store.ts'
import { recoverSomme } from './enveloppes.ts'
import { personneOf, readPlace } from './moi.ts'
import { STEPS } from './sommes.ts'
import { cycleOf } from './view.ts'

type Done = Promise<Result<{ ok: true }, IndemnitesRefusal>>
const REPRISES = { ...STEPS, reprise_deux_personnes: 'somme-deux-personnes', somme_recouvrer: 'reprise-trop' } as const

export const requestReprise = defineAction(indemnitesContract.requestReprise, {
  audit: 'reprise.demander',
  constraints: REPRISES,
  run: async (ctx, { params, body }): Promise<Result<{ id: string }, IndemnitesRefusal>> => {
    const qui = personneOf(ctx)
    const row = await findSommeRow(ctx.tx, ctx.cptsId, params.sommeId)
    if (!row || !qui) return refuse('somme-unknown')
    if (row.personneId === qui) return refuse('somme-pas-soi-meme')
    if (body.centimes > row.payeCentimes - row.recouvrerCentimes) return refuse('reprise-trop')
    const id = newId(ctx.now.epochMilliseconds)
    await insertReprise(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      sommeId: row.id,
      ...body,
      demandeeLe: toDate(ctx.now),
      demandeePar: qui,
    })
    return ok({ id })
  },
})

export const approveReprise = defineAction(indemnitesContract.approveReprise, {
  audit: 'reprise.approuver',
  constraints: REPRISES,
  run: async (ctx, { params }): Done => {
    const { tx, cptsId, now } = ctx
    const qui = personneOf(ctx)
    const asked = await findRepriseRow(tx, cptsId, params.repriseId)
    if (!asked || !qui) return refuse('reprise-unknown')
    if (asked.approuveeLe) return refuse('reprise-approuvee')
    await lockSommes(tx, cptsId, [asked.sommeId])
    const row = (await findSommeRow(tx, cptsId, asked.sommeId))!
    const may = mayRecover(cycleOf(row), asked.centimes, asked.demandeePar, qui)
    if (!may.ok) return may
    await approveRepriseRow(tx, cptsId, asked.id, { approuveeLe: toDate(now), approuveePar: qui })
    return ok({ ok: true as const })
  },
})

export const noteRemboursement = defineAction(indemnitesContract.noteRemboursement, {
  audit: 'reprise.rendre',
  constraints: REPRISES,
  run: async (ctx, { params, body }): Done => {
    const { tx, cptsId, now } = ctx
    const { today } = await readPlace(ctx)
    if (body.jour > today) return refuse('jour-a-venir')
    await lockSommes(tx, cptsId, [params.sommeId])
    const row = await findSommeRow(tx, cptsId, params.sommeId)
    if (!row) return refuse('somme-unknown')
    const may = mayReimburse(cycleOf(row), body.centimes)
    if (!may.ok) return may
    const { paye } = await findAnnees(tx, cptsId, row.id)
    // What comes back makes room in the year that it was received in.
    const annee = paye ?? Number(body.jour.slice(0, 4))
    await insertMouvement(
      tx,
      cptsId,
      { ...may.value, sommeId: row.id, jour: body.jour, anneeEngage: annee, anneePaye: annee },
      now,
    )
    await recoverSomme(ctx, row, {
      centimes: body.centimes,
      le: body.jour,
      motif: 'Rendu par qui l’avait reçu.',
    })
    return ok({ ok: true as const })
  },
})
