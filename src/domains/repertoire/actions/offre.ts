/** For the rooms that measure the supply of care: who practises in some communes, whoever knows them. */
import { OFFRE_REPERTOIRE } from '../../../referentials/offre-repertoire.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { sayRepertoireSource } from '../labels.ts'
import { countEffectifs, type EffectifDuRepertoire, listProfessionsOf } from '../store/offre-store.ts'
import { findEnPlace } from '../store/situation-store.ts'

export type OffreDuRepertoire = {
  /** The day that the extraction says. */
  jour: string
  /** What the licence asks to say wherever the figures show. */
  cite: string
  effectifs: EffectifDuRepertoire[]
}

/** By the codes of the file, one profession or all; null while no directory is loaded. Nobody is named. */
export const readOffreDuRepertoire = async (
  ctx: Pick<Ctx, 'tx'>,
  communes: readonly string[],
  profession?: string,
): Promise<OffreDuRepertoire | null> => {
  const extraction = await findEnPlace(ctx.tx)
  if (!extraction) return null
  return {
    jour: extraction.jour,
    cite: sayRepertoireSource(extraction),
    effectifs: await countEffectifs(ctx.tx, communes, OFFRE_REPERTOIRE, profession),
  }
}

/** Those of whom somebody practises there. */
export const listProfessionsDuRepertoire = (ctx: Pick<Ctx, 'tx'>, communes: readonly string[]) =>
  listProfessionsOf(ctx.tx, communes, OFFRE_REPERTOIRE)
