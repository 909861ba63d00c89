/** What a contract year is counted with. Its size is frozen: once it has begun, a change says why. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Mission } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type AnneeEcrite, contratContract } from '../contract-contrat.ts'
import {
  deleteVariableRow,
  replaceMontants,
  replaceTailles,
  saveVariableRow,
  updateAnnee,
} from '../store/annee-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { type AnneeEntiere, loadContrats, loadReglages } from './load-contrats.ts'
import { loadLignes } from './load-lignes.ts'

const done = ok({ ok: true as const })

export const findAnnee = async (ctx: Ctx, anneeId: string): Promise<AnneeEntiere | undefined> =>
  (await loadContrats(ctx)).flatMap(({ annees }) => annees).find(({ row }) => row.id === anneeId)

type SizeFault = 'tailles-outside' | 'taille-at-anniversary' | 'taille-needs-source'

const faultOfSizes = async (ctx: Ctx, { row, tailles }: AnneeEntiere, body: AnneeEcrite): Promise<SizeFault | null> => {
  const days = body.tailles.map(({ depuis }) => depuis)
  const ordered = days.every((one, i) => i === 0 || days[i - 1]! < one)
  if (days[0] !== row.du || !ordered || days.at(-1)! >= row.au) return 'tailles-outside'
  if (days.length > 1 && (await loadReglages(ctx)).changementTaille === 'anniversaire') return 'taille-at-anniversary'
  const said = (all: readonly { depuis: string; taille: string }[]) =>
    all.map(({ depuis, taille }) => `${depuis} ${taille}`).join()
  const changed = said(tailles) !== said(body.tailles)
  const begun = row.du <= (await readJour(ctx))
  return changed && begun && body.tailles.some(({ source }) => source.trim() === '') ? 'taille-needs-source' : null
}

export const saveAnneeContrat = defineAction(contratContract.saveAnneeContrat, {
  audit: 'annee.fixer',
  constraints: { montant_annexe_pkey: 'montant-twice' },
  run: async (ctx, { params: { anneeId }, body }) => {
    const { tx, cptsId } = ctx
    const found = await findAnnee(ctx, anneeId)
    if (!found) return refuse('annee-unknown')
    if (!(await loadBaremes(tx)).some(({ reference }) => reference === body.bareme)) return refuse('bareme-unknown')
    const { criseReconnueLe } = body
    if (criseReconnueLe !== null && (criseReconnueLe < found.row.du || criseReconnueLe >= found.row.au))
      return refuse('crise-outside')
    const fault = await faultOfSizes(ctx, found, body)
    if (fault) return refuse(fault)
    const { bareme, crise, tailles, montants } = body
    await updateAnnee(tx, cptsId, anneeId, { bareme, crise, criseReconnueLe })
    await replaceTailles(
      tx,
      cptsId,
      anneeId,
      tailles.map((one) => ({ cptsId, anneeId, ...one })),
    )
    await replaceMontants(
      tx,
      cptsId,
      anneeId,
      montants.map((one) => ({ cptsId, anneeId, ...one, condition: one.condition ?? '' })),
    )
    return done
  },
})

/** What was granted to a mission as a whole; through the door too, for the file that had no line. */
export const noteVariable = async (
  ctx: Ctx,
  { anneeId, ...granted }: { anneeId: string; mission: Mission; centimes: number; decideLe: string; motif: string },
): Promise<Result<{ ok: true }, 'annee-unknown' | 'variable-day'>> => {
  const found = await findAnnee(ctx, anneeId)
  if (!found) return refuse('annee-unknown')
  if (granted.decideLe < found.row.du || granted.decideLe > (await readJour(ctx))) return refuse('variable-day')
  await saveVariableRow(ctx.tx, { cptsId: ctx.cptsId, anneeId, ...granted })
  return done
}

type Noted = Promise<Result<{ ok: true }, 'annee-unknown' | 'variable-day' | 'variable-by-lines'>>

export const saveVariable = defineAction(contratContract.saveVariable, {
  audit: 'variable.noter',
  run: async (ctx, { params: { anneeId, mission }, body }): Noted => {
    const lined = (await loadLignes(ctx)).some((one) => one.anneeId === anneeId && one.mission === mission)
    return lined ? refuse('variable-by-lines') : noteVariable(ctx, { anneeId, mission, ...body })
  },
})

export const deleteVariable = defineAction(contratContract.deleteVariable, {
  audit: 'variable.reprendre',
  run: async ({ tx, cptsId }, { params: { anneeId, mission } }) =>
    (await deleteVariableRow(tx, cptsId, anneeId, mission)) ? done : refuse('variable-unknown'),
})
