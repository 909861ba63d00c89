/** The public page: a name goes in, none comes out, and nothing tells whether somebody asked before. */
import { formatCode } from '../../../kernel/codes.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { renderPdf } from '../../../server/documents/index.ts'
import { findProfessionnel, nomAffiche } from '../../communaute/index.ts'
import { medecinTraitantContract } from '../contract.ts'
import { formulaire } from '../documents/formulaire.ts'
import type { MtRefusal } from '../refusals.ts'
import { findCapacite } from '../store/capacite-store.ts'
import { inTenantOfMedecinTraitant } from '../store/crossing-store.ts'
import { countFormulaires, findBySuivi, updateDemande } from '../store/demande-store.ts'
import { listPropositionsOf } from '../store/proposition-store.ts'
import { readReglage } from '../store/reglage-store.ts'
import { communesOf } from './capacites.ts'
import { deposer } from './deposer.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { forget } from './identites.ts'
import { hashTyped } from './numero.ts'
import { readPlace } from './place.ts'

/** A page that is flooded answers nobody, for an hour at most. */
const OF_ONE_CPTS_IN_AN_HOUR = 120

const entered = async <T>(
  ctx: Ctx,
  adresse: string,
  work: (there: Ctx) => Promise<Result<T, MtRefusal>>,
): Promise<Result<T, MtRefusal>> => {
  const done = await inTenantOfMedecinTraitant(ctx, adresse, work)
  return done.ok ? done.value : refuse('page-mt-unknown')
}

const readPage = async (ctx: Ctx) => {
  const { cpts } = await readPlace(ctx)
  const { telephone, contactDonnees, conservationJours, silenceMois } = await readReglage(ctx.tx, ctx.cptsId)
  return { cpts, telephone, contactDonnees, conservationJours, silenceMois, communes: await communesOf(ctx) }
}

export const readPageMt = defineDeskAction(medecinTraitantContract.readPageMt, {
  audit: 'page-mt.lire',
  run: (ctx, { params }) => entered(ctx, params.adresse, async (there) => ok(await readPage(there))),
})

export const askMt = defineDeskAction(medecinTraitantContract.askMt, {
  audit: 'page-mt.demander',
  run: (ctx, { params, body }): Promise<Result<{ numero: string }, MtRefusal>> =>
    entered(ctx, params.adresse, async (there) => {
      const recent = await countFormulaires(there.tx, there.cptsId, there.now.subtract({ hours: 1 }))
      if (recent >= OF_ONE_CPTS_IN_AN_HOUR) return refuse('demandes-too-many')
      const territoire = await communesOf(there)
      if (territoire.length > 0 && !territoire.some(({ code }) => code === body.commune))
        return refuse('commune-outside')
      const asked = await deposer(there, body, 'formulaire')
      return asked.ok ? ok({ numero: formatCode(asked.value.numero) }) : asked
    }),
})

/** A wrong number and a request that is gone answer alike. */
const findMine = async (there: Ctx, typed: string) => {
  const empreinte = await hashTyped(typed)
  return empreinte === null ? undefined : findBySuivi(there.tx, there.cptsId, empreinte)
}

/** Whom to call: what the professional publishes of themselves, or their name alone. */
const medecinOf = async ({ tx, cptsId }: Ctx, demandeId: string) => {
  const accepted = (await listPropositionsOf(tx, cptsId, { demandeIds: [demandeId] })).find(
    ({ statut }) => statut === 'acceptee',
  )
  const capacite = accepted && (await findCapacite(tx, cptsId, accepted.capaciteId))
  const professionnel = capacite && (await findProfessionnel(tx, cptsId, capacite.professionnelId))
  if (!professionnel) return null
  const telephone = professionnel.publie.includes('telephone') ? professionnel.telephone : null
  return { nom: nomAffiche(professionnel), communeNom: capacite.communeNom, telephone }
}

export const followMt = defineDeskAction(medecinTraitantContract.followMt, {
  audit: 'page-mt.suivre',
  run: (ctx, { params, body }) =>
    entered(ctx, params.adresse, async (there) => {
      const row = await findMine(there, body.numero)
      if (!row) return refuse('numero-unknown')
      const { telephone } = await readReglage(there.tx, there.cptsId)
      return ok({
        etape: row.statut as 'attente',
        deposeeLe: row.deposeeLe.toISOString(),
        medecin: row.statut === 'trouvee' ? await medecinOf(there, row.id) : null,
        telephone,
      })
    }),
})

export const confirmMt = defineDeskAction(medecinTraitantContract.confirmMt, {
  audit: 'page-mt.confirmer',
  run: (ctx, { params, body }): Promise<Result<{ ok: true }, MtRefusal>> =>
    entered(ctx, params.adresse, async (there) => {
      const row = await findMine(there, body.numero)
      if (!row) return refuse('numero-unknown')
      const confirmed = { confirmeeLe: toDate(there.now), relanceeLe: null }
      return (await updateDemande(there.tx, there.cptsId, row.id, confirmed)) ? DONE : refuse('demande-closed')
    }),
})

export const withdrawMt = defineDeskAction(medecinTraitantContract.withdrawMt, {
  audit: 'page-mt.retirer',
  run: (ctx, { params, body }): Promise<Result<{ ok: true }, MtRefusal>> =>
    entered(ctx, params.adresse, async (there) => {
      const row = await findMine(there, body.numero)
      if (!row) return refuse('numero-unknown')
      await forget(there, row.id)
      return DONE
    }),
})

export const printMt = defineDeskAction(medecinTraitantContract.printMt, {
  audit: 'page-mt.imprimer',
  run: (ctx, { params }) =>
    entered(ctx, params.adresse, async (there) => {
      const { jour } = await readPlace(there)
      const page = await readPage(there)
      const adresse = `${there.address}/medecin-traitant/${params.adresse}`
      const made = await renderPdf(formulaire({ ...page, adresse, jour }))
      if (!made.ok) return made
      return ok({ name: 'demande-medecin-traitant.pdf', type: 'application/pdf', body: made.value.contenu })
    }),
})
