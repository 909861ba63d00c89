/**
 * After a load: what the directory says of those who are linked, against what it said of them the last time. Changes are
 * proposed, never written. Run twice, it does nothing more.
 */
import type { Ctx } from '../../../server/actions/action.ts'
import { readCommuneOf } from '../../territoire/index.ts'
import { type Changement, findChanges } from '../rules/changes.ts'
import { deleteOldPropositions, insertPropositions, liftPropositions, listRappels } from '../store/proposition-store.ts'
import { findEnPlace, readSituations } from '../store/situation-store.ts'
import { listToCompare, saveCompared } from '../store/suivi-store.ts'
import { readFiches, readTeam } from './team.ts'

/** What was decided is told for a year. */
const KEPT_DAYS = 365

/** How many changes are proposed that were not before. */
export const followRepertoire = async (ctx: Ctx): Promise<number> => {
  const { tx, cptsId, now } = ctx
  const enPlace = await findEnPlace(tx)
  if (!enPlace) return 0
  const links = await listToCompare(tx, cptsId)
  const ids = links.map(({ professionnelId }) => professionnelId)
  const after = await readSituations(
    tx,
    links.map(({ identifiant }) => identifiant),
  )
  const fiches = await readFiches(ctx, await readTeam(ctx, ids))
  const communeOf = await readCommuneOf(ctx, [
    ...[...after.values(), ...links.flatMap(({ situation }) => situation ?? [])].flatMap(({ lieux }) =>
      lieux.map(({ commune }) => commune),
    ),
    ...[...fiches.values()].flatMap(({ lieux }) => lieux.flatMap(({ commune }) => commune ?? [])),
  ])
  const rappels = Map.groupBy(await listRappels(tx, cptsId, ids), ({ professionnelId }) => professionnelId)
  const found: { professionnelId: string; changement: Changement }[] = []
  const lifted: string[] = []
  for (const { professionnelId, identifiant, situation } of links) {
    const fiche = fiches.get(professionnelId)
    if (!fiche) continue
    const { changements, leves } = findChanges(situation, after.get(identifiant) ?? null, fiche, communeOf)
    for (const { id, cle } of rappels.get(professionnelId) ?? []) if (leves(cle)) lifted.push(id)
    for (const changement of changements) found.push({ professionnelId, changement })
  }
  await liftPropositions(tx, cptsId, lifted, now)
  const proposed = await insertPropositions(tx, cptsId, found, { jour: enPlace.jour, now })
  await saveCompared(
    tx,
    cptsId,
    links.map(({ professionnelId, identifiant }) => ({ professionnelId, situation: after.get(identifiant) ?? null })),
    enPlace,
  )
  return proposed
}

export const forgetPropositions = (ctx: Ctx): Promise<number> =>
  deleteOldPropositions(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * KEPT_DAYS }))
