/** The waiting list: put on it, taken off it, read with what would suit each. Serving is a booking like any other. */
import { stringify } from 'csv-stringify/sync'
import { formatMoment } from '../../../../kernel/french.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { fromDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { soinsContract } from '../../contract.ts'
import { explainPlace, isLate, REGLE_ATTENTE } from '../../rules/attente/ordre.ts'
import { kindsOf } from '../../rules/demande-cherchee.ts'
import {
  CONTRAINTE_LABELS,
  DEGRE_LABELS,
  GENRE_CRENEAU_LABELS,
  MOTIF_LABELS,
  TRANCHE_AGE_LABELS,
} from '../../rules/labels.ts'
import type { Contrainte, GenreCreneau } from '../../rules/vocabulary.ts'
import { findDomicile } from '../../store/agenda-store.ts'
import { type AttenteLue, putAttente as put, withdrawAttente as withdraw } from '../../store/attente/attente-store.ts'
import { releaseGardes } from '../../store/attente/garde-store.ts'
import { findCommune } from '../../store/commune-store.ts'
import { findDemande } from '../../store/demande-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import { zoneOf } from '../demandes.ts'
import { matchAttente, readWaiting } from './match-attente.ts'

export const putAttente = defineAction(soinsContract.putAttente, {
  audit: 'attente.mettre',
  run: async (ctx, { params, body }) => {
    const demande = await findDemande(ctx.tx, ctx.cptsId, params.demandeId)
    if (!demande) return refuse('demande-unknown')
    if (demande.statut !== 'ouverte') return refuse('demande-not-open')
    for (const code of body.communes) if (!(await findCommune(ctx.tx, code))) return refuse('commune-unknown', { code })
    if (body.personneId && !(await findDomicile(ctx.tx, body.personneId))) return refuse('professionnel-unknown')
    const genres = body.genres ?? kindsOf(new Set(demande.contraintes as Contrainte[]))
    await put(ctx.tx, ctx.cptsId, params.demandeId, { ...body, genres: genres as GenreCreneau[] }, ctx.now)
    const rows = await readWaiting(ctx)
    const rang = rows.findIndex(({ id }) => id === params.demandeId) + 1
    return ok({ rang, enAttente: rows.length, echeance: fromDate(demande.echeance).toString() })
  },
})

export const withdrawAttente = defineAction(soinsContract.withdrawAttente, {
  audit: 'attente.retirer',
  run: async (ctx, { params }) => {
    if (!(await withdraw(ctx.tx, ctx.cptsId, params.demandeId, ctx.now))) return refuse('attente-unknown')
    await releaseGardes(ctx.tx, ctx.cptsId, params.demandeId)
    return ok({ ok: true as const })
  },
})

const rankedOf = (ctx: Ctx, row: AttenteLue) => ({
  id: row.id,
  echeance: fromDate(row.echeance),
  creeeLe: fromDate(row.creeeLe),
  isLate: isLate(fromDate(row.echeance), ctx.now),
})

export const listAttente = defineAction(soinsContract.listAttente, {
  audit: 'attente.lire',
  run: async (ctx) => {
    const [rows, { gardeMinutes }] = await Promise.all([readWaiting(ctx), readReglage(ctx.tx, ctx.cptsId)])
    const found = new Map((await matchAttente(ctx, rows)).map((one) => [one.attente.id, one.creneau]))
    const ranked = rows.map((row) => rankedOf(ctx, row))
    return ok({
      le: ctx.now.toString(),
      regle: REGLE_ATTENTE,
      gardeMinutes,
      correspondances: found.size,
      enAttente: rows.map((row, i) => ({
        demandeId: row.id,
        rang: i + 1,
        raison: explainPlace(ranked[i]!, ranked[i - 1], ctx.now),
        trancheAge: row.trancheAge,
        commune: row.commune,
        communeNom: row.communeNom,
        motif: row.motif,
        degre: row.degre,
        contraintes: row.contraintes,
        genres: row.genres,
        professions: row.professions,
        communes: row.communes,
        rayonKm: row.rayonKm,
        personneId: row.personneId,
        personneNom: row.personneNom,
        exclusif: row.exclusif,
        echeance: ranked[i]!.echeance.toString(),
        enRetard: ranked[i]!.isLate,
        creeeLe: ranked[i]!.creeeLe.toString(),
        miseLe: fromDate(row.miseLe).toString(),
        aUneIdentite: row.aUneIdentite,
        gardeJusquA: row.gardeJusquA && found.has(row.id) ? fromDate(row.gardeJusquA).toString() : null,
        creneau: found.get(row.id) ?? null,
      })),
    })
  },
})

const COLUMNS = [
  'rang',
  'délai',
  'échéance',
  'en retard',
  'appel',
  'motif',
  'âge',
  'commune',
  'contraintes',
  'genre',
  'professionnel souhaité',
  'distance au plus (km)',
  'créneau qui convient',
]

/** Without any name: a list that leaves the product says what waits, and not who. */
export const exportAttente = defineAction(soinsContract.exportAttente, {
  audit: 'attente.exporter',
  run: async (ctx) => {
    const zone = await zoneOf(ctx)
    const rows = await readWaiting(ctx)
    const found = new Map((await matchAttente(ctx, rows)).map((one) => [one.attente.id, one.creneau]))
    const lines = rows.map((row, i) => {
      const slot = found.get(row.id)
      return [
        String(i + 1),
        DEGRE_LABELS[row.degre],
        formatMoment(fromDate(row.echeance), zone),
        isLate(fromDate(row.echeance), ctx.now) ? 'oui' : 'non',
        formatMoment(fromDate(row.creeeLe), zone),
        MOTIF_LABELS[row.motif],
        TRANCHE_AGE_LABELS[row.trancheAge],
        row.communeNom,
        row.contraintes.map((one) => CONTRAINTE_LABELS[one]).join(', '),
        row.genres.map((one) => GENRE_CRENEAU_LABELS[one]).join(', '),
        row.personneNom ?? '',
        row.rayonKm === null ? '' : String(row.rayonKm),
        slot ? `${slot.nom}, ${formatMoment(fromDate(new Date(slot.debut)), zone)}` : '',
      ]
    })
    const body = stringify([COLUMNS, ...lines], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
    const day = ctx.now.toZonedDateTimeISO(zone).toPlainDate()
    return ok({ name: `liste-d-attente-${day}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})
