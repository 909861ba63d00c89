/** One's own appointments: with who comes, when signed in with a second factor; never through a link. */
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { createLien } from '../../comptes/index.ts'
import { soinsContract } from '../contract.ts'
import { spanOfDays } from '../rules/heures.ts'
import { sayMotif, sayTrancheAge } from '../rules/labels.ts'
import type { MotifGarde, TrancheAgeGardee } from '../rules/vocabulary.ts'
import { listDemandes } from '../store/demande-store.ts'
import { findRendezVous, listRendezVous } from '../store/rendez-vous-store.ts'
import { zoneOf } from './demandes.ts'
import { openIdentites } from './identites.ts'
import { mark } from './rendez-vous.ts'
import { personneOf } from './resolve-agenda.ts'

/** Standing links live sixty days at most. */
const FLUX_DAYS = 60
export const USAGE_FLUX = 'agenda-ics'

const maySeePatients = (ctx: Ctx): boolean =>
  ctx.installation.patients && ctx.actor.kind === 'personne' && ctx.actor.secondFacteur

const demandesOf = async (ctx: Ctx, ids: string[]) => {
  const none = { statuts: [], motifs: [], communes: [], du: null, au: null, attente: false }
  const rows = ids.length === 0 ? [] : await listDemandes(ctx.tx, ctx.cptsId, { ...none, ids }, null, ids.length)
  return new Map(rows.map((row) => [row.id, row]))
}

export const listMesRendezVous = defineAction(soinsContract.listMesRendezVous, {
  audit: 'mes-rendez-vous.lire',
  run: async (ctx, { query }) => {
    const personneId = personneOf(ctx)
    if (!personneId) return ok({ rendezVous: [] })
    const span = spanOfDays(query.du, query.au, await zoneOf(ctx))
    const rows = (await listRendezVous(ctx.tx, ctx.cptsId, { ...span, personneId })).filter(
      (row) => row.statut !== 'annule',
    )
    const here = rows.filter((row) => row.demandeCpts === ctx.cptsId).map((row) => row.demandeId)
    const demandes = await demandesOf(ctx, here)
    const identites = maySeePatients(ctx) ? await openIdentites(ctx, here) : new Map()
    return ok({
      rendezVous: rows.map((row) => {
        const demande = demandes.get(row.demandeId)
        const who = identites.get(row.demandeId)
        return {
          id: row.id,
          debut: fromDate(row.debut).toString(),
          fin: fromDate(row.fin).toString(),
          statut: row.statut,
          genre: row.genre,
          lieu: row.lieu,
          dIci: row.demandeCpts === ctx.cptsId,
          motif: demande ? sayMotif(demande.motif as MotifGarde) : null,
          trancheAge: demande ? sayTrancheAge(demande.trancheAge as TrancheAgeGardee) : null,
          commune: demande?.communeNom ?? null,
          identite: who ? { nom: who.nom, prenom: who.prenom, telephone: who.telephone } : null,
        }
      }),
    })
  },
})

export const markMonRendezVous = defineAction(soinsContract.markMonRendezVous, {
  audit: 'rendez-vous.marquer',
  run: async (ctx, { params, body }) => {
    const row = await findRendezVous(ctx.tx, ctx.cptsId, params.rendezVousId)
    if (!row || row.personneId !== personneOf(ctx)) return refuse('rendez-vous-unknown')
    return mark(ctx, row, body.statut)
  },
})

export const createMonFlux = defineAction(soinsContract.createMonFlux, {
  audit: 'mon-agenda.flux',
  run: async (ctx) => {
    const link = await createLien(
      ctx.tx,
      { cptsId: ctx.cptsId, usage: USAGE_FLUX, personneId: personneOf(ctx), days: FLUX_DAYS },
      ctx.now,
    )
    return ok({ adresse: `${ctx.address}/agenda/${link.token}.ics`, expireLe: link.expireLe.toString() })
  },
})
