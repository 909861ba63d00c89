/** What was told to groups, and what came back. */
import { stringify } from 'csv-stringify/sync'
import { formatMoment } from '../../../../kernel/french.ts'
import { ok } from '../../../../kernel/result.ts'
import { fromDate, Temporal } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { soinsContract } from '../../contract.ts'
import {
  DIFFUSION_MOIS,
  RAISON_REFUS_LABELS,
  STATUT_DIFFUSION_LABELS,
  type StatutDiffusion,
} from '../../rules/diffusion/vocabulary.ts'
import {
  type DiffusionLue,
  deleteDiffusionsBefore,
  listDiffusions as list,
} from '../../store/diffusion/diffusion-store.ts'
import { zoneOf } from '../demandes.ts'

/** A term that has passed, or a request served otherwise, is so before anything has written it. */
export const statutOf = (
  ctx: Ctx,
  row: Pick<DiffusionLue, 'statut' | 'echeance' | 'demandeStatut'>,
): StatutDiffusion => {
  if (row.statut !== 'en-cours') return row.statut
  if (row.demandeStatut !== 'ouverte') return 'arretee'
  return fromDate(row.echeance).epochMilliseconds <= ctx.now.epochMilliseconds ? 'sans-reponse' : 'en-cours'
}

const instantOf = (text: string | null) => (text === null ? null : Temporal.Instant.from(text).toString())

const diffusionOf = (ctx: Ctx, row: DiffusionLue) => {
  const statut = statutOf(ctx, row)
  return {
    id: row.id,
    demandeId: row.demandeId,
    groupeNom: row.groupeNom,
    statut,
    creeeLe: fromDate(row.creeeLe).toString(),
    habituelJusquA: row.habituelJusquA ? fromDate(row.habituelJusquA).toString() : null,
    echeance: fromDate(row.echeance).toString(),
    /** Nobody answered, the request still waits, and nobody at the desk said that they know. */
    aDire: statut === 'sans-reponse' && row.vueLe === null && row.demandeStatut === 'ouverte',
    motif: row.motif,
    degre: row.degre,
    trancheAge: row.trancheAge,
    communeNom: row.communeNom,
    envois: row.envois.map((envoi) => ({
      ...envoi,
      ouvreLe: Temporal.Instant.from(envoi.ouvreLe).toString(),
      reponduLe: instantOf(envoi.reponduLe),
    })),
  }
}

export const listDiffusions = defineAction(soinsContract.listDiffusions, {
  audit: 'diffusion.lire',
  run: async (ctx, { query }) => {
    const filter = { limit: query.limite, ...(query.demandeId ? { demandeId: query.demandeId } : {}) }
    return ok({ diffusions: (await list(ctx.tx, ctx.cptsId, filter)).map((row) => diffusionOf(ctx, row)) })
  },
})

const MOST = 2000
const REPONSES = { accepte: 'peut', refuse: 'ne peut pas' } as const

export const exportDiffusions = defineAction(soinsContract.exportDiffusions, {
  audit: 'diffusion.exporter',
  run: async (ctx) => {
    const zone = await zoneOf(ctx)
    const say = (text: string | null) => (text === null ? '' : formatMoment(Temporal.Instant.from(text), zone))
    const rows = (await list(ctx.tx, ctx.cptsId, { limit: MOST })).flatMap((row) =>
      row.envois.map((envoi) => [
        say(fromDate(row.creeeLe).toString()),
        row.groupeNom,
        STATUT_DIFFUSION_LABELS[statutOf(ctx, row)],
        envoi.nom,
        envoi.metier,
        envoi.habituel ? 'oui' : 'non',
        say(envoi.ouvreLe),
        envoi.reponse ? REPONSES[envoi.reponse] : '',
        say(envoi.reponduLe),
        envoi.raison ? RAISON_REFUS_LABELS[envoi.raison] : '',
      ]),
    )
    const head = [
      'diffusée',
      'groupe',
      'issue',
      'professionnel',
      'métier',
      'habituel',
      'sollicité',
      'réponse',
      'répondu',
      'raison',
    ]
    const body = stringify([head, ...rows], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
    const day = ctx.now.toZonedDateTimeISO(zone).toPlainDate()
    return ok({ name: `diffusions-${day}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

/** Who was asked, and what they answered, is kept a year; requests stay counted. */
export const forgetDiffusions = async (ctx: Ctx): Promise<number> => {
  const zone = await zoneOf(ctx)
  const before = ctx.now.toZonedDateTimeISO(zone).subtract({ months: DIFFUSION_MOIS }).toInstant()
  return deleteDiffusionsBefore(ctx.tx, ctx.cptsId, before)
}
