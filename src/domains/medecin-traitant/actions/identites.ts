/** Who asks: checked, sealed, recognised, read by who may, each reading in the trail. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { markPatient, openPatient, sealPatient } from '../../../server/encryption/patients.ts'
import { checkContacts, formatTelephone } from '../../communaute/index.ts'
import { type IdentiteMt, medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { marquesDe } from '../rules/marques.ts'
import { findDemande, lockDemande, moveDemande } from '../store/demande-store.ts'
import * as store from '../store/identite-store.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { endOpenProposition } from './retirer.ts'

/** Telephones as they are kept everywhere; somebody must be reachable. */
export const checkIdentite = (identite: IdentiteMt): Result<IdentiteMt, MtRefusal> => {
  const own = checkContacts({ telephone: identite.telephone, courriel: identite.courriel })
  if (!own.ok) return own
  const tiers = checkContacts({ telephone: identite.tiersTelephone, courriel: null })
  if (!tiers.ok) return tiers
  const { telephone, courriel } = own.value
  const tiersTelephone = tiers.value.telephone
  if (!telephone && !courriel && !tiersTelephone) return refuse('contact-needed')
  return ok({ ...identite, telephone, courriel, tiersTelephone, tiersNom: identite.tiersNom || null })
}

const marksOf = (cptsId: string, identite: IdentiteMt): string[] =>
  marquesDe(identite).map((text) => markPatient(cptsId, text))

export const sealOne = (cptsId: string, demandeId: string, identite: IdentiteMt): store.IdentiteScellee => ({
  demandeId,
  chiffre: sealPatient(cptsId, demandeId, identite),
  marques: marksOf(cptsId, identite),
})

/** The request of the same person that is not closed, perhaps. */
export const findDouble = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  identite: IdentiteMt,
): Promise<string | null> => {
  const found = await store.findByMarks(tx, cptsId, marksOf(cptsId, identite))
  return found.find(({ statut }) => statut !== 'close')?.id ?? null
}

/** Several at once; each is noted. */
export const openIdentites = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  demandeIds: readonly string[],
): Promise<Map<string, IdentiteMt>> => {
  const sealed = await store.readIdentites(tx, cptsId, demandeIds)
  if (sealed.length > 0)
    await store.noteReading(
      tx,
      sealed.map(({ demandeId }) => demandeId),
    )
  return new Map(
    sealed.map(({ demandeId, chiffre }) => [demandeId, openPatient<IdentiteMt>(cptsId, demandeId, chiffre)]),
  )
}

/** For the machine alone, to write to the person: nobody reads it. */
export const addressOf = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  demandeId: string,
): Promise<string | null> => {
  const [sealed] = await store.readIdentites(tx, cptsId, [demandeId])
  return sealed ? openPatient<IdentiteMt>(cptsId, demandeId, sealed.chiffre).courriel : null
}

const telephoneOf = (kept: string | null): string | null => (kept === null ? null : formatTelephone(kept))
/** Telephones as people dial them. */
export const readable = (identite: IdentiteMt): IdentiteMt => ({
  ...identite,
  telephone: telephoneOf(identite.telephone),
  tiersTelephone: telephoneOf(identite.tiersTelephone),
})

export const readIdentiteMt = defineDeskAction(medecinTraitantContract.readIdentiteMt, {
  audit: 'identite-mt.lire',
  run: async (ctx, { params }) => {
    const found = (await openIdentites(ctx, [params.demandeMtId])).get(params.demandeMtId)
    return found ? ok(readable(found)) : refuse('identite-unknown')
  },
})

export const saveIdentiteMt = defineDeskAction(medecinTraitantContract.saveIdentiteMt, {
  audit: 'identite-mt.ecrire',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, MtRefusal>> => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeMtId)
    if (!demande) return refuse('demande-unknown')
    if (demande.statut === 'close') return refuse('demande-closed')
    const identite = checkIdentite(body)
    if (!identite.ok) return identite
    await store.saveIdentites(ctx.tx, ctx.cptsId, [sealOne(ctx.cptsId, demande.id, identite.value)])
    return DONE
  },
})

/** Nobody can be called any more: the request is withdrawn with the name. */
export const forget = async (ctx: Ctx, demandeId: string): Promise<boolean> => {
  const [erased] = await store.eraseThese(ctx.tx, ctx.cptsId, [demandeId])
  await endOpenProposition(ctx, demandeId)
  await moveDemande(ctx.tx, ctx.cptsId, demandeId, ['attente', 'proposee', 'trouvee'], 'close', {
    cause: 'retiree',
    le: ctx.now,
  })
  if (!erased) return false
  await ctx.publish({ name: 'identite.effacee', cptsId: ctx.cptsId, id: demandeId })
  return true
}

export const eraseIdentiteMt = defineDeskAction(medecinTraitantContract.eraseIdentiteMt, {
  audit: 'identite-mt.effacer',
  run: async (ctx, { params }) => {
    if (!(await lockDemande(ctx.tx, ctx.cptsId, params.demandeMtId))) return refuse('demande-unknown')
    return (await forget(ctx, params.demandeMtId)) ? DONE : refuse('identite-unknown')
  },
})
