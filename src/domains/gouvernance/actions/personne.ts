/** Who is given a place or a mandate: of the team, already known as a representative, or new. */
import type { z } from 'zod'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findProfessionnel, listStructures } from '../../communaute/index.ts'
import type { personneChoisie, representantSaisi } from '../contract-shapes.ts'
import { findRepresentantRow, insertRepresentant } from '../store/membres-store.ts'

type Choisie = z.infer<typeof personneChoisie>
type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
export type Cle = { professionnelId: string | null; representantId: string | null }

export const checkStructure = async (
  { tx, cptsId }: Tenant,
  { structureId }: Pick<z.infer<typeof representantSaisi>, 'structureId'>,
) => {
  if (structureId === null) return ok(true)
  const known = (await listStructures(tx, cptsId)).some(({ id }) => id === structureId)
  return known ? ok(true) : refuse('structure-unknown')
}

export const settlePersonne = async (ctx: Tenant, personne: Choisie) => {
  const { tx, cptsId, now } = ctx
  if ('professionnelId' in personne) {
    const found = await findProfessionnel(tx, cptsId, personne.professionnelId)
    return found ? ok<Cle>({ professionnelId: found.id, representantId: null }) : refuse('professionnel-unknown')
  }
  if ('representantId' in personne) {
    const found = await findRepresentantRow(tx, cptsId, personne.representantId)
    return found ? ok<Cle>({ professionnelId: null, representantId: found.id }) : refuse('representant-unknown')
  }
  const checked = await checkStructure(ctx, personne.representant)
  if (!checked.ok) return checked
  const id = newId(now.epochMilliseconds)
  await insertRepresentant(tx, { cptsId, id, ...personne.representant, creeLe: toDate(now) })
  return ok<Cle>({ professionnelId: null, representantId: id })
}
