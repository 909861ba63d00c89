import { ok } from '../../../kernel/result.ts'
import { professionLabel } from '../../../referentials/index.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { noteLecture } from '../../comptes/index.ts'
import { communauteContract } from '../contract.ts'
import { etatAdhesion } from '../rules/adherent.ts'
import { EXPORT_HEADERS, exportLignes, type MembreExporte } from '../rules/export-lignes.ts'
import { listAdhesionRows } from '../store/adhesion-store.ts'
import { listLieuRows } from '../store/lieu-store.ts'
import { listProfessionnelRows } from '../store/professionnel-store.ts'
import { findCommunes } from './communes.ts'
import { type Place, readToday } from './today.ts'

/** Everybody at once: one line of the trail for all. */
const TOUS = { objet: 'professionnel', id: 'tous' }

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

const tableOf = async (ctx: Place): Promise<TableFile> => {
  await noteLecture(ctx.tx, TOUS)
  const { today, membres } = await readMembres(ctx)
  return { nom: `membres-${today}`, feuille: 'Membres', entetes: EXPORT_HEADERS, lignes: exportLignes(membres) }
}

export const exportMembresCsv = defineAction(communauteContract.exportMembresCsv, {
  audit: 'membre.exporter',
  run: async (ctx) => ok(csvOf(await tableOf(ctx))),
})

export const exportMembresXlsx = defineAction(communauteContract.exportMembresXlsx, {
  audit: 'membre.exporter',
  run: async (ctx) => ok(await xlsxOf(await tableOf(ctx))),
})
