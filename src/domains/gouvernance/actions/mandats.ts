/** Mandates: given, taken over, corrected, ended, and back. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { membresContract } from '../contract-membres.ts'
import { echeanceOf, etatMandat } from '../rules/mandats.ts'
import { changeMandat, deleteMandatRow, insertMandats, listMandatRows, type MandatRow } from '../store/membres-store.ts'
import { readInstance } from './load.ts'
import { type Cle, settlePersonne } from './personne.ts'

const done = ok({ ok: true as const })
const constraints = {
  mandat_overlap: 'mandat-overlaps',
  mandat_college: 'college-unknown',
  mandat_dates: 'mandat-dates-order',
} as const

const isOf = (row: MandatRow, { professionnelId, representantId }: Cle): boolean =>
  row.professionnelId === professionnelId && row.representantId === representantId

type Given = { instanceId: string; fonction: string; precision: string; debut: string; remplace: string | null }

/** What ends when a mandate begins: the one that it takes over, and the same person's own that reached its term. */
const findEnding = (rows: readonly MandatRow[], given: Given, who: Cle): MandatRow[] =>
  rows.filter((row) => {
    if (row.fin !== null || row.debut >= given.debut) return false
    if (row.id === given.remplace) return true
    const same = row.instanceId === given.instanceId && row.fonction === given.fonction && isOf(row, who)
    return same && row.precision === given.precision && etatMandat(row, given.debut) === 'echu'
  })

const closeEnding = async (tx: Tx, cptsId: string, ending: readonly MandatRow[], who: Cle, debut: string) => {
  for (const row of ending) {
    const motifFin = isOf(row, who) || etatMandat(row, debut) === 'echu' ? 'terme' : 'remplacement'
    await changeMandat(tx, cptsId, row.id, { fin: debut, motifFin })
  }
}

export const createMandat = defineAction(membresContract.createMandat, {
  audit: 'mandat.donner',
  constraints,
  run: async (ctx, { body: { personne, echeance, remplace, ...given } }) => {
    const { tx, cptsId, now } = ctx
    const instance =
      (await readInstance(tx, cptsId, given.instanceId, given.debut)) ??
      (await readInstance(tx, cptsId, given.instanceId))
    if (!instance) return refuse('instance-unknown')
    const settled = await settlePersonne(ctx, personne)
    if (!settled.ok) return settled
    const rows = await listMandatRows(tx, cptsId)
    const ending = findEnding(rows, { ...given, remplace }, settled.value)
    if (remplace !== null && !ending.some(({ id }) => id === remplace)) return refuse('mandat-not-replaceable')
    await closeEnding(tx, cptsId, ending, settled.value, given.debut)
    const id = newId(now.epochMilliseconds)
    const term = echeance === undefined ? echeanceOf(given.debut, instance.regles.mandats?.mois ?? null) : echeance
    await insertMandats(tx, [{ cptsId, id, ...given, ...settled.value, echeance: term, creeLe: toDate(now) }])
    return ok({ id, clos: ending.map((row) => row.id) })
  },
})

export const saveMandat = defineAction(membresContract.saveMandat, {
  audit: 'mandat.corriger',
  constraints,
  run: async ({ tx, cptsId }, { params, body }) =>
    (await changeMandat(tx, cptsId, params.mandatId, body)) ? done : refuse('mandat-unknown'),
})

export const endMandat = defineAction(membresContract.endMandat, {
  audit: 'mandat.finir',
  constraints: { ...constraints, mandat_dates: 'fin-before-debut' },
  run: async ({ tx, cptsId }, { params, body: { fin, motif } }) =>
    (await changeMandat(tx, cptsId, params.mandatId, { fin, motifFin: motif })) ? done : refuse('mandat-unknown'),
})

export const reopenMandat = defineAction(membresContract.reopenMandat, {
  audit: 'mandat.rouvrir',
  constraints,
  run: async ({ tx, cptsId }, { params }) =>
    (await changeMandat(tx, cptsId, params.mandatId, { fin: null, motifFin: null })) ? done : refuse('mandat-unknown'),
})

export const deleteMandat = defineAction(membresContract.deleteMandat, {
  audit: 'mandat.effacer',
  run: async ({ tx, cptsId }, { params }) =>
    (await deleteMandatRow(tx, cptsId, params.mandatId)) ? done : refuse('mandat-unknown'),
})
