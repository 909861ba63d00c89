/** What the dialogue granted for a line: the truth, beside the estimation that the file froze. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, toDate } from '../../../kernel/time.ts'
import type { Mission } from '../../../referentials/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type AccordDeLigne, noteVariable } from '../../financement/index.ts'
import type { Donnees } from '../contract-donnees.ts'
import { dossiersContract } from '../contract-dossiers.ts'
import type { DossierRow } from '../store/dossier-store.ts'
import { insertDecision, listDecisionRows, listDecisionsDeLignes } from '../store/suite-store.ts'
import { findAnnee } from './annees.ts'
import { loadFige } from './dossiers.ts'

type Nommee = { mission: Mission; ligne: string; ligneId: string | null }

const lineOf = ({ parties }: Donnees, { mission, ligne, ligneId }: Nommee) =>
  parties
    .find(({ partie }) => partie === mission)
    ?.lignes.find(({ id, libelle }) => (ligneId === null ? libelle === ligne : id === ligneId))

/** For the money, which counts a line with what was granted. */
export const readAccordsDeLignes = async (ctx: Ctx): Promise<AccordDeLigne[]> =>
  (await listDecisionsDeLignes(ctx.tx, ctx.cptsId)).map((row) => ({
    ligneId: row.ligneId!,
    centimes: Number(row.accordeCentimes),
    motif: row.motif,
    decideLe: row.decideLe,
    releve: row.releve,
    dossierId: row.dossierId,
  }))

/** A mission that has no line: the money keeps what was granted to it as a whole. */
const tellFinances = async (
  ctx: Ctx,
  row: DossierRow,
  { mission, decideLe, motif }: { mission: Mission; decideLe: string; motif: string },
): Promise<void> => {
  const annee = await findAnnee(ctx, row.du)
  if (!annee?.id) return
  const granted = (await listDecisionRows(ctx.tx, ctx.cptsId, row.id)).filter(
    (one) => one.mission === mission && one.ligneId === null,
  )
  const centimes = granted.reduce((sum, one) => sum + Number(one.accordeCentimes), 0)
  const told = await noteVariable(ctx, { anneeId: annee.id, mission, centimes, decideLe, motif })
  if (!told.ok) throw new Error(`a granted variable part was refused: ${told.refusal.code}`)
}

type Recorded = Promise<
  Result<{ id: string }, 'dossier-unknown' | 'archive-missing' | 'decision-day' | 'decision-ligne'>
>

export const recordDecision = defineAction(dossiersContract.recordDecision, {
  audit: 'dialogue.decision',
  constraints: { decision_ligne: 'dossier-changed', decision_remplace_once: 'dossier-changed' },
  run: async (ctx, { params: { dossierId }, body }): Recorded => {
    const found = await loadFige(ctx, dossierId)
    if (!found.ok) return found
    const { row, donnees } = found.value
    const today = civilDate(ctx.now, donnees.cpts.zone).toString()
    if (body.decideLe > today || body.decideLe < row.du) return refuse('decision-day')
    const line = lineOf(donnees, body)
    if (body.ligneId !== null && !line) return refuse('decision-ligne')
    const known = (await listDecisionRows(ctx.tx, ctx.cptsId, row.id)).find(
      (one) =>
        one.mission === body.mission &&
        (body.ligneId === null ? one.ligne === body.ligne : one.ligneId === body.ligneId),
    )
    const id = newId(ctx.now.epochMilliseconds)
    await insertDecision(ctx.tx, {
      ...{ cptsId: ctx.cptsId, id, dossierId, mission: body.mission, ligneId: body.ligneId },
      // The name that the file froze.
      ligne: line?.libelle ?? body.ligne,
      estimeCentimes: line?.estime ?? null,
      accordeCentimes: body.accorde,
      ...{ motif: body.motif, decideLe: body.decideLe, releve: body.releve },
      remplace: known?.id ?? null,
      saisiLe: toDate(ctx.now),
    })
    if (body.ligneId === null) await tellFinances(ctx, row, body)
    return ok({ id })
  },
})
