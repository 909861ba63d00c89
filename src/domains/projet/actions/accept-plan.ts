/** Writes an import in a few statements whatever the number of lines; takes it back where nothing changed since. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { ImportFault } from '../../../server/files/refusals.ts'
import { projetContract } from '../contract.ts'
import { missingPlanChamps } from '../rules/plan-colonnes.ts'
import type { FichePlan } from '../rules/read-plan.ts'
import { insertFiches, insertReferents, listFicheRows, removeFiches, tryRemovingFiches } from '../store/fiche-store.ts'
import { type FicheEcrite, findImport, markAccepted, markUndone } from '../store/import-plan-store.ts'
import { insertLignes, type NewLigne, type Table } from '../store/lignes-store.ts'
import { bilanOf, buildPlan } from './build-plan.ts'

type Bilan = ReturnType<typeof bilanOf>

export const acceptImportPlan = defineAction(projetContract.acceptImportPlan, {
  audit: 'plan.accepter',
  bulk: 'writes',
  run: async (ctx, { params, body }): Promise<Result<Bilan, ImportFault | 'plan-columns-missing'>> => {
    const row = await findImport(ctx.tx, ctx.cptsId, params.importPlanId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'brouillon') return refuse('import-is-closed')
    if (missingPlanChamps(row.correspondance).length > 0) return refuse('plan-columns-missing')
    const plan = await buildPlan(ctx, row)
    const bilan = bilanOf(plan)
    if (body.lignes === 'toutes' && bilan.erreurs > 0) return refuse('import-has-errors', { erreurs: bilan.erreurs })
    if (plan.fiches.length === 0) return refuse('import-has-nothing')
    const fiches = await writePlan(ctx, plan.fiches)
    await markAccepted(ctx.tx, ctx.cptsId, row.id, { accepteLe: toDate(ctx.now), fiches })
    return ok(bilan)
  },
})

const writePlan = async (ctx: Ctx, fiches: readonly FichePlan[]): Promise<FicheEcrite[]> => {
  const { tx, cptsId, now } = ctx
  const at = toDate(now)
  // A thousandth of a second apart, so that they keep the order of the file.
  const written = fiches.map((fiche) => ({ ...fiche, id: newId(now.epochMilliseconds) }))
  await insertFiches(
    tx,
    written.map(({ id, titre, etat, parts }, i) => {
      const { titre: _, ...identite } = parts.identite as Required<FichePlan['parts']['identite']>
      return { ...(identite as object), cptsId, id, titre, etat, creeeLe: new Date(at.getTime() + i), modifieeLe: at }
    }),
  )
  await insertReferents(
    tx,
    written.flatMap(({ id, parts }) =>
      parts.referents.map((professionnelId, i) => ({ cptsId, ficheId: id, professionnelId, rang: i + 1 })),
    ),
  )
  const insert = <T extends Table>(table: T, linesOf: (parts: FichePlan['parts']) => readonly object[]) =>
    insertLignes(
      tx,
      table,
      written.flatMap(({ id, parts }) =>
        linesOf(parts).map((line, i) => {
          const rang = table === 'jalon' ? {} : { rang: i + 1 }
          return { ...line, ...rang, cptsId, ficheId: id, id: newId(now.epochMilliseconds) } as unknown as NewLigne<T>
        }),
      ),
    )
  await insert('tache', ({ taches }) => taches)
  await insert('jalon', ({ jalons }) => jalons)
  await insert('ligneBudget', ({ budget }) => budget)
  await insert('partenaireDeFiche', ({ partenaires }) => partenaires)
  await insert('indicateurDeFiche', ({ indicateurs }) => indicateurs)
  await insert('preuveAttendue', ({ preuves }) => preuves)
  return written.map(({ id, titre }) => ({ id, titre }))
}

type Undone = { retirees: number; gardees: string[] }

export const undoImportPlan = defineAction(projetContract.undoImportPlan, {
  audit: 'plan.annuler',
  bulk: 'removes',
  run: async (ctx, { params, body }): Promise<Result<Undone, ImportFault | 'plan-changed-since'>> => {
    const { tx, cptsId } = ctx
    const row = await findImport(tx, cptsId, params.importPlanId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'accepte' || row.accepteLe === null) return refuse('import-not-accepted')
    const gone = await removeUntouched(ctx, row.fiches, row.accepteLe)
    const present = new Set((await listFicheRows(tx, cptsId)).map(({ id }) => id))
    const gardees = row.fiches.filter(({ id }) => present.has(id)).map(({ titre }) => titre)
    // A refusal rolls back what was taken away so far.
    if (gardees.length > 0 && !body.partielle) return refuse('plan-changed-since', { titres: gardees })
    await markUndone(tx, cptsId, row.id, toDate(ctx.now))
    return ok({ retirees: gone, gardees })
  },
})

/** Fiches on which nobody has done anything since they were written, and for which no acte was done. */
const removeUntouched = async (
  { tx, cptsId }: Ctx,
  fiches: readonly FicheEcrite[],
  writtenAt: Date,
): Promise<number> => {
  const own = new Set(fiches.map(({ id }) => id))
  const untouched = (await listFicheRows(tx, cptsId)).filter(
    ({ id, modifieeLe, version }) => own.has(id) && version === 1 && modifieeLe.getTime() === writtenAt.getTime(),
  )
  const ids = untouched.map(({ id }) => id)
  let removed = 0
  const remove = async (some: readonly string[]) => {
    removed += await removeFiches(tx, cptsId, some)
  }
  if (await tryRemovingFiches(tx, () => remove(ids))) return removed
  for (const id of ids) await tryRemovingFiches(tx, () => remove([id]))
  return removed
}
