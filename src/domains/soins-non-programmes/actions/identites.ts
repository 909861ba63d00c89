/** Who calls: written by the desk, read by who may, each reading in the trail. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Constraints, type Ctx, defineAction } from '../../../server/actions/action.ts'
import { openPatient, sealPatient } from '../../../server/encryption/patients.ts'
import { type IdentitePatient, soinsContract } from '../contract.ts'
import type { SoinsRefusal } from '../refusals.ts'
import { findDemande } from '../store/demande-store.ts'
import { eraseOne, noteReading, readIdentites, saveIdentite as store } from '../store/identite-store.ts'

/** The base refuses an identity too, where the installation holds no patient. */
export const NO_PATIENTS: Constraints<SoinsRefusal> = { identite_sans_patients: 'no-patients-here' }

/** Several at once, for the list of one's own appointments. */
export const openIdentites = async (ctx: Ctx, demandeIds: readonly string[]): Promise<Map<string, IdentitePatient>> => {
  const sealed = await readIdentites(ctx.tx, ctx.cptsId, demandeIds)
  if (sealed.length > 0) {
    await noteReading(
      ctx.tx,
      sealed.map((row) => row.demandeId),
    )
  }
  return new Map(
    sealed.map((row) => [row.demandeId, openPatient<IdentitePatient>(ctx.cptsId, row.demandeId, row.chiffre)]),
  )
}

export const writeIdentite = async (
  ctx: Ctx,
  demandeId: string,
  identite: IdentitePatient,
): Promise<Result<{ ok: true }, 'no-patients-here'>> => {
  if (!ctx.installation.patients) return refuse('no-patients-here')
  await store(ctx.tx, ctx.cptsId, demandeId, sealPatient(ctx.cptsId, demandeId, identite))
  return ok({ ok: true })
}

export const readIdentite = defineAction(soinsContract.readIdentite, {
  audit: 'identite.lire',
  run: async (ctx, { params }) => {
    const found = (await openIdentites(ctx, [params.demandeId])).get(params.demandeId)
    return found ? ok(found) : refuse('identite-unknown')
  },
})

export const saveIdentite = defineAction(soinsContract.saveIdentite, {
  audit: 'identite.ecrire',
  constraints: NO_PATIENTS,
  run: async (ctx, { params, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-unknown')
    if (demande.statut === 'close') return refuse('demande-closed')
    return writeIdentite(ctx, params.demandeId, body)
  },
})

export const eraseIdentite = defineAction(soinsContract.eraseIdentite, {
  audit: 'identite.effacer',
  run: async (ctx, { params }) => {
    const erased = await eraseOne(ctx.tx, ctx.cptsId, params.demandeId)
    if (!erased) return refuse('identite-unknown')
    await ctx.publish({ name: 'identite.effacee', cptsId: ctx.cptsId, id: params.demandeId })
    return ok({ ok: true as const })
  },
})
