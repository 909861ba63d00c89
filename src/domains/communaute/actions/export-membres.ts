import writeXlsxFile from 'write-excel-file/node'
import type { FileAnswer } from '../../../kernel/contract.ts'
import { toCsv } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import { professionLabel } from '../../../referentials/index.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { etatAdhesion } from '../rules/adherent.ts'
import { EXPORT_HEADERS, exportLignes, type MembreExporte } from '../rules/export-lignes.ts'
import { listAdhesionRows } from '../store/adhesion-store.ts'
import { listLieuRows } from '../store/lieu-store.ts'
import { listProfessionnelRows } from '../store/professionnel-store.ts'
import { findCommunes } from './communes.ts'
import { type Place, readToday } from './today.ts'

const readMembres = async (place: Place): Promise<{ today: string; membres: MembreExporte[] }> => {
  const { tx, cptsId } = place
  const { today } = await readToday(place)
  const rows = await listProfessionnelRows(tx, cptsId)
  const lieuRows = (await listLieuRows(tx, cptsId)).filter((lieu) => lieu.fermeLe === null)
  const communes = await findCommunes(
    tx,
    lieuRows.flatMap((lieu) => lieu.commune ?? []),
  )
  const lieux = Map.groupBy(lieuRows, (lieu) => lieu.professionnelId)
  const adhesions = Map.groupBy(await listAdhesionRows(tx, cptsId), (adhesion) => adhesion.professionnelId)
  const membres = rows.map((row) => {
    const periods = adhesions.get(row.id) ?? []
    const adhesion = periods.find((period) => etatAdhesion(period, today) === 'en-vigueur') ?? periods[0] ?? null
    return {
      ...row,
      profession: professionLabel(row.profession),
      adhesion,
      lieux: (lieux.get(row.id) ?? []).map((lieu) => ({
        nom: lieu.structureNom ?? lieu.nom,
        finess: lieu.structureFiness,
        adresse: lieu.adresse,
        codePostal: lieu.codePostal,
        commune: lieu.commune && (communes.get(lieu.commune)?.nom ?? lieu.commune),
      })),
    }
  })
  return { today, membres }
}

export const exportMembresCsv = defineAction(communauteContract.exportMembresCsv, {
  audit: 'membre.exporter',
  run: async (ctx): Promise<{ ok: true; value: FileAnswer }> => {
    const { today, membres } = await readMembres(ctx)
    const body = toCsv(EXPORT_HEADERS, exportLignes(membres))
    return ok({ name: `membres-${today}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Every cell is text: an RPPS is not a quantity. */
const textCell = (value: string) => (value === '' ? null : { value, type: String })

export const exportMembresXlsx = defineAction(communauteContract.exportMembresXlsx, {
  audit: 'membre.exporter',
  run: async (ctx): Promise<{ ok: true; value: FileAnswer }> => {
    const { today, membres } = await readMembres(ctx)
    const headers = EXPORT_HEADERS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
    const rows = exportLignes(membres).map((row) => row.map(textCell))
    const columns = EXPORT_HEADERS.map(() => ({ width: 20 }))
    const body = await writeXlsxFile([headers, ...rows], { sheet: 'Membres', columns, stickyRowsCount: 1 }).toBuffer()
    return ok({ name: `membres-${today}.xlsx`, type: XLSX, body: new Uint8Array(body) })
  },
})
