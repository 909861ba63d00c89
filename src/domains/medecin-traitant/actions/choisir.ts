/** A pair chosen by hand: the doctors of the CPTS before one request, who may take it and what keeps the others. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type MedecinPossible, medecinTraitantContract } from '../contract.ts'
import type { MtRefusal } from '../refusals.ts'
import { distanceOf } from '../rules/apparier.ts'
import { empechementsDe, parProximite } from '../rules/empechements.ts'
import { findDemande } from '../store/demande-store.ts'
import { listPropositionsOf } from '../store/proposition-store.ts'
import { demandeAPlacer, readCapacites } from './apparier.ts'
import { defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'
import { presentDemandes } from './present.ts'

export const listMedecinsPossibles = defineDeskAction(medecinTraitantContract.listMedecinsPossibles, {
  audit: 'demande-mt.choisir-medecin',
  run: async (
    ctx,
    { params },
  ): Promise<
    Result<{ demande: Awaited<ReturnType<typeof presentDemandes>>[number]; medecins: MedecinPossible[] }, MtRefusal>
  > => {
    const row = await findDemande(ctx.tx, ctx.cptsId, params.demandeMtId)
    if (!row) return refuse('demande-unknown')
    const { regles } = await readPlace(ctx)
    const propositions = await listPropositionsOf(ctx.tx, ctx.cptsId, { demandeIds: [row.id] })
    const asked = propositions.filter(({ statut }) => statut !== 'retiree').map(({ capaciteId }) => capaciteId)
    const demande = demandeAPlacer(row, regles, asked)
    const medecins = (await readCapacites(ctx)).map(({ nom, communeNom, enPause, ouverte }) => {
      const km = distanceOf(demande.point, ouverte.point)
      return {
        capaciteId: ouverte.id,
        nom,
        communeNom,
        km: km === null ? null : Math.round(km * 10) / 10,
        parMois: ouverte.parMois,
        restantes: Math.max(0, ouverte.parMois - ouverte.engagees),
        empechements: empechementsDe(demande, ouverte, enPause),
      }
    })
    const [resume] = await presentDemandes(ctx, [row])
    return ok({ demande: resume!, medecins: parProximite(medecins) })
  },
})
