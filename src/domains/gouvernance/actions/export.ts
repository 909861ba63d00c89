/** Colleges and mandates as files. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { csvOf, type TableFile, xlsxOf } from '../../../server/files/write-table.ts'
import { noteLecture } from '../../comptes/index.ts'
import { membresContract } from '../contract-membres.ts'
import { EMPECHEMENT_LABELS, ETAT_LABELS, FONCTION_LABELS, MOTIF_LABELS, VOIX_LABELS } from '../labels.ts'
import { loadColleges } from './colleges-membres.ts'
import { listInstanceNames, loadMandats, loadPeople } from './load.ts'
import { readToday } from './today.ts'

const collegesTable = async (ctx: Ctx): Promise<TableFile> => {
  await noteLecture(ctx.tx, { objet: 'college', id: 'tous' })
  const { aujourdhui, colleges } = await loadColleges(ctx)
  return {
    nom: `colleges-${aujourdhui}`,
    feuille: 'Collèges',
    entetes: ['Collège', 'Nom', 'Qualité', 'Structure', 'Depuis', 'Par', 'Voix du collège', 'Voix', 'Sans voix car'],
    lignes: colleges.flatMap((college) =>
      college.membres.map((one) => [
        college.nom,
        one.nom,
        one.qualite,
        one.structure,
        one.depuis ?? '',
        one.siegeId === null ? 'règle du collège' : 'siège nominatif',
        VOIX_LABELS[college.voix],
        String(one.voix),
        one.empechement === null ? '' : EMPECHEMENT_LABELS[one.empechement],
      ]),
    ),
  }
}

const mandatsTable = async (ctx: Ctx): Promise<TableFile> => {
  await noteLecture(ctx.tx, { objet: 'mandat', id: 'tous' })
  const today = await readToday(ctx)
  const instances = await listInstanceNames(ctx.tx, ctx.cptsId)
  const mandats = await loadMandats(ctx.tx, ctx.cptsId, today, await loadPeople(ctx.tx, ctx.cptsId, today))
  return {
    nom: `mandats-${today}`,
    feuille: 'Mandats',
    entetes: [
      'Instance',
      'Fonction',
      'Précision',
      'Nom',
      'Qualité',
      'Élu par',
      'Début',
      'Terme',
      'Fin',
      'Motif',
      'État',
    ],
    lignes: mandats.map((one) => [
      instances.get(one.instanceId) ?? '',
      FONCTION_LABELS[one.fonction],
      one.precision,
      one.nom,
      one.qualite,
      one.eluPar,
      one.debut,
      one.echeance ?? '',
      one.fin ?? '',
      one.motifFin === null ? '' : MOTIF_LABELS[one.motifFin],
      ETAT_LABELS[one.etat],
    ]),
  }
}

export const exportCollegesCsv = defineAction(membresContract.exportCollegesCsv, {
  audit: 'college.exporter',
  run: async (ctx) => ok(csvOf(await collegesTable(ctx))),
})
export const exportCollegesXlsx = defineAction(membresContract.exportCollegesXlsx, {
  audit: 'college.exporter',
  run: async (ctx) => ok(await xlsxOf(await collegesTable(ctx))),
})
export const exportMandatsCsv = defineAction(membresContract.exportMandatsCsv, {
  audit: 'mandat.exporter',
  run: async (ctx) => ok(csvOf(await mandatsTable(ctx))),
})
export const exportMandatsXlsx = defineAction(membresContract.exportMandatsXlsx, {
  audit: 'mandat.exporter',
  run: async (ctx) => ok(await xlsxOf(await mandatsTable(ctx))),
})
