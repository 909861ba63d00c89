/** What the platform of the SAS was told, what waits, what failed and why; and one more try when somebody asks for it. */
import { stringify } from 'csv-stringify/sync'
import { formatMoment } from '../../../kernel/french.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { regulationContract } from '../contract.ts'
import { methodOf } from '../rules/envoi.ts'
import { ETAT_ENVOI_LABELS, EVENEMENT_LABELS } from '../rules/envoi-labels.ts'
import { instantOf, listEnvois, reviveEnvoi } from '../store/envoi-store.ts'
import { plateformeOf } from './suivre.ts'

const SHOWN = 200

export const listEnvoisSas = defineAction(regulationContract.listEnvoisSas, {
  audit: 'sas.envois',
  run: async (ctx) => {
    const rows = await listEnvois(ctx, SHOWN)
    return ok({
      plateforme: plateformeOf(ctx),
      envois: rows.map(({ rang, debut, creeLe, traiteLe, prochainEssai, ...row }) => ({
        ...row,
        methode: methodOf(rang),
        debut: instantOf(debut),
        creeLe: instantOf(creeLe),
        traiteLe: traiteLe && instantOf(traiteLe),
        prochainEssai: instantOf(prochainEssai),
      })),
    })
  },
})

/** The base keeps a few weeks of them: a file takes them all. */
const ALL = 100_000
const COLUMNS = ['rendez-vous', 'professionnel', 'ce qui est dit', 'envoi', 'noté', 'traité', 'essais', 'raison']

/** Who was to be seen is in none of these cells: what leaves says of an appointment what the SAS was told. */
export const exportEnvoisSas = defineAction(regulationContract.exportEnvoisSas, {
  audit: 'sas.exporter',
  run: async (ctx) => {
    const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
    const rows = await listEnvois(ctx, ALL)
    const lines = rows
      .toSorted((a, b) => b.creeLe.getTime() - a.creeLe.getTime() || b.rang - a.rang)
      .map((row) => [
        formatMoment(fromDate(row.debut), zone),
        row.nom,
        EVENEMENT_LABELS[row.evenement],
        ETAT_ENVOI_LABELS[row.etat],
        formatMoment(fromDate(row.creeLe), zone),
        row.traiteLe ? formatMoment(fromDate(row.traiteLe), zone) : '',
        String(row.essais),
        row.etat === 'envoye' ? '' : (row.derniereErreur ?? ''),
      ])
    const body = stringify([COLUMNS, ...lines], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
    const day = ctx.now.toZonedDateTimeISO(zone).toPlainDate()
    return ok({ name: `rendez-vous-transmis-au-sas-${day}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

export const retryEnvoiSas = defineAction(regulationContract.retryEnvoiSas, {
  audit: 'sas.reessayer',
  run: async (ctx, { params }) =>
    (await reviveEnvoi(ctx, params.envoiId, ctx.now)) ? ok({ ok: true as const }) : refuse('envoi-not-failed'),
})
