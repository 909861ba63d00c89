/** Who asks, as a volunteer: the link names the rota and the person; a session, the person. Nothing in the request can name another. */
import { type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type ProfessionnelConnu, professionnelOfPersonne } from '../../communaute/index.ts'
import type { TableauRow } from '../store/tableau-store.ts'
import { listVolontaireRows, type VolontaireRow } from '../store/volontaire-store.ts'

/** The rota of the link; null: any, signed in. */
export const tableauDuLien = ({ actor }: Ctx): string | null =>
  actor.kind === 'lien' ? ((actor.sujet as { tableauGardeId?: string }).tableauGardeId ?? '') : null

export const professionnelDe = async (ctx: Ctx): Promise<ProfessionnelConnu | undefined> => {
  const { actor } = ctx
  const personneId = actor.kind === 'personne' || actor.kind === 'lien' ? actor.personneId : null
  return personneId ? professionnelOfPersonne(ctx.tx, ctx.cptsId, personneId) : undefined
}

type Me = { professionnel: ProfessionnelConnu; volontaire: VolontaireRow | undefined }

export const findMe = async (
  ctx: Ctx,
  tableau: TableauRow,
): Promise<Result<Me, 'tableau-unknown' | 'not-a-professionnel'>> => {
  const only = tableauDuLien(ctx)
  if (only !== null && only !== tableau.id) return refuse('tableau-unknown')
  const professionnel = await professionnelDe(ctx)
  if (!professionnel) return refuse('not-a-professionnel')
  const rows = await listVolontaireRows(ctx.tx, ctx.cptsId, tableau.id)
  return {
    ok: true,
    value: { professionnel, volontaire: rows.find((row) => row.professionnelId === professionnel.id) },
  }
}

/** … who has to be on the rota. */
export const asVolontaire =
  <I, O, C extends string>(
    work: (ctx: Ctx, tableau: TableauRow, me: VolontaireRow, input: I) => Promise<Result<O, C>>,
  ) =>
  async (
    ctx: Ctx,
    tableau: TableauRow,
    input: I,
  ): Promise<Result<O, C | 'tableau-unknown' | 'not-a-professionnel' | 'not-a-volunteer'>> => {
    const me = await findMe(ctx, tableau)
    if (!me.ok) return me
    return me.value.volontaire ? work(ctx, tableau, me.value.volontaire, input) : refuse('not-a-volunteer')
  }
