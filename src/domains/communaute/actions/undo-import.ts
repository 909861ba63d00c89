/** Takes an import back: what it created goes, what it changed returns to what it was. What changed since is not touched. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { removeAdhesions } from '../store/adhesion-store.ts'
import { type Effet, findImport, markUndone } from '../store/import-store.ts'
import { removeLieux } from '../store/lieu-store.ts'
import {
  type Restored,
  readEmpreintes,
  readParticipations,
  removeProfessionnels,
  tryRemoving,
  updateProfessionnels,
} from '../store/professionnel-store.ts'
import { removeStructures } from '../store/structure-store.ts'

export const undoImport = defineAction(communauteContract.undoImport, {
  audit: 'import.annuler',
  bulk: 'removes',
  run: async (ctx, { params, body }) => {
    const { tx, cptsId } = ctx
    const row = await findImport(tx, cptsId, params.importId, true)
    if (!row) return refuse('import-unknown')
    if (row.etat !== 'accepte') return refuse('import-not-accepted')
    const { fiches, structures } = row.effets
    const untouched = await findUntouched(ctx, fiches)
    const undone = await undoAll(ctx, untouched)
    const gardes = fiches.filter((effet) => !undone.has(effet.id)).map((effet) => effet.nom)
    // A refusal rolls back what was undone so far.
    if (gardes.length > 0 && !body.partielle) return refuse('import-changed-since', { noms: gardes })
    for (const id of structures) await tryRemoving(tx, async () => void (await removeStructures(tx, cptsId, [id])))
    await markUndone(tx, cptsId, row.id, toDate(ctx.now))
    const retires = fiches.filter((effet) => effet.avant === null && undone.has(effet.id)).length
    return ok({ retires, retablis: undone.size - retires, gardes })
  },
})

/** Fiches that hold exactly what the import left, and that took part in nothing since when it made them. */
const findUntouched = async ({ tx }: Ctx, fiches: readonly Effet[]): Promise<Effet[]> => {
  const now = await readEmpreintes(
    tx,
    fiches.map((effet) => effet.id),
  )
  const participations = await readParticipations(tx)
  return fiches.filter(
    (effet) => now.get(effet.id) === effet.empreinte && !(effet.avant === null && participations.has(effet.id)),
  )
}

/** All at once; when another room uses one of them, one by one. Gives the ids that were undone. */
const undoAll = async ({ tx, cptsId }: Ctx, effets: readonly Effet[]): Promise<Set<string>> => {
  const undo = (some: readonly Effet[]) => tryRemoving(tx, () => undoSome(tx, cptsId, some))
  if (await undo(effets)) return new Set(effets.map((effet) => effet.id))
  const undone = new Set<string>()
  for (const effet of effets) if (await undo([effet])) undone.add(effet.id)
  return undone
}

const undoSome = async (tx: Ctx['tx'], cptsId: string, effets: readonly Effet[]): Promise<void> => {
  const created = effets.filter((effet) => effet.avant === null)
  const changed = effets.filter((effet) => effet.avant !== null)
  await removeProfessionnels(
    tx,
    cptsId,
    created.map((effet) => effet.id),
  )
  await removeLieux(
    tx,
    cptsId,
    changed.flatMap((effet) => effet.lieux),
  )
  await removeAdhesions(
    tx,
    cptsId,
    changed.flatMap((effet) => effet.adhesions),
  )
  await updateProfessionnels(
    tx,
    cptsId,
    changed.map((effet) => effet.avant as unknown as Restored),
  )
}
