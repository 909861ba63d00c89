/** A frozen file, read again from its archive: what is shown is what was signed. */
import type { FileAnswer } from '../../../kernel/contract.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { renderPdf } from '../../../server/documents/index.ts'
import type { Donnees } from '../contract-donnees.ts'
import { type AvisVu, type DecisionVue, dossiersContract } from '../contract-dossiers.ts'
import { recepisseDocument } from '../documents/recepisse.ts'
import { phraseProcesVerbal } from '../labels.ts'
import { type Difference, findDifferences } from '../rules/differences.ts'
import type { Manifeste } from '../rules/manifeste.ts'
import { type DossierRow, findDossierRow, listDossierRows } from '../store/dossier-store.ts'
import { listAvisRows, listDecisionRows, listHorodatageRows, listLectureRows } from '../store/suite-store.ts'
import { nomArchive, readArchiveBytes, readFrozenDonnees, readFrozenPdf } from './archive.ts'
import { apercuOf } from './preparer.ts'
import { at, dossierVu, lectureVue } from './vues.ts'

const PDF = 'application/pdf'

export const avisOf = async (ctx: Ctx, dossierId: string): Promise<AvisVu[]> =>
  (await listAvisRows(ctx.tx, ctx.cptsId, dossierId)).map((row) => ({
    ...row,
    organisme: row.organisme as AvisVu['organisme'],
    partie: row.partie as AvisVu['partie'],
    ecritLe: at(row.ecritLe),
  }))

export const decisionsOf = async (ctx: Ctx, dossierId: string): Promise<DecisionVue[]> =>
  (await listDecisionRows(ctx.tx, ctx.cptsId, dossierId)).map((row) => ({
    id: row.id,
    mission: row.mission as DecisionVue['mission'],
    ligne: row.ligne,
    ligneId: row.ligneId,
    estime: row.estimeCentimes === null ? null : Number(row.estimeCentimes),
    accorde: Number(row.accordeCentimes),
    motif: row.motif,
    decideLe: row.decideLe,
    releve: row.releve,
    remplace: row.remplace !== null,
    saisiLe: at(row.saisiLe),
  }))

export type Fige = { row: DossierRow; rows: DossierRow[]; donnees: Donnees; differences: Difference[] }

/** With all versions of its year, and what it changed of the one before. */
export const loadFige = async (ctx: Ctx, id: string): Promise<Result<Fige, 'dossier-unknown' | 'archive-missing'>> => {
  const row = await findDossierRow(ctx.tx, ctx.cptsId, id)
  if (!row) return refuse('dossier-unknown')
  const donnees = await readFrozenDonnees(ctx, row)
  if (!donnees.ok) return donnees
  const rows = await listDossierRows(ctx.tx, ctx.cptsId, row.du)
  const former = rows.find(({ id: known }) => known === row.precedent)
  const before = former && (await readFrozenDonnees(ctx, former))
  const differences = before?.ok ? findDifferences(before.value, donnees.value) : []
  return ok({ row, rows, donnees: donnees.value, differences })
}

export const readDossierFige = defineAction(dossiersContract.readDossierFige, {
  audit: 'dialogue.lire-dossier',
  run: async (ctx, { params }) => {
    const found = await loadFige(ctx, params.dossierId)
    if (!found.ok) return found
    const { row, rows, donnees, differences } = found.value
    return ok({
      dossier: dossierVu(row),
      apercu: apercuOf(donnees),
      differences,
      versions: rows.map(({ id, version, figeLe, motif }) => ({ id, version, figeLe: at(figeLe), motif })),
      phraseProcesVerbal: phraseProcesVerbal({
        ...dossierVu(row),
        annee: { rang: row.rang, du: row.du, au: row.au },
        zone: donnees.cpts.zone,
      }),
      lectures: (await listLectureRows(ctx.tx, ctx.cptsId, row.id)).map((one) => lectureVue(one, ctx.now)),
      avis: await avisOf(ctx, row.id),
      decisions: await decisionsOf(ctx, row.id),
      horodatages: (await listHorodatageRows(ctx.tx, ctx.cptsId, row.id)).map((one) => ({
        ...one,
        dateDite: at(one.dateDite),
        ajouteLe: at(one.ajouteLe),
      })),
    })
  },
})

type Sent<C extends string> = Promise<Result<FileAnswer, C>>

export const archiveAnswer = async (ctx: Ctx, row: DossierRow): Sent<'archive-missing'> => {
  const found = await readArchiveBytes(ctx, row)
  return found.ok ? ok({ name: nomArchive(row), type: 'application/zip', body: found.value }) : found
}

export const pdfAnswer = async (ctx: Ctx, row: DossierRow): Sent<'archive-missing'> => {
  const found = await readFrozenPdf(ctx, row)
  return found.ok ? ok({ name: nomArchive(row).replace('.zip', '.pdf'), type: PDF, body: found.value }) : found
}

export const readArchive = defineAction(dossiersContract.readArchive, {
  audit: 'dialogue.telecharger',
  run: async (ctx, { params }): Sent<'dossier-unknown' | 'archive-missing'> => {
    const row = await findDossierRow(ctx.tx, ctx.cptsId, params.dossierId)
    return row ? archiveAnswer(ctx, row) : refuse('dossier-unknown')
  },
})

export const readDossierPdf = defineAction(dossiersContract.readDossierPdf, {
  audit: 'dialogue.telecharger',
  run: async (ctx, { params }): Sent<'dossier-unknown' | 'archive-missing'> => {
    const row = await findDossierRow(ctx.tx, ctx.cptsId, params.dossierId)
    return row ? pdfAnswer(ctx, row) : refuse('dossier-unknown')
  },
})

export const readRecepisse = defineAction(dossiersContract.readRecepisse, {
  audit: 'dialogue.recepisse',
  run: async (ctx, { params }) => {
    const found = await loadFige(ctx, params.dossierId)
    if (!found.ok) return found
    const { row, donnees } = found.value
    const made = await renderPdf(
      recepisseDocument({
        manifeste: JSON.parse(row.manifeste) as Manifeste,
        empreinte: row.empreinte,
        archive: { nom: nomArchive(row), octets: Number(row.octets), sha256: row.archive },
        zone: donnees.cpts.zone,
        adresse: `${ctx.address}/verifier-un-dossier`,
      }),
    )
    return made.ok
      ? ok({
          name: nomArchive(row).replace('dossier', 'recepisse').replace('.zip', '.pdf'),
          type: PDF,
          body: made.value.contenu,
        })
      : made
  },
})
