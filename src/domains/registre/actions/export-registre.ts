import { toCsv } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import { civilDate, Temporal } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { type ActeSummary, registreContract } from '../contract.ts'
import { ERASED_NAME, GRADE_LABELS, missionLabel, RAISON_LABELS } from '../labels.ts'
import { acteContent } from '../rules/content.ts'
import { readHead, readNextActeIds } from '../store/chain-store.ts'
import { listActeIds } from '../store/list-store.ts'
import { readWholeActes } from '../store/read-store.ts'
import { toFilters } from './filters.ts'
import { readSummaries } from './view.ts'

const BATCH = 500
const HEADS = [
  'Acte',
  'Mission',
  'Titre',
  'Détail',
  'Début',
  'Fin',
  'Commune',
  'Personnes',
  'Minutes',
  'Preuve',
  'Corrige l’acte',
  'Raison',
  'Corrigé par l’acte',
]

/** Wall time, for spreadsheets: `2026-11-24 14:30`. */
const wall = (at: string, zone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

const toRow = (one: ActeSummary) => [
  one.numero,
  missionLabel(one.mission),
  one.titre,
  one.resume,
  wall(one.debut, one.zone),
  wall(one.fin, one.zone),
  one.communeNom,
  one.personnes.map((nom) => nom ?? ERASED_NAME).join(', '),
  one.minutes,
  GRADE_LABELS[one.grade],
  one.corrige?.numero ?? null,
  one.raison ? RAISON_LABELS[one.raison] : null,
  one.corrigePar?.numero ?? null,
]

export const exportRegistreCsv = defineAction(registreContract.exportRegistreCsv, {
  audit: 'registre.exporter',
  run: async (ctx, { query }) => {
    const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
    const filters = toFilters(query, zone)
    const rows: ReturnType<typeof toRow>[] = []
    for (let marks = await listActeIds(ctx.tx, ctx.cptsId, filters, { limit: BATCH }); marks.length > 0; ) {
      const ids = marks.map(({ id }) => id)
      rows.push(...(await readSummaries(ctx.tx, ctx.cptsId, ids)).map(toRow))
      marks = await listActeIds(ctx.tx, ctx.cptsId, filters, { after: marks.at(-1), limit: BATCH })
    }
    return ok({
      name: `registre-${civilDate(ctx.now, zone)}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv(HEADS, rows),
    })
  },
})

export const exportRegistreJson = defineAction(registreContract.exportRegistreJson, {
  audit: 'registre.exporter',
  run: async (ctx) => {
    const head = await readHead(ctx.tx, ctx.cptsId)
    const maillons = []
    let after = 0
    for (let ids = await readNextActeIds(ctx.tx, ctx.cptsId, after, BATCH); ids.length > 0; ) {
      for (const whole of await readWholeActes(ctx.tx, ctx.cptsId, ids)) {
        if (!whole.maillon) continue
        const { link, engagements, version } = whole.maillon
        maillons.push({
          sequence: link.sequence,
          precedent: link.previous,
          empreinte: link.hash,
          contenu: link.content,
          acte: acteContent(whole, engagements, version),
          personnel: whole.contenus.map(({ cle, sel, contenu }) => ({ cle, sel, contenu })),
        })
      }
      after += ids.length
      ids = await readNextActeIds(ctx.tx, ctx.cptsId, after, BATCH)
    }
    return ok({
      format: 'maillage.registre.1' as const,
      cptsId: ctx.cptsId,
      tete: { sequence: head.sequence, empreinte: head.hash },
      maillons,
    })
  },
})
