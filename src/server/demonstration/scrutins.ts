/** The votes of a séance of the story: by secret ballot, by name, by raised hands. */
import { gouvernanceActions as actions, destroyUrnKey } from '../../domains/gouvernance/index.ts'
import type { ScrutinJoue } from '../../domains/gouvernance/samples-annee.ts'
import { sealFor } from '../../domains/gouvernance/samples-sceau.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../actions/action.ts'
import { at, perform } from './perform.ts'

export const asElecteur = (ctx: Ctx, seanceId: string, electeurId: string): Ctx => ({
  ...ctx,
  actor: {
    kind: 'lien',
    lienId: newId(),
    cptsId: ctx.cptsId,
    usage: 'seance',
    personneId: null,
    sujet: { seanceId, electeurId },
  },
})

export const readIt = (ctx: Ctx, seanceId: string) =>
  perform(ctx, actions.readSeance, { params: { cptsId: ctx.cptsId, seanceId } })

/** Where a share of the voices falls: the first option whose part is not yet full. */
const choose = (parts: readonly number[], rank: number, total: number): number => {
  let sum = 0
  for (const [index, part] of parts.entries()) {
    sum += part
    if ((rank + 0.5) / total < sum) return index
  }
  return 0
}

export const ballotOf = async (ctx: Ctx, scrutinId: string) => {
  const it = await perform(ctx, actions.readScrutin, { params: { cptsId: ctx.cptsId, scrutinId } })
  return { keys: it.options.map(({ cle }) => cle), voters: it.liste.filter(({ aVote }) => !aVote), it }
}

export const castAll = async (
  ctx: Ctx,
  seanceId: string,
  scrutinId: string,
  parts: readonly number[],
  most = Infinity,
) => {
  const { keys, voters } = await ballotOf(ctx, scrutinId)
  const { electeurs } = await readIt(ctx, seanceId)
  const idOf = new Map(electeurs.map(({ nom, id }) => [nom, id]))
  const mine = await perform(asElecteur(ctx, seanceId, voters[0]!.id), actions.readMaSeance, {
    params: { cptsId: ctx.cptsId },
    query: {},
  })
  const clePublique = mine.seance?.scrutins.find(({ id }) => id === scrutinId)?.clePublique ?? ''
  for (const [rank, voter] of voters.slice(0, most).entries()) {
    const holder = voter.mandataire ? (idOf.get(voter.mandataire) ?? voter.id) : voter.id
    const choix = [keys[choose(parts, rank, voters.length)]!]
    await perform(asElecteur(ctx, seanceId, holder), actions.castVote, {
      params: { cptsId: ctx.cptsId, scrutinId },
      body: { electeurId: voter.id, enveloppes: sealFor({ id: scrutinId, clePublique }, choix, voter.voix) },
    })
  }
}

export const vote = async (
  ctx: Ctx,
  seanceId: string,
  scrutinId: string,
  { genre, parts }: ScrutinJoue,
): Promise<void> => {
  const params = { cptsId: ctx.cptsId, scrutinId }
  await perform(ctx, actions.openScrutin, { params, body: {} })
  const { keys, voters, it } = await ballotOf(ctx, scrutinId)
  if (genre === 'secret') await castAll(ctx, seanceId, scrutinId, parts)
  if (genre === 'appel-nominal')
    await perform(ctx, actions.recordNominal, {
      params,
      body: {
        votes: voters.map(({ id }, rank) => ({
          electeurId: id,
          choix: [keys[choose(parts, rank, voters.length)]!],
        })),
      },
    })
  const voices = it.quorum.voix
  const counted = keys.map((cle, index) => [cle, Math.floor(voices * (parts[index] ?? 0))] as const)
  const rest = voices - counted.reduce((sum, [, n]) => sum + n, 0)
  const decompte = Object.fromEntries(counted.map(([cle, n], index) => [cle, index === 0 ? n + rest : n]))
  const ended = at(ctx, ctx.now.add({ minutes: 6 }))
  await perform(ended, actions.closeScrutin, {
    params,
    body: { decompte: genre === 'main-levee' ? decompte : null, presidence: null },
  })
  // In the running server an event does it, once the closing has committed.
  await destroyUrnKey(ctx, scrutinId)
}
